// SPDX-License-Identifier: GPL-2.0-or-later
//
// The search box on somebody else's site, under a strict policy: with the real daemon, and with
// daemons that are slow or down.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { after, before, test } from 'node:test';
import { makeIndex, openPage, startBrowser, startDaemon, startSite } from './support.js';

let browser, daemon, site;
let shown = {};  // how the site's page configures the box

const html = () => `<!doctype html><html lang="en"><head><title>Site</title>
<script type="module" src="${shown.search}/widget.js" crossorigin></script></head><body><a href="#x">before</a>
<osce-search endpoint="${shown.search}" results-page="${shown.search}/" ${shown.attributes || ''}>
<form role="search" action="${shown.search}/" method="get"><label for="q">Search texts</label>
<input type="search" id="q" name="q"> <button>Go</button></form></osce-search><input aria-label="other"></body></html>`;

before(async () => {
  site = await startSite(() => ({
    body: html(),
    headers: {
      'Content-Security-Policy': `default-src 'none'; script-src ${shown.search}; connect-src ${shown.search}; `
        + `form-action ${shown.search}; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  }));
  daemon = await startDaemon(makeIndex(), ['--origins', site.address]);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await daemon.stop();
  await site.stop();
});

async function open(attributes = 'open-in="panel"', search = daemon.address, path = '/') {
  shown = { search, attributes };
  const opened = await openPage(browser);
  await opened.page.goto(site.address + path);
  await opened.page.locator('osce-search').getByRole('combobox').waitFor();
  return { ...opened, box: opened.page.getByRole('combobox'), list: opened.page.getByRole('listbox') };
}

test('the widget is one small file, and the docs have its hash', () => {
  const file = readFileSync(new URL('../../searchd/web/widget.js', import.meta.url));
  assert.ok(gzipSync(file).length < 12 * 1024);
  assert.doesNotMatch(String(file), /innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function|import /);
  const docs = String(readFileSync(new URL('../../docs/widget.md', import.meta.url)));
  const hash = createHash('sha384').update(file).digest('base64');
  assert.ok(docs.includes(`integrity="sha384-${hash}"`), `docs/widget.md should say sha384-${hash}`);
});

/** The translations of the pages, by key: { 'type:decision': ['Decision', …] }. */
function translations() {
  const text = String(readFileSync(new URL('../../searchd/web/translations.tsv', import.meta.url)));
  return Object.fromEntries(text.trimEnd().split('\n').map((line) => line.split('\t')).map(([key, ...texts]) => [key, texts]));
}

test('the box names facets and values like the pages', () => {
  const source = String(readFileSync(new URL('../../searchd/web/widget.js', import.meta.url)));
  const tables = source.slice(source.indexOf('const names ='), source.indexOf('// --- style'));
  const { names, named } = new Function(tables + 'return { names, named };')();
  const pages = translations();
  for (const [at, name] of names.entries()) {
    const key = name.replace(/:unknown$/, ':');
    assert.deepEqual(Object.values(named).map((row) => row[at]), pages[key], name);
  }
  for (const row of Object.values(named)) assert.equal(row.length, names.length);
});

test('type, choose a suggestion with the keyboard, see results, all within the policy of the site', async () => {
  const { page, box, list, troubles, close } = await open();
  assert.equal(await box.getAttribute('aria-expanded'), 'false');
  await box.pressSequentially('age ver');
  await list.waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  await box.press('ArrowDown');
  const active = await box.getAttribute('aria-activedescendant');
  assert.equal(await page.getByRole('option', { selected: true }).getAttribute('id'), active);
  assert.ok(await box.evaluate((input) => input.getRootNode().activeElement === input));
  await box.press('Enter');
  await page.getByRole('link', { name: /MC\.DEC\/7\/17/ }).first().waitFor();
  assert.equal(await list.isVisible(), false);
  assert.ok(await page.locator('osce-search mark').count() > 0);
  assert.match(await page.getByRole('status').textContent(), /^\d+ paragraphs\. Searching for: .*age verification/);
  assert.deepEqual(troubles, []);
  await close();
});

test('keys: Escape closes, then clears; arrows wrap around; Tab leaves; other fields keep their keys', async () => {
  const { page, box, list, close } = await open('open-in="panel" shortcut="ctrl+k"');
  await box.pressSequentially('chi');
  await list.waitFor();
  await box.press('ArrowUp');
  assert.equal(await page.getByRole('option').last().getAttribute('aria-selected'), 'true');
  await box.press('ArrowDown');
  assert.equal(await box.getAttribute('aria-activedescendant'), null);
  await box.press('Escape');
  assert.equal(await list.isVisible(), false);
  assert.equal(await box.inputValue(), 'chi');
  await box.press('Alt+ArrowDown');
  await list.waitFor();
  await box.press('Tab');
  assert.equal(await list.isVisible(), false);
  await box.focus();
  await box.press('Escape');
  assert.equal(await box.inputValue(), '');
  await page.getByLabel('other').focus();
  await page.keyboard.press('Control+k');
  assert.ok(await page.getByLabel('other').evaluate((field) => document.activeElement === field));
  await page.getByRole('link', { name: 'before' }).focus();
  await page.keyboard.press('Control+k');
  assert.ok(await box.evaluate((input) => input.getRootNode().activeElement === input));
  await close();
});

test('without the attribute there is no shortcut', async () => {
  const { page, box, close } = await open();
  await page.getByRole('link', { name: 'before' }).focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('/');
  assert.equal(await box.evaluate((input) => input.getRootNode().activeElement === input), false);
  await close();
});

test('facets are check boxes with counts, selected values are chips, the address follows, and Back works', async () => {
  const { page, box, close } = await open();
  await box.fill('tourism');
  await box.press('Enter');
  const baku = page.getByRole('group', { name: 'venue' }).getByLabel('Baku, 5 paragraphs');
  await baku.check();
  await page.getByText('5 paragraphs', { exact: true }).waitFor();
  assert.match(page.url(), /q=tourism&venue=Baku/);
  assert.ok(await page.getByRole('group', { name: 'venue' }).getByLabel(/^Tbilisi, 4/).isVisible());
  const chip = page.getByRole('button', { name: 'Remove filter: Venue: Baku' });
  await chip.click();
  await page.getByText('18 paragraphs', { exact: true }).waitFor();
  assert.ok(await box.evaluate((input) => input.getRootNode().activeElement === input));
  await page.goBack();
  await page.getByText('5 paragraphs', { exact: true }).waitFor();
  assert.equal(await box.inputValue(), 'tourism');
  await close();
});

test('a filter in the query becomes selected values of its facet', async () => {
  const { page, box, close } = await open();
  await box.fill('tourism after 2015');
  await box.press('Enter');
  const years = page.getByRole('group', { name: 'Year' });
  await years.getByLabel('2014, 5 paragraphs').waitFor();
  assert.ok(await years.getByLabel(/^2016/).isChecked());
  await years.getByLabel('2014, 5 paragraphs').check();
  await page.getByText('14 paragraphs', { exact: true }).waitFor();
  assert.equal(await box.inputValue(), 'tourism');
  assert.ok(await years.getByLabel(/^2016/).isChecked());
  await close();
});

test('notices stand above the results, with the search that they offer', async () => {
  const { page, box, close } = await open();
  await box.fill('tourism not grooming zzz');
  await box.press('Enter');
  const notices = page.locator('osce-search p[part=notice]');
  await notices.first().waitFor();
  const texts = (await notices.allTextContents()).join('\n');
  assert.match(texts, /^To use NOT as an operator, write it in capitals Search instead for: /);
  assert.match(texts, /\nNo paragraph contains "zzz"/);
  await page.getByRole('button', { name: /^Search instead for: / }).first().click();
  await page.locator('osce-search p[part=understood]', { hasText: 'Searching for: tourism NOT' }).waitFor();
  assert.match(await box.inputValue(), /^tourism NOT /);
  await close();
});

test('a title is shown once', async () => {
  const { page, box, close } = await open();
  await box.fill('document:mc-dec-7-17');
  await box.press('Enter');
  await page.locator('osce-search p[part=title]').first().waitFor();
  await box.fill('in Astana');
  await box.press('Enter');
  await page.getByRole('heading', { name: /^Combating the sexual exploitation of children/ }).first().waitFor();
  assert.equal(await page.locator('osce-search p[part=title]').count(), 0);
  await close();
});

test('a draft is not cited as an adopted text', async () => {
  const { page, box, close } = await open('open-in="panel" limit="20"');
  await box.fill('tourism');
  await box.press('Enter');
  await page.getByRole('heading', { name: /^Draft: .*probably Tbilisi 2016/ }).first().waitFor();
  await close();
});

test('the page keeps its own parameters; Escape drops a response that is on its way', async () => {
  const { page, box, close } = await open('open-in="panel"', daemon.address, '/?page_id=12');
  await box.fill('tourism');
  await box.press('Enter');
  await page.getByText('18 paragraphs', { exact: true }).waitFor();
  assert.match(page.url(), /\?page_id=12&q=tourism$/);
  await page.goBack();
  assert.match(page.url(), /\?page_id=12$/);
  assert.equal(await box.inputValue(), '');
  await page.route('**/v1/search?*', async (route) => { await new Promise((resolve) => setTimeout(resolve, 400)); await route.continue().catch(() => {}); });
  await box.fill('children');
  await box.press('Enter');
  await box.press('Escape');
  await page.waitForTimeout(800);
  assert.equal(await box.inputValue(), '');
  assert.equal(await page.getByRole('heading').count(), 0);
  assert.match(page.url(), /\?page_id=12$/);
  await close();
});

test('a link can contain a search', async () => {
  const { page, close } = await open('open-in="panel"', daemon.address, '/?q=tourism&venue=Minsk');
  await page.getByText('1 paragraph', { exact: true }).waitFor();
  await close();
});

test('no request before the user types; the box uses the language of the page', async () => {
  const { page, close } = await open('lang="ru"');
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForTimeout(300);
  assert.deepEqual(asked, []);
  assert.equal(await page.locator('osce-search').evaluate((box) => box.list.getAttribute('aria-label')), 'Подсказки');
  await close();
});

test('late responses do not replace newer ones', async () => {
  const slow = await startSite(async (request) => {
    const url = new URL(request.url, 'http://x');
    if (url.pathname === '/widget.js') return { type: 'text/javascript', body: readFileSync(new URL('../../searchd/web/widget.js', import.meta.url)), headers: { 'Access-Control-Allow-Origin': '*' } };
    const typed = url.searchParams.get('q');
    await new Promise((resolve) => setTimeout(resolve, typed === 'ab' ? 900 : 50));
    return { type: 'application/json', headers: { 'Access-Control-Allow-Origin': '*' },
      body: JSON.stringify({ suggestions: [{ kind: 'word', text: 'for ' + typed, query: typed, count: 1 }] }) };
  });
  const { page, box, close } = await open('debounce="1"', slow.address);
  await box.pressSequentially('ab');
  await page.waitForTimeout(100);
  await box.press('c');
  await page.getByRole('option', { name: /for abc/ }).waitFor();
  await page.waitForTimeout(1000);
  assert.equal(await page.getByRole('option').count(), 1);
  assert.match(await page.getByRole('option').textContent(), /for abc/);
  await close();
  await slow.stop();
});

test('the box says that the daemon is down, and can try again once it is back', async () => {
  const db = makeIndex();
  const first = await startDaemon(db, ['--origins', site.address]);
  const port = new URL(first.address).port;
  const { page, box, close } = await open('open-in="panel"', first.address);
  await first.stop();
  await box.fill('tourism');
  await box.press('Enter');
  await page.getByText('Search is not available right now.').first().waitFor();
  assert.ok(await page.getByRole('link', { name: 'Go to the search page' }).isVisible());
  const second = await startDaemon(db, ['--origins', site.address, '--listen', `127.0.0.1:${port}`]);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByText('18 paragraphs', { exact: true }).waitFor();
  await close();
  await second.stop();
});

test('an error in the query is shown in the words of the search', async () => {
  const { page, box, close } = await open();
  await box.fill('"open');
  await box.press('Enter');
  await page.getByText('Missing closing quotation mark. Add it or remove the opening one').first().waitFor();
  assert.equal(await page.getByRole('button', { name: 'Try again' }).count(), 0);
  await close();
});

test('pages can listen to events and override the box', async () => {
  const { page, box, close } = await open();
  await page.evaluate(() => {
    globalThis.heard = [];
    for (const name of ['query', 'results', 'select', 'error'])
      document.addEventListener('osce-search:' + name, (event) => { globalThis.heard.push(name); if (name === 'select') event.preventDefault(); });
  });
  await box.fill('tourism');
  await box.press('Enter');
  await page.getByText('18 paragraphs', { exact: true }).waitFor();
  const before = page.url();
  await page.locator('osce-search').getByRole('link').first().click();
  assert.deepEqual(await page.evaluate(() => globalThis.heard), ['query', 'results', 'select']);
  assert.equal(page.url(), before);
  await close();
});

test('the list appears within one frame after the response', async () => {
  const { page, box, close } = await open();
  await page.evaluate(() => {
    const real = globalThis.fetch;
    globalThis.fetch = async (...all) => {
      const response = await real(...all);
      const json = response.json.bind(response);
      response.json = async () => { const answer = await json(); globalThis.answered = performance.now(); return answer; };
      return response;
    };
    const { list } = document.querySelector('osce-search');
    new MutationObserver(() => { if (!list.hidden) globalThis.drawn ??= performance.now(); }).observe(list, { attributes: true });
  });
  await box.pressSequentially('trav');
  await page.getByRole('listbox').waitFor();
  const took = await page.evaluate(() => globalThis.drawn - globalThis.answered);
  assert.ok(took < 16, `took ${took} ms`);
  await close();
});
