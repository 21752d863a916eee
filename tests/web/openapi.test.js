// SPDX-License-Identifier: GPL-2.0-or-later
//
// /openapi.json is correct: a public validator accepts it, it has every route and parameter, and
// every response matches its schema.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import { makeIndex, startDaemon } from './support.js';

let daemon, api;
before(async () => {
  daemon = await startDaemon(makeIndex());
  api = await (await fetch(daemon.address + '/openapi.json')).json();
});
after(() => daemon.stop());

test('a public validator accepts it', async () => {
  const result = await new Validator().validate(structuredClone(api));
  assert.ok(result.valid, JSON.stringify(result.errors));
});

test('it has all routes, and all parameters of a search', async () => {
  const { links } = await (await fetch(daemon.address + '/v1/')).json();
  for (const link of links) assert.ok(link === '/openapi.json' || api.paths[link], link);
  const refusal = await (await fetch(daemon.address + '/v1/search?nonsense=1')).json();
  const known = refusal.errors[0].hint.replace(/^the parameters are /i, '').split(', ').sort();
  const described = api.paths['/v1/search'].get.parameters.map((one) => resolved(one).name).sort();
  assert.deepEqual(described, known);
});

/** Follows a $ref. */
const resolved = (one) => one.$ref ? one.$ref.slice(2).split('/').reduce((at, key) => at[key], api) : one;

test('every response matches its schema', async () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: api.components });
  const requests = {
    '/v1/': ['/v1/'],
    '/v1/search': ['', '?q=age+verification+after+2016&snippet=100', '?q=co-operation+tourism+grooming&match=any&facets=year,verb,type',
      '?q=advertisment+of+childern', '?q=children&group=duplicates', '?q=children&group=document', '?q=blockchain', '?q=in+Georgia', '?year=unknown&inferred=yes', '?q=children&fields=text,snippet&snippet=50&highlight=mark', '?facet_order=value&facet_limit=2&highlight=none',
      '?q=%22open', '?yaer=2016', '?cursor=nonsense', '?q=SPMU+NOT+(child+OR+%22sex+tourism%22)&sort=newest'].map((q) => '/v1/search' + q),
    '/v1/parse': ['/v1/parse?q=tourism+since+Baku', '/v1/parse?q=' + encodeURIComponent('("a b"~2 NEAR/3 c) OR traffick* -venue:Minsk')],
    '/v1/suggest': ['/v1/suggest?q=chi', '/v1/suggest?q=AS+(16', '/v1/suggest?q=', '/v1/suggest?limit=99'],
    '/v1/facets/{name}': ['/v1/facets/year', '/v1/facets/verb?q=children&limit=3&offset=2', '/v1/facets/none'],
    '/v1/stats': ['/v1/stats?q=grooming', '/v1/stats?q=child*&by=form', '/v1/stats?by=colour', '/v1/stats?q=%22open'],
    '/v1/kwic': ['/v1/kwic?q=grooming&sort=left&width=20', '/v1/kwic?q=children&limit=5&offset=3', '/v1/kwic?width=9999'],
    '/v1/documents': ['/v1/documents', '/v1/documents?x=1'],
    '/v1/documents/{document}': ['/v1/documents/mc-dec-7-17', '/v1/documents/mc-dec-7-17-statement-1', '/v1/documents/none'],
    '/v1/documents/{document}/paragraphs': ['/v1/documents/mc-dec-7-17/paragraphs'],
    '/v1/paragraphs/{document}/{label}': ['/v1/paragraphs/mc-dec-7-17/7', '/v1/paragraphs/mc-dec-7-17/5.a?context=3', '/v1/paragraphs/mc-dec-7-17/99'],
    '/v1/resolve': ['/v1/resolve?ref=para+7', '/v1/resolve?ref=nonsense'],
    '/v1/cite/{document}': ['/v1/cite/mc-dec-7-17?format=csl-json'],
    '/v1/cite/{document}/{label}': ['/v1/cite/mc-dec-7-17/7?format=csl-json'],
    '/v1/status': ['/v1/status'],
    '/healthz': ['/healthz'],
  };
  let checked = 0;
  for (const [path, addresses] of Object.entries(requests)) {
    for (const address of addresses) {
      const response = await fetch(daemon.address + address, { redirect: 'manual' });
      const operation = api.paths[path].get;
      const described = resolved(operation.responses[response.status] || operation.responses.default);
      const type = response.headers.get('content-type').split(';')[0];
      const { schema } = described.content[type] || {};
      assert.ok(schema, `${address}: ${response.status} ${type} is not described`);
      const validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"api#/components')));
      assert.ok(validate(await response.json()), `${address}: ${ajv.errorsText(validate.errors)}`);
      ++checked;
    }
  }
  assert.ok(checked > 25);
});

test('every line of JSON Lines is a result', async () => {
  const lines = (await (await fetch(daemon.address + '/v1/search?q=children&format=jsonl&limit=5')).text()).trimEnd().split('\n');
  const ajv = new Ajv({ strict: false });
  ajv.addSchema({ $id: 'api', components: api.components });
  const validate = ajv.compile({ $ref: 'api#/components/schemas/Result' });
  assert.equal(lines.length, 5);
  for (const line of lines) assert.ok(validate(JSON.parse(line)), ajv.errorsText(validate.errors));
});
