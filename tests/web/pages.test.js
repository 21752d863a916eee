// SPDX-License-Identifier: GPL-2.0-or-later
import assert from 'node:assert/strict';
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { makeIndex, openPage, startBrowser, startDaemon } from './support.js';

let browser, daemon;
before(async () => {
  daemon = await startDaemon(makeIndex(), ['--demo']);
  browser = await startBrowser();
});
after(async () => {
  await browser.close();
  await daemon.stop();
});

const question = '/?q=age+verification+after+2016';

test('without scripts the page searches, filters and goes back', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(daemon.address);
  await page.getByLabel('Search the texts').fill('tourism since Baku');
  await page.getByRole('button', { name: 'Search' }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '14 paragraphs');
  assert.match(page.url(), /\?q=tourism\+since\+Baku$/);
  await page.getByRole('complementary').getByRole('link', { name: /^Minsk ?, 1 paragraph/ }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '1 paragraph');
  await page.getByRole('link', { name: 'Remove filter: Venue: Minsk' }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '14 paragraphs');
  await page.goBack();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '1 paragraph');
  await close();
});

test('a range of years is a form', async () => {
  const { page, close } = await openPage(browser, { javaScriptEnabled: false });
  await page.goto(daemon.address + '/?q=tourism');
  await page.getByLabel('From (year)').fill('2016');
  await page.getByRole('button', { name: 'Apply' }).click();
  assert.match(page.url(), /from=2016/);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '9 paragraphs');
  await close();
});

test('a result leads to its place in the document and to its reference', async () => {
  const { page, troubles, close } = await openPage(browser);
  await page.goto(daemon.address + question + '&venue=Vienna&part=operative');
  await page.getByText('Cite', { exact: false }).first().click();
  assert.match(await page.locator('.citation').first().textContent(), /MC\.DEC\/7\/17, Vienna, 2017, para\. 7\./);
  await page.getByRole('link', { name: 'Read in context' }).first().click();
  assert.match(page.url(), /\/p\/mc-dec-7-17#p-7$/);
  assert.ok(await page.locator('#p-7').isVisible());
  await page.goto(daemon.address + '/id/mc-dec-7-17/7');
  assert.match(page.url(), /\/p\/mc-dec-7-17\/7$/);
  assert.deepEqual(troubles, []);
  await close();
});

test('if nothing is found, the page offers the search without each filter', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(daemon.address + '/?q=gambling+in+Baku');
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'No paragraphs found');
  await page.getByRole('link', { name: 'Without "in Baku": 1 paragraph (Minsk: 1)' }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '1 paragraph');
  await close();
});

test('errors and wrong addresses are helpful pages', async () => {
  const { page, close } = await openPage(browser);
  const wrong = await page.goto(daemon.address + '/?q=%22open');
  assert.equal(wrong.status(), 400);
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), 'There is a problem with your search');
  assert.match(await page.locator('.error').textContent(), /quotation mark/);
  assert.ok(await page.getByRole('link', { name: 'Clear the search' }).isVisible());
  const nothing = await page.goto(daemon.address + '/nothing');
  assert.equal(nothing.status(), 404);
  assert.ok(await page.getByRole('heading', { level: 1 }).isVisible());
  assert.ok(await page.getByRole('link', { name: 'Go to the search page' }).isVisible());
  await close();
});

test('an error keeps the filters; the form for years replaces them; long facets are folded; everything can be exported', async () => {
  const { page, close } = await openPage(browser);
  await page.goto(daemon.address + '/?q=(children&year=2017&sort=newest');
  await page.getByRole('combobox').fill('children');
  await page.getByRole('combobox').press('Enter');
  await page.waitForURL(/q=children&sort=newest&year=2017/);
  await page.goto(daemon.address + '/?q=tourism+after+2015&year=2017');
  await page.getByLabel('From (year)').fill('2014');
  await page.getByLabel('To (year)').fill('2014');
  await page.getByRole('button', { name: 'Apply' }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '5 paragraphs');
  assert.equal(await page.getByLabel('From (year)').inputValue(), '2014');
  await page.goto(daemon.address + '/?q=children');
  const folded = page.locator('.facet', { hasText: 'Opening words' });
  assert.equal(await folded.locator('> ul > li').count(), 8);
  await folded.getByText(/^More \(/).click();
  assert.ok(await folded.locator('details li').first().isVisible());
  const total = Number.parseInt(await page.getByRole('heading', { level: 1 }).textContent(), 10);
  const csv = await (await fetch(daemon.address + await page.getByRole('link', { name: 'CSV' }).getAttribute('href'))).text();
  assert.equal(csv.trimEnd().split('\r\n').length, total + 1);
  await close();
});

test('a citation is copied, or selected if the browser does not allow copying', async () => {
  for (const allowed of [true, false]) {
    const { page, close } = await openPage(browser, allowed ? { permissions: ['clipboard-read', 'clipboard-write'] } : {});
    if (!allowed) await page.addInitScript(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
    await page.goto(daemon.address + '/p/mc-dec-7-17/7');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText(allowed ? 'Copied' : 'Text selected – copy it with your keyboard').waitFor();
    const text = await page.evaluate((read) => read ? navigator.clipboard.readText() : String(getSelection()), allowed);
    assert.match(text, /MC\.DEC\/7\/17/);
    await close();
  }
});

test('the page fits 320 pixels, 400 % zoom, dark and print, and loads less than 100 KB from this site only', async () => {
  for (const path of [question, '/p/mc-dec-7-17', '/p/mc-dec-7-17/7', '/?q=blockchain+in+Minsk', '/demo']) {
    const { page, close } = await openPage(browser, { viewport: { width: 320, height: 640 } });
    const hosts = new Set();
    let bytes = 0;
    page.on('response', async (response) => {
      hosts.add(new URL(response.url()).origin);
      bytes += Number((await response.allHeaders())['content-length'] || 0);
    });
    await page.goto(daemon.address + path, { waitUntil: 'networkidle' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${path} is ${wide} wide`);
    assert.deepEqual([...hosts], [daemon.address]);
    assert.ok(bytes < 100_000, `${path} loads ${bytes} bytes`);
    await close();
  }
  const { page, close } = await openPage(browser, { colorScheme: 'dark' });
  await page.goto(daemon.address + question);
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(ground, 'rgb(22, 25, 27)');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.getByRole('complementary').isVisible(), false);
  assert.ok(await page.locator('.result').first().isVisible());
  await close();
});

test('nothing moves once the page has loaded', async () => {
  const { page, close } = await openPage(browser);
  await page.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) globalThis.shifts += entry.value; })
      .observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(daemon.address + question, { waitUntil: 'networkidle' });
  const shifts = await page.evaluate(() => globalThis.shifts);
  assert.ok(shifts < 0.01, `moved by ${shifts}`);
  await close();
});

test('pages use the requested language and keep it in links', async () => {
  const { page, close } = await openPage(browser, { locale: 'fr-FR' });
  await page.goto(daemon.address + '/?q=tourism');
  assert.equal(await page.locator('html').getAttribute('lang'), 'fr');
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '18 paragraphes');
  await page.getByRole('link', { name: 'Русский' }).click();
  assert.equal(await page.getByRole('heading', { level: 1 }).textContent(), '18 пунктов');
  await page.getByRole('complementary').getByRole('link', { name: /^Baku/ }).click();
  assert.equal(await page.locator('html').getAttribute('lang'), 'ru');
  await close();
});

test('markup in titles, texts, file names and queries stays text', async () => {
  const evil = '<img src=x onerror="globalThis.hit=1"><script>globalThis.hit=1</script>';
  const folder = mkdtempSync(join(tmpdir(), 'osce-evil-'));
  writeFileSync(join(folder, '<b>evil<i>&.txt'),
    `MINSK, 5 to 9 JULY 2017\n\nRESOLUTION ON\n\nTITLE ${evil}\n\n1. Recalling ${evil} things,\n\n`
    + `The OSCE Parliamentary Assembly:\n\n2. Urges ${evil} states.\n`);
  const evilDaemon = await startDaemon(makeIndex([folder]));
  const { page, close } = await openPage(browser);
  const documents = await (await fetch(evilDaemon.address + '/v1/documents')).json();
  assert.equal(documents.documents.length, 1);
  const id = documents.documents[0].id;
  for (const path of ['/?q=script', '/?q=' + encodeURIComponent(evil), `/p/${id}`, `/p/${id}/2`, '/?q=%22' + encodeURIComponent(evil)]) {
    await page.goto(evilDaemon.address + path, { waitUntil: 'networkidle' });
    assert.equal(await page.evaluate(() => globalThis.hit), undefined, path);
    assert.equal(await page.locator('img').count(), 0);
  }
  await close();
  await evilDaemon.stop();
});
