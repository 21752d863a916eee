// SPDX-License-Identifier: GPL-2.0-or-later
//
// The examples in the docs work as written: every line that begins with curl is run against the
// real daemon.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { makeIndex, startDaemon } from './support.js';

let daemon;
before(async () => { daemon = await startDaemon(makeIndex(), ['--demo']); });
after(() => daemon.stop());

const docs = new URL('../../docs/', import.meta.url);

test('every curl command in the docs works', () => {
  const commands = readdirSync(docs).filter((name) => name.endsWith('.md'))
    .flatMap((name) => String(readFileSync(new URL(name, docs))).split('\n'))
    .filter((line) => line.startsWith('    curl '))
    .map((line) => line.trim().replaceAll('http://127.0.0.1:8080', daemon.address));
  assert.ok(commands.length >= 6);
  for (const command of commands) {
    const out = execFileSync('sh', ['-c', command.replace('curl ', 'curl --silent --show-error --fail-with-body ')], { encoding: 'utf8' });
    assert.ok(out.length > 0, command);
  }
});

test('the embedding example in the docs works', async () => {
  const page = String(readFileSync(new URL('widget.md', docs)));
  const [, file] = /src="https:\/\/search\.example\.org(\/widget-[^"]+)"/.exec(page);
  const response = await fetch(daemon.address + file);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.match(response.headers.get('cache-control'), /immutable/);
});
