// SPDX-License-Identifier: GPL-2.0-or-later
//
// axe finds no violation on any page, light or dark, with the box open or closed; every page is
// valid HTML.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { makeIndex, openPage, startBrowser, startDaemon } from './support.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const paths = ['/', '/?q=age+verification+after+2016', '/?q=tourism&venue=Baku&lang=ru', '/?q=blockchain+in+Minsk',
  '/?q=%22open', '/nothing', '/p/mc-dec-7-17', '/p/mc-dec-7-17/7', '/p/mc-dec-7-17-statement-1', '/demo', '/?q=children&group=duplicates', '/stats?q=tourism',
  '/stats?q=children&by=verb&lang=fr', '/stats?q=tourism&by=colour', '/help', '/help?lang=fr'];

let browser, daemon;
before(async () => {
  daemon = await startDaemon(makeIndex(), ['--demo', '--contact', 'reader@example.org']);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await daemon.stop();
});

async function violations(page) {
  if (!await page.evaluate(() => 'axe' in globalThis)) await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ') + ' ' + node.failureSummary).join('; ')}`);
}

for (const path of paths) {
  test(`axe finds no violation on ${path}, light or dark`, async () => {
    const { page, close } = await openPage(browser, { bypassCSP: true });
    await page.goto(daemon.address + path);
    await page.evaluate(() => { for (const one of document.querySelectorAll('details')) one.open = true; });
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      assert.deepEqual(await violations(page), [], colorScheme);
    }
    await close();
  });
}

test('axe finds no violation in the open list or in the panel', async () => {
  const { page, close } = await openPage(browser, { bypassCSP: true });
  await page.goto(daemon.address + '/demo');
  const box = page.getByRole('combobox');
  await box.pressSequentially('chil');
  await page.getByRole('listbox').waitFor();
  await box.press('ArrowDown');
  assert.deepEqual(await violations(page), []);
  await box.press('Escape');
  await box.fill('tourism');
  await box.press('Enter');
  await page.getByText('18 paragraphs', { exact: true }).waitFor();
  await page.getByLabel('Baku, 5 paragraphs').check();
  await page.getByText('5 paragraphs', { exact: true }).waitFor();
  assert.deepEqual(await violations(page), []);
  await close();
});

test('targets are at least 24 pixels high, unless they are part of a sentence', async () => {
  const { page, close } = await openPage(browser, { viewport: { width: 360, height: 800 } });
  await page.goto(daemon.address + '/?q=age+verification+after+2016', { waitUntil: 'networkidle' });
  const small = await page.evaluate(() => [...document.querySelectorAll('main a, main button, main summary, aside a')]
    .filter((one) => one.getClientRects().length && !one.closest('p.notice, .suggestions, h2'))
    .filter((one) => one.getBoundingClientRect().height < 24).map((one) => one.outerHTML));
  assert.deepEqual(small, []);
  await close();
});

test('the skip link leads to the results; the title contains the query', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(daemon.address + '/?q=tourism');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'results');
  assert.match(await page.title(), /^tourism – /);
  await close();
});

test('pages work with forced colours and reduced motion', async () => {
  const { page, close } = await openPage(browser, { forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(daemon.address + '/?q=tourism');
  assert.ok(await page.locator('mark').first().isVisible());
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior), 'auto');
  await close();
});

test('every page is valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: { 'require-sri': 'off', 'long-title': 'off', 'no-unknown-elements': 'off', 'element-permitted-content': 'error' },
    elements: ['html5', { 'osce-search': { flow: true } }],
  });
  for (const path of paths) {
    const body = await (await fetch(daemon.address + path, { headers: { Accept: 'text/html' } })).text();
    const report = await validator.validateString(body, path);
    const said = report.results.flatMap((result) => result.messages.map((one) => `${path}:${one.line} ${one.ruleId} ${one.message}`));
    assert.deepEqual(said, []);
  }
});
