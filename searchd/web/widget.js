// SPDX-License-Identifier: GPL-2.0-or-later
//
// <osce-search>: a search box around a plain form. The form works without this script; with it, the
// box suggests completions and, if the page wants it, shows results below.
//
//     <osce-search endpoint="https://search.example.org"
//                  results-page="https://search.example.org/">
//       <form role="search" action="https://search.example.org/" method="get">
//         <label for="q">Search</label>
//         <input type="search" id="q" name="q"> <button>Search</button>
//       </form>
//     </osce-search>
//
// No dependencies, no eval, no markup made from strings: all texts become text nodes. See
// docs/widget.md.

// --- texts: one row per language; data-i18n-KEY on the element overrides one ---

const keys = ['search', 'suggestions', 'results', 'loading', 'none', 'failed', 'again', 'page', 'understood',
  'remove', 'paragraph', 'all', 'related', 'without', 'instead'];
const strings = {
  en: ['Search', 'Suggestions', 'Search results', 'Searching…', 'No paragraphs found',
    'Search is not available right now.', 'Try again', 'Go to the search page', 'Searching for:', 'Remove filter:',
    { one: '{n} paragraph', other: '{n} paragraphs' }, { one: 'See the result', other: 'See all {n} results' },
    'Related paragraphs', 'Related paragraphs without {}', 'Search instead for: {}'],
  fr: ['Rechercher', 'Suggestions', 'Résultats de la recherche', 'Recherche en cours…', 'Aucun paragraphe trouvé',
    'La recherche n’est pas disponible pour le moment.', 'Réessayer', 'Aller à la page de recherche', 'Recherche\u00a0:',
    'Retirer le filtre\u00a0:', { one: '{n} paragraphe', other: '{n} paragraphes' },
    { one: 'Voir le résultat', other: 'Voir les {n} résultats' },
    'Paragraphes apparentés', 'Paragraphes apparentés sans {}', 'Rechercher plutôt\u00a0: {}'],
  de: ['Suchen', 'Vorschläge', 'Suchergebnisse', 'Suche läuft …', 'Keine Absätze gefunden',
    'Die Suche ist zurzeit nicht verfügbar.', 'Erneut versuchen', 'Zur Suchseite', 'Suche nach:', 'Filter entfernen:',
    { one: '{n} Absatz', other: '{n} Absätze' }, { one: 'Ergebnis anzeigen', other: 'Alle {n} Ergebnisse anzeigen' },
    'Verwandte Absätze', 'Verwandte Absätze ohne {}', 'Stattdessen suchen nach: {}'],
  it: ['Cerca', 'Suggerimenti', 'Risultati della ricerca', 'Ricerca in corso…', 'Nessun paragrafo trovato',
    'La ricerca al momento non è disponibile.', 'Riprova', 'Vai alla pagina di ricerca', 'Ricerca:',
    'Rimuovi il filtro:', { one: '{n} paragrafo', other: '{n} paragrafi' },
    { one: 'Vedi il risultato', other: 'Vedi tutti i {n} risultati' },
    'Paragrafi correlati', 'Paragrafi correlati senza {}', 'Cerca invece: {}'],
  ru: ['Найти', 'Подсказки', 'Результаты поиска', 'Идёт поиск…', 'Пункты не найдены',
    'Поиск сейчас недоступен.', 'Повторить', 'Перейти на страницу поиска', 'Поиск:', 'Убрать фильтр:',
    { one: '{n} пункт', few: '{n} пункта', other: '{n} пунктов' },
    { one: 'Показать {n} результат', few: 'Показать все {n} результата', other: 'Показать все {n} результатов' },
    'Похожие пункты', 'Похожие пункты без слов: {}', 'Искать вместо этого: {}'],
  es: ['Buscar', 'Sugerencias', 'Resultados de la búsqueda', 'Buscando…', 'No se encontraron párrafos',
    'La búsqueda no está disponible en este momento.', 'Reintentar', 'Ir a la página de búsqueda', 'Búsqueda:',
    'Quitar el filtro:', { one: '{n} párrafo', other: '{n} párrafos' },
    { one: 'Ver el resultado', other: 'Ver los {n} resultados' },
    'Párrafos relacionados', 'Párrafos relacionados sin {}', 'Buscar en su lugar: {}'],
};

// Names of facets, of the values that are not names themselves, and of the kinds of suggestions.
const names = ['year', 'venue', 'body', 'type', 'status', 'part', 'verb', 'language', 'document', 'country', 'author', 'year:unknown', ':unknown', ':absent',
  'type:resolution', 'type:draft-resolution', 'type:decision', 'type:declaration', 'type:action-plan', 'type:statement',
  'type:treaty', 'type:recommendation',
  'status:adopted', 'status:draft', 'part:preamble', 'part:operative', 'part:statement',
  'body:parliamentary-assembly', 'body:ministerial-council', 'body:permanent-council',
  'language:en', 'language:fr', 'language:de', 'language:it', 'language:ru', 'language:es',
  'symbol', 'title', 'phrase', 'word', 'spelling'];
const named = {
  en: ['Year', 'Venue', 'Body', 'Type', 'Status', 'Part', 'Opening words', 'Language', 'Document', 'Country', 'Author', 'Undated', 'Not known', 'None',
    'Resolution', 'Draft resolution', 'Decision', 'Declaration', 'Action plan', 'Statement',
    'Treaty', 'Recommendation',
    'Adopted', 'Draft', 'Preamble', 'Operative part', 'Statement',
    'OSCE Parliamentary Assembly', 'Ministerial Council', 'Permanent Council',
    'English', 'French', 'German', 'Italian', 'Russian', 'Spanish',
    'Symbol', 'Title', 'Phrase', 'Word', 'Spelling'],
  fr: ['Année', 'Lieu', 'Organe', 'Type', 'Statut', 'Partie', 'Premiers mots', 'Langue', 'Document', 'Pays', 'Auteur', 'Sans date', 'Non précisé', 'Aucun',
    'Résolution', 'Projet de résolution', 'Décision', 'Déclaration', 'Plan d’action', 'Déclaration annexée',
    'Traité', 'Recommandation',
    'Adopté', 'Projet', 'Préambule', 'Dispositif', 'Déclaration',
    'Assemblée parlementaire de l’OSCE', 'Conseil ministériel', 'Conseil permanent',
    'Anglais', 'Français', 'Allemand', 'Italien', 'Russe', 'Espagnol',
    'Cote', 'Titre', 'Expression', 'Mot', 'Orthographe'],
  de: ['Jahr', 'Ort', 'Gremium', 'Art', 'Status', 'Teil', 'Einleitende Worte', 'Sprache', 'Dokument', 'Land', 'Verfasser', 'Ohne Datum', 'Nicht bekannt', 'Keine Angabe',
    'Entschließung', 'Entschließungsentwurf', 'Beschluss', 'Erklärung', 'Aktionsplan', 'Beigefügte Erklärung',
    'Vertrag', 'Empfehlung',
    'Verabschiedet', 'Entwurf', 'Präambel', 'Operativer Teil', 'Erklärung',
    'Parlamentarische Versammlung der OSZE', 'Ministerrat', 'Ständiger Rat',
    'Englisch', 'Französisch', 'Deutsch', 'Italienisch', 'Russisch', 'Spanisch',
    'Dokumentnummer', 'Titel', 'Wortgruppe', 'Wort', 'Schreibweise'],
  it: ['Anno', 'Luogo', 'Organo', 'Tipo', 'Stato', 'Parte', 'Parole iniziali', 'Lingua', 'Documento', 'Paese', 'Autore', 'Senza data', 'Non noto', 'Nessuno',
    'Risoluzione', 'Progetto di risoluzione', 'Decisione', 'Dichiarazione', 'Piano d’azione', 'Dichiarazione allegata',
    'Trattato', 'Raccomandazione',
    'Adottato', 'Bozza', 'Preambolo', 'Parte operativa', 'Dichiarazione',
    'Assemblea parlamentare dell’OSCE', 'Consiglio dei Ministri', 'Consiglio permanente',
    'Inglese', 'Francese', 'Tedesco', 'Italiano', 'Russo', 'Spagnolo',
    'Sigla', 'Titolo', 'Espressione', 'Parola', 'Ortografia'],
  ru: ['Год', 'Место', 'Орган', 'Вид', 'Статус', 'Часть', 'Начальные слова', 'Язык', 'Документ', 'Страна', 'Автор', 'Без даты', 'Не указано', 'Нет',
    'Резолюция', 'Проект резолюции', 'Решение', 'Декларация', 'План действий', 'Заявление',
    'Договор', 'Рекомендация',
    'Принято', 'Проект', 'Преамбула', 'Постановляющая часть', 'Заявление',
    'Парламентская ассамблея ОБСЕ', 'Совет министров', 'Постоянный совет',
    'Английский', 'Французский', 'Немецкий', 'Итальянский', 'Русский', 'Испанский',
    'Условное обозначение', 'Название', 'Словосочетание', 'Слово', 'Написание'],
  es: ['Año', 'Lugar', 'Órgano', 'Tipo', 'Estado', 'Parte', 'Palabras iniciales', 'Idioma', 'Documento', 'País', 'Autor', 'Sin fecha', 'No consta', 'Ninguno',
    'Resolución', 'Proyecto de resolución', 'Decisión', 'Declaración', 'Plan de acción', 'Declaración adjunta',
    'Tratado', 'Recomendación',
    'Aprobado', 'Proyecto', 'Preámbulo', 'Parte dispositiva', 'Declaración',
    'Asamblea Parlamentaria de la OSCE', 'Consejo Ministerial', 'Consejo Permanente',
    'Inglés', 'Francés', 'Alemán', 'Italiano', 'Ruso', 'Español',
    'Signatura', 'Título', 'Expresión', 'Palabra', 'Ortografía'],
};

// --- style: constructed, so that a policy need not allow inline styles ---

const style = new CSSStyleSheet();
style.replaceSync(`
:host { display: block; position: relative; font: var(--osce-search-font, inherit); color: var(--osce-search-fg, inherit);
  --accent: var(--osce-search-accent, #1b5e7b); --bg: var(--osce-search-bg, Canvas); --line: var(--osce-search-border, #8a939b);
  --muted: var(--osce-search-muted, inherit); --round: var(--osce-search-radius, 4px); --gap: var(--osce-search-gap, .5rem); }
:host([hidden]) { display: none; }
:host([theme=light]) { color-scheme: light; } :host([theme=dark]) { color-scheme: dark; }
* { box-sizing: border-box; font: inherit; }
label { display: block; margin-bottom: .3rem; color: var(--muted); }
.box { display: flex; gap: var(--gap); }
input[type=search] { flex: 1; min-width: 0; min-height: 2.75rem; padding: .5rem .7rem; border: 1px solid var(--line);
  border-radius: var(--round); background: var(--bg); color: inherit; }
button { min-height: 1.5rem; min-width: 1.5rem; cursor: pointer; }
.go { padding: .5rem 1.1rem; border: 1px solid transparent; border-radius: var(--round); background: var(--accent);
  color: var(--osce-search-on-accent, #fff); }
:focus-visible { outline: var(--osce-search-focus-ring, 3px solid var(--accent)); outline-offset: 2px; }
[role=listbox] { position: absolute; z-index: 10; inset-inline: 0; margin: .25rem 0 0; padding: .25rem 0; list-style: none;
  max-height: var(--osce-search-max-height, 22rem); overflow: auto; border: 1px solid var(--line);
  border-radius: var(--round); background: var(--bg); box-shadow: 0 6px 24px #0003; }
[role=option] { display: flex; gap: 1rem; justify-content: space-between; padding: .45rem .7rem; min-height: 1.5rem; cursor: pointer; }
[role=option][aria-selected=true] { background: var(--accent); color: var(--osce-search-on-accent, #fff); }
[role=option] small { opacity: .8; white-space: nowrap; }
[hidden] { display: none !important; }
.panel { margin-top: 1rem; padding: 1rem; border: 1px solid var(--line); border-radius: var(--round); background: var(--bg); }
.panel h2, .panel h3, .panel h4 { margin: 0; font-weight: bold; } .panel p { margin: .3rem 0; overflow-wrap: anywhere; }
.panel ol { margin: 0; padding: 0; list-style: none; } .panel li { padding: .7rem 0; border-top: 1px solid var(--line); }
.muted { color: var(--muted); } a { color: var(--accent); }
mark { background: var(--osce-search-mark-bg, #fff0b3); color: var(--osce-search-mark-fg, #1d2327); text-decoration: underline; }
.chips { display: flex; flex-wrap: wrap; gap: var(--gap); margin: .5rem 0; }
.chips button { padding: .2rem .7rem; border: 1px solid var(--line); border-radius: 1rem; background: none; color: inherit; }
fieldset { margin: .5rem 0; padding: .3rem .7rem; border: 1px solid var(--line); border-radius: var(--round); }
fieldset label { display: inline-flex; gap: .3rem; align-items: center; min-height: 1.5rem; margin-inline-end: 1rem; color: inherit; }
@media (forced-colors: active) { [role=option][aria-selected=true] { outline: 2px solid Highlight; } }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
`);

// --- elements ---

let elements = 0;

/** An element with properties, attributes, a part and children; strings become text nodes. */
function make(name, { attr = {}, part, ...properties } = {}, ...children) {
  const element = document.createElement(name);
  Object.assign(element, properties);
  for (const [key, value] of Object.entries(attr)) if (value !== null) element.setAttribute(key, value);
  if (part) element.setAttribute('part', part);
  element.append(...children);
  return element;
}

/** A text with marks; offsets count code points. */
function marked(text, marks) {
  const points = Array.from(text);
  const nodes = [];
  let done = 0;
  for (const [from, to] of marks) {
    if (from < done) continue;
    nodes.push(points.slice(done, from).join(''), make('mark', { part: 'mark' }, points.slice(from, to).join('')));
    done = to;
  }
  return [...nodes, points.slice(done).join('')];
}

/** The value of a facet as a filter writes it. */
const valueOf = (one) => one.value === null ? 'unknown' : String(one.value);

const address = (base, parameters) => base + (parameters.size || [...parameters].length ? '?' + parameters : '');

class OsceSearch extends HTMLElement {
  #filters = [];        // [name, value]
  #options = [];        // the suggestions in the list
  #chosen = -1;         // the active one
  #asked = {};          // the running request of each kind
  #answer = null;       // the response that is shown
  #timers = {};
  #ready = false;

  connectedCallback() {
    if (this.#ready) return;
    this.#ready = true;
    this.#build();
    this.#listen();
    this.#readAddress(this.input.value);
  }

  disconnectedCallback() {
    this.#stop();
    document.removeEventListener('keydown', this.#onShortcut);
    removeEventListener('popstate', this.#onPop);
    this.#ready = false;
  }

  // --- for scripts of the page ---

  get value() { return this.input ? this.input.value : ''; }
  set value(text) { this.input.value = text; }
  get filters() { return this.#filters.map((one) => [...one]); }
  set filters(list) { this.#filters = list.map(([name, value]) => [String(name), String(value)]); }
  focus(options) { this.input.focus(options); }
  clear() {
    this.#stop();
    this.input.value = '';
    this.#filters = [];
    this.#close();
    this.panel.hidden = true;
    this.#announce('');
    this.#writeAddress();
  }

  /** Shows results in the panel. */
  async search({ remember = true } = {}) {
    clearTimeout(this.#timers.loading);
    this.#close();
    const query = this.value.trim();
    if (!this.#emit('query', { query, filters: this.filters }, true)) return;
    if (remember) this.#writeAddress();
    const parameters = this.#parameters({ limit: this.getAttribute('limit') || '5', snippet: '280', facets: this.getAttribute('facets') });
    this.#later('loading', 1000, () => this.#announce(this.#text('loading')));
    try {
      const answer = await this.#ask('search', '/v1/search', parameters);
      if (!answer) return;
      this.#show(answer);
      this.#emit('results', { answer });
    } catch (error) {
      this.#fail(error);
    } finally {
      clearTimeout(this.#timers.loading);
    }
  }

  // --- building ---

  #build() {
    const form = this.querySelector('form');
    const field = form && form.querySelector('input[type=search], input[name=q]');
    const given = field && field.labels && field.labels[0] ? field.labels[0].textContent : '';
    const button = form && form.querySelector('button');
    const id = 'osce' + (++elements);
    const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [style];
    this.input = make('input', {
      type: 'search', name: field ? field.name : 'q', value: field ? field.value : '', id, part: 'input', maxLength: 1000,
      autocomplete: 'off', enterKeyHint: 'search', spellcheck: false,
      attr: { role: 'combobox', 'aria-expanded': 'false', 'aria-controls': id + '-list', 'aria-autocomplete': 'list' },
    });
    this.list = make('ul', { id: id + '-list', part: 'list', hidden: true, attr: { role: 'listbox', 'aria-label': this.#text('suggestions') } });
    this.status = make('p', { className: 'spoken', part: 'status', attr: { role: 'status', 'aria-live': 'polite', 'aria-atomic': 'true' } });
    this.panel = make('section', { className: 'panel', part: 'panel', hidden: true, attr: { 'aria-label': this.#text('results'), tabindex: '-1' } });
    this.form = make('form', { method: 'get', action: (form && form.getAttribute('action')) || this.getAttribute('results-page') || '/', attr: { role: 'search' } },
      make('label', { htmlFor: id, part: 'label' }, given || this.#text('search')),
      make('div', { className: 'box', part: 'box' }, this.input,
        make('button', { type: 'submit', className: 'go', part: 'button' }, button ? button.textContent.trim() : this.#text('search'))));
    if (form) {
      for (const hidden of form.querySelectorAll('input[type=hidden]'))
        this.form.append(make('input', { type: 'hidden', name: hidden.name, value: hidden.value }));
    }
    root.replaceChildren(this.form, this.list, this.status, this.panel, make('slot', { name: 'footer' }));
  }

  #listen() {
    this.input.addEventListener('input', () => this.#later('suggest', Number(this.getAttribute('debounce') || 150), () => this.#suggest()));
    this.input.addEventListener('keydown', (event) => this.#key(event));
    this.input.addEventListener('blur', () => this.#later('blur', 150, () => this.#close()));
    this.list.addEventListener('mousedown', (event) => event.preventDefault());  // the focus stays in the input
    this.list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) this.#take(Number(option.dataset.at));
    });
    this.form.addEventListener('submit', (event) => {
      if (this.getAttribute('open-in') !== 'panel') {
        if (!this.#emit('query', { query: this.value.trim(), filters: this.filters }, true)) event.preventDefault();
        return;
      }
      event.preventDefault();
      this.search();
    });
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      this.panel.hidden = true;
      this.input.focus();
    });
    document.addEventListener('keydown', this.#onShortcut);
    addEventListener('popstate', this.#onPop);
  }

  #onPop = () => this.#readAddress('');

  /** The page's shortcut, such as "ctrl+k"; off while the user types in another field. */
  #onShortcut = (event) => {
    const wanted = (this.getAttribute('shortcut') || '').toLowerCase().split('+');
    const key = wanted.pop();
    if (!key || event.key.toLowerCase() !== key || event.defaultPrevented) return;
    const held = { ctrl: event.ctrlKey, alt: event.altKey, shift: event.shiftKey, meta: event.metaKey };
    if (Object.entries(held).some(([name, on]) => on !== wanted.includes(name))) return;
    const target = event.composedPath()[0];
    if (target !== this.input && target.matches && target.matches('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    this.input.focus();
    this.input.select();
  };

  // --- suggestions ---

  async #suggest() {
    const typed = this.value;
    if (typed.trim().length < Number(this.getAttribute('min-chars') || 2)) return this.#close();
    try {
      const answer = await this.#ask('suggest', '/v1/suggest', new URLSearchParams({ q: typed }));
      if (answer && this.value === typed && this.shadowRoot.activeElement === this.input) this.#offer(answer.suggestions);
    } catch {
      this.#close();  // the search itself will report the error
    }
  }

  #offer(suggestions) {
    this.#options = suggestions;
    this.#chosen = -1;
    this.list.replaceChildren(...suggestions.map((one, at) => make('li', {
      id: `${this.input.id}-${at}`, part: 'option', attr: { role: 'option', 'aria-selected': 'false', 'data-at': at, 'data-kind': one.kind },
    }, make('span', {}, one.kind === 'venue' || one.kind === 'year' ? one.query : one.text),
    make('small', {}, `${this.#label(one.kind)} · ${one.count}`))));
    this.#open(suggestions.length > 0);
  }

  #open(open) {
    this.list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    if (!open) this.input.removeAttribute('aria-activedescendant');
  }

  #close() {
    clearTimeout(this.#timers.suggest);
    if (this.#asked.suggest) this.#asked.suggest.abort();
    this.#chosen = -1;
    this.#open(false);
  }

  #choose(at) {
    const options = this.list.children;
    if (this.#chosen >= 0 && options[this.#chosen]) options[this.#chosen].setAttribute('aria-selected', 'false');
    this.#chosen = at;
    if (at < 0) return this.input.removeAttribute('aria-activedescendant');
    options[at].setAttribute('aria-selected', 'true');
    options[at].scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', options[at].id);
  }

  #take(at) {
    const one = this.#options[at];
    if (!one || !this.#emit('select', { suggestion: one }, true)) return;
    this.input.value = one.query;
    this.#close();
    this.form.requestSubmit();
  }

  #key(event) {
    if (event.isComposing) return;
    const open = !this.list.hidden;
    const count = this.#options.length;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      if (!open) {
        if (event.key === 'ArrowDown') { event.preventDefault(); this.#suggest(); }
        return;
      }
      event.preventDefault();
      // the input itself comes between the last option and the first
      this.#choose(((this.#chosen + 1 + moves[event.key] + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && open && this.#chosen >= 0) {
      event.preventDefault();
      this.#take(this.#chosen);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (open) this.#close(); else this.clear();
    } else if (event.key === 'Tab') {
      this.#close();
    }
  }

  // --- results ---

  #show(answer) {
    this.#answer = answer;
    const total = answer.total ? this.#plural('paragraph', answer.total) : this.#text('none');
    const understood = `${this.#text('understood')} ${answer.understood.text}`;
    this.#announce(`${total}. ${understood}`);
    const page = address(this.getAttribute('results-page') || this.form.action, this.#parameters({}));
    this.panel.replaceChildren(
      make('p', { className: 'muted', part: 'count' }, total),
      make('p', { className: 'muted', part: 'understood' }, understood),
      ...this.#notices(answer.understood.notices),
      this.#chips(),
      ...Object.entries(answer.facets).map(([name, values]) => this.#facet(name, values)),
      make('ol', { part: 'results' }, ...answer.results.map((result) => this.#result(result))),
      ...this.#related(answer.related || []),
      answer.total ? make('p', {}, make('a', { href: page, part: 'all' }, this.#plural('all', answer.total))) : make('slot', { name: 'empty' }));
    this.panel.hidden = false;
  }

  /** What the answer says about the search. `understood` has the undated documents already. */
  #notices(notices) {
    return notices.filter((one) => one.code !== 'undated-left-out').map((one) => {
      const line = make('p', { part: 'notice' }, make('span', { lang: 'en' }, one.message));
      if (one.query) {
        const other = make('button', { type: 'button', part: 'instead' }, this.#text('instead').replace('{}', one.query));
        other.addEventListener('click', () => { this.value = one.query; this.search(); });
        line.append(' ', other);
      }
      return line;
    });
  }

  /** Related paragraphs, with a heading above those that lack the same words. */
  #related(results) {
    const nodes = [];
    let lacking = null;
    for (const result of results) {
      const words = (result.missing || []).map((one) => `"${one}"`).join(', ');
      if (words !== lacking) {
        const heading = words ? this.#text('without').replace('{}', words) : this.#text('related');
        nodes.push(make('h' + (this.getAttribute('heading-level') || 2), { part: 'related-heading' }, heading), make('ol', { part: 'related' }));
      }
      lacking = words;
      nodes.at(-1).append(this.#result(result));
    }
    return nodes;
  }

  #result(result) {
    const place = result.snippet || { text: result.text, marks: result.marks };
    const text = result.document;
    const path = result.id.split('/').map(encodeURIComponent).join('/');
    const link = make('a', { href: `${this.#base()}/p/${path}`, part: 'result-link' }, result.citation);
    link.addEventListener('click', (event) => { if (!this.#emit('select', { result }, true)) event.preventDefault(); });
    return make('li', { part: 'result' }, make('h' + (this.getAttribute('heading-level') || 2), {}, link),
      ...(text.symbol || text.attached_to  // otherwise the citation has the title
        ? [make('p', { className: 'muted', part: 'title', lang: text.language }, text.display_title || text.title)] : []),
      make('p', { part: 'snippet', lang: text.language, dir: 'auto' }, ...marked(place.text, place.marks)));
  }

  #facet(name, values) {
    const boxes = values.slice(0, 8).map((one) => {
      const value = valueOf(one);
      const box = make('input', { type: 'checkbox', checked: one.selected, attr: { 'data-value': value } });
      box.addEventListener('change', () => this.#toggle(name, value));
      return make('label', { part: 'facet-value' }, box, `${this.#label(name, value, one.label)}, ${this.#plural('paragraph', one.count)}`);
    });
    return boxes.length ? make('fieldset', { part: 'facet', attr: { 'data-name': name } }, make('legend', {}, this.#label(name)), ...boxes) : '';
  }

  #chips() {
    const chips = make('div', { className: 'chips', part: 'chips', hidden: this.#filters.length === 0 });
    this.#filters.forEach(([name, value], at) => {
      const filter = `${this.#label(name)}: ${this.#label(name, value)}`;
      const chip = make('button', { type: 'button', part: 'chip', attr: { 'aria-label': `${this.#text('remove')} ${filter}` } }, filter + ' ×');
      chip.addEventListener('click', async () => {
        this.#filters.splice(at, 1);
        await this.search();
        const left = this.panel.querySelectorAll('.chips button');
        (left[Math.min(at, left.length - 1)] || this.input).focus();
      });
      chips.append(chip);
    });
    return chips;
  }

  /** Selects or deselects a value; filters on its facet in the query become selections first. */
  async #toggle(name, value) {
    const chosen = this.#answer.facets[name].filter((one) => one.selected).map(valueOf);
    const wanted = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    try {
      await this.#takeOff(name);
    } catch (error) {
      return this.#fail(error);
    }
    this.#filters = [...this.#filters.filter((one) => one[0] !== name), ...wanted.map((one) => [name, one])];
    await this.search();
    const set = [...this.panel.querySelectorAll('fieldset')].find((one) => one.dataset.name === name);
    const same = set && [...set.querySelectorAll('input')].find((box) => box.dataset.value === value);
    (same || this.input).focus();
  }

  /** Removes the filters on a facet from the query, one after another. */
  async #takeOff(name) {
    const fields = name === 'year' ? ['year', 'from', 'to'] : [name];
    let understood = this.#answer.understood;
    for (let left = 8; left > 0; --left) {
      const typed = understood.filters.find((one) => !one.given && fields.includes(one.field));
      if (!typed) return;
      this.input.value = typed.without;
      const answer = await this.#ask('parse', '/v1/parse', new URLSearchParams({ q: this.value }));
      if (!answer) return;
      understood = answer.understood;
    }
  }

  #fail(error) {
    if (!this.#emit('error', { error }, true)) return;
    const message = error.detail || this.#text('failed');
    this.#announce(message);
    const again = make('button', { type: 'button', part: 'again' }, this.#text('again'));
    again.addEventListener('click', () => this.search({ remember: false }));
    const page = make('a', { href: address(this.getAttribute('results-page') || this.form.action, this.#parameters({})), part: 'all' }, this.#text('page'));
    const ways = error.detail ? [] : [make('p', {}, again, ' ', page)];  // trying again would not help against an error in the query
    this.panel.replaceChildren(make('slot', { name: 'error' }, make('p', { part: 'error' }, message)), ...ways);
    this.panel.hidden = false;
  }

  // --- requests ---

  #base() { return (this.getAttribute('endpoint') || '').replace(/\/$/, ''); }

  /** The response, or null if a newer request of the same kind has replaced it. */
  async #ask(kind, path, parameters) {
    if (this.#asked[kind]) this.#asked[kind].abort();
    const mine = this.#asked[kind] = new AbortController();
    try {
      const response = await fetch(address(this.#base() + path, parameters), { signal: mine.signal, credentials: 'omit', headers: { Accept: 'application/json' } });
      const answer = await response.json();
      if (this.#asked[kind] !== mine) return null;
      if (!response.ok) {
        const hints = (answer.errors || []).slice(0, 1).map((error) => error.hint);
        throw Object.assign(new Error(answer.title), { detail: [answer.detail, ...hints].filter(Boolean).join('. ') });
      }
      return answer;
    } catch (error) {
      if (mine.signal.aborted) return null;
      throw error;
    }
  }

  #parameters(more) {
    const parameters = new URLSearchParams({ q: this.value.trim() });
    for (const [name, value] of this.#filters) parameters.append(name, value);
    for (const [name, value] of Object.entries(more)) if (value) parameters.append(name, value);
    return parameters;
  }

  #stop() {
    Object.values(this.#asked).forEach((one) => one.abort());
    Object.values(this.#timers).forEach(clearTimeout);
  }

  // --- state in the address of the page that contains the box ---

  #writeAddress() {
    if (this.getAttribute('open-in') !== 'panel') return;
    const here = new URL(location.href);
    // The rest of the address belongs to the page.
    for (const name of ['q', ...this.#facets()]) here.searchParams.delete(name);
    if (this.value.trim() || this.#filters.length) this.#parameters({}).forEach((value, name) => here.searchParams.append(name, value));
    if (here.href !== location.href) history.pushState(null, '', here);
  }

  #facets() { return (this.getAttribute('facets') || 'year,venue').split(','); }

  #readAddress(otherwise) {
    if (this.getAttribute('open-in') !== 'panel') return;
    const given = new URLSearchParams(location.search);
    this.input.value = given.get('q') ?? otherwise;
    this.#filters = [...given].filter(([name]) => this.#facets().includes(name));
    if (given.get('q') || this.#filters.length) return this.search({ remember: false });
    this.#stop();
    this.panel.hidden = true;
  }

  // --- helpers ---

  #later(kind, milliseconds, work) {
    clearTimeout(this.#timers[kind]);
    this.#timers[kind] = setTimeout(work, milliseconds);
  }

  #announce(text) { this.status.textContent = text; }

  #emit(name, detail, cancelable = false) {
    return this.dispatchEvent(new CustomEvent('osce-search:' + name, { detail, cancelable, bubbles: true, composed: true }));
  }

  #language() {
    const lang = (this.getAttribute('lang') || (this.closest('[lang]') || {}).lang || 'en').slice(0, 2).toLowerCase();
    return strings[lang] ? lang : 'en';
  }

  /** The name of a facet, or of a value of it. */
  #label(field, value, otherwise = value) {
    const find = (key) => this.getAttribute('data-i18n-' + key.replace(/^:/, '').replace(':', '-'))
      || named[this.#language()][names.indexOf(key)];
    if (value === undefined) return find(field) || field;
    const unknown = ['author', 'status', 'verb'].includes(field) ? ':absent' : ':unknown';
    return find(`${field}:${value}`) || (value === 'unknown' && find(unknown)) || otherwise;
  }

  #text(key) { return this.getAttribute('data-i18n-' + key) || strings[this.#language()][keys.indexOf(key)]; }

  #plural(key, count) {
    const forms = strings[this.#language()][keys.indexOf(key)];
    const rule = new Intl.PluralRules(this.#language()).select(count);
    return (this.getAttribute('data-i18n-' + key) || forms[rule] || forms.other).replace('{n}', count);
  }
}

if (!customElements.get('osce-search')) customElements.define('osce-search', OsceSearch);
