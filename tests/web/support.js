// SPDX-License-Identifier: GPL-2.0-or-later
//
// Shared by the tests: the real daemon on a free port, with an index of the texts, and a browser.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const project = fileURLToPath(new URL('../..', import.meta.url));
export const bin = process.env.OSCE_BIN || join(project, 'build/release/bin');
const quiet = { ...process.env, ASAN_OPTIONS: 'quarantine_size_mb=1' };

/** Makes an index of `sources`, in a folder that is deleted when the process exits. */
export function makeIndex(sources = [join(project, 'data/texts')]) {
  const folder = mkdtempSync(join(tmpdir(), 'osce-web-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  execFileSync(join(bin, 'osce-index'), ['--quiet', '--db', join(folder, 'db'), ...sources], { env: quiet });
  return join(folder, 'db');
}

/** Starts the daemon; `address` is where it listens. */
export async function startDaemon(db, options = []) {
  const child = spawn(join(bin, 'osce-searchd'), ['--db', db, '--listen', '127.0.0.1:0', ...options], { env: quiet });
  const ended = new Promise((resolve) => child.on('exit', resolve));
  const address = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (text) => {
      said += text;
      const found = /listening on (http:\/\/\S+?)\/\n/.exec(said);
      if (found) resolve(found[1]);
    });
    child.stderr.on('data', (text) => reject(new Error(String(text))));
  });
  return { address, stop: async () => { child.kill('SIGTERM'); await ended; } };
}

/** Starts somebody else's site: `answer` maps a request to { type, body, headers, status }. */
export async function startSite(answer) {
  const server = createServer(async (request, response) => {
    const { type = 'text/html; charset=utf-8', body = '', headers = {}, status = 200 } = await answer(request);
    response.writeHead(status, { 'Content-Type': type, ...headers });
    response.end(body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  return { address, stop: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }) };
}

export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.OSCE_CHROMIUM || '/usr/bin/chromium-headless-shell',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}

/** Opens a page; `troubles` collects its errors and violations of its policy. */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (message) => { if (message.type() === 'error') troubles.push(message.text()); });
  return { page, troubles, close: () => context.close() };
}
