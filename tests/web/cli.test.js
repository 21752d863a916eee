// SPDX-License-Identifier: GPL-2.0-or-later
//
// Other programs can read what osce writes: references (citation-js), JSON Lines (the schema of the
// API) and CSV (Python's csv module).
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { bin, makeIndex, startDaemon } from './support.js';

let db;
let daemon;
before(async () => {
  db = makeIndex();
  daemon = await startDaemon(db);
});
after(() => daemon.stop());

const osce = (...words) => execFileSync(join(bin, 'osce'), [...words, '--db', db], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const cited = ['mc-dec-7-17/7', 'mc-dec-7-17-statement-1/p.2', 'pa-2008-astana-combating-the-sexual-exploitation-of-children/15', 'mc-dec-7-17'];

/** What the texts say: read in data/texts. */
const expected = [
  { title: /^Strengthening efforts to combat all forms of child trafficking/, author: /Ministerial Council/, year: 2017, number: 'MC.DEC/7/17' },
  { title: /^Interpretative statement under paragraph IV\.1\(A\)6/, author: /Russian Federation/, year: 2017 },
  { title: /^Combating the sexual exploitation of children$/, author: /Parliamentary Assembly/, year: 2008 },
  { title: /^Strengthening efforts to combat all forms of child trafficking/, author: /Ministerial Council/, year: 2017, number: 'MC.DEC/7/17' },
];

function check(entries) {
  assert.equal(entries.length, expected.length);
  entries.forEach((entry, i) => {
    const author = (entry.author || []).map((one) => one.literal || `${one.given || ''} ${one.family || ''}`).join('; ');
    assert.match(entry.title, expected[i].title);
    assert.match(author, expected[i].author);
    assert.equal(Number((entry.issued['date-parts'] || [[]])[0][0]), expected[i].year);
    if (expected[i].number) assert.ok(JSON.stringify(entry).includes(expected[i].number), JSON.stringify(entry));
  });
}

test('citation-js reads all BibTeX entries, with titles, authors, years and symbols', () => {
  check(new Cite(osce('cite', '--format', 'bibtex', ...cited), { forceType: '@bibtex/text' }).data);
});

test('citation-js reads all RIS entries', () => {
  check(new Cite(osce('cite', '--format', 'ris', ...cited), { forceType: '@ris/file' }).data);
});

test('citation-js reads all CSL JSON entries, with the number of the paragraph', () => {
  const text = osce('cite', '--format', 'csl-json', ...cited);
  check(new Cite(text).data);
  assert.ok(JSON.stringify(JSON.parse(text)[0]).includes('7'));
});

test('every paragraph in the collection has a readable reference', () => {
  const all = osce('search', '--all', '--format', 'bibtex');
  assert.equal(new Cite(all, { forceType: '@bibtex/text' }).data.length, 151);
  const ris = osce('search', '--all', '--format', 'ris');
  assert.equal(new Cite(ris, { forceType: '@ris/file' }).data.length, 151);
});

test('JSON Lines of a search match the schema of the API', async () => {
  const api = await (await fetch(`${daemon.address}/openapi.json`)).json();
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: api.components });
  const validate = ajv.compile({ $ref: 'api#/components/schemas/Result' });
  for (const words of [['--all'], ['--snippet', '80', 'children'], ['--group', 'duplicates', 'sex offender'], ['--group', 'document', 'children']]) {
    const lines = osce('search', '--format', 'jsonl', ...words).trimEnd().split('\n');
    assert.ok(lines.length > 3);
    for (const line of lines) assert.ok(validate(JSON.parse(line)), `${line}: ${ajv.errorsText(validate.errors)}`);
  }
});

test('CSV has the right columns in Python, and nothing that a spreadsheet would run', () => {
  const header = 'id,symbol,body,type,status,year,date_from,date_to,venue,session,part,label,verb,score,text,url,index_id'.split(',');
  const read = execFileSync('python3', ['-c', 'import csv, json, sys; print(json.dumps(list(csv.reader(sys.stdin))))'], {
    encoding: 'utf8', input: osce('search', '--all', '--format', 'csv'), maxBuffer: 1 << 26,
  });
  const [first, ...rows] = JSON.parse(read);
  assert.deepEqual(first, header);
  assert.equal(rows.length, 151);
  for (const row of rows) {
    assert.equal(row.length, header.length);
    for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/);
  }
});
