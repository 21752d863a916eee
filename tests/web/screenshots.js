// SPDX-License-Identifier: GPL-2.0-or-later
//
// Makes the images in docs/images:  OSCE_BIN=build/release/bin node tests/web/screenshots.js
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { makeIndex, openPage, startBrowser, startDaemon } from './support.js';

const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const daemon = await startDaemon(makeIndex(), ['--demo']);
const browser = await startBrowser();

async function picture(name, path, { width = 1100, height = 760, act = async () => {}, ...options } = {}) {
  const { page, close } = await openPage(browser, { viewport: { width, height }, ...options });
  await page.goto(daemon.address + path, { waitUntil: 'networkidle' });
  await act(page);
  await page.screenshot({ path: folder + name + '.png' });
  await close();
}

await picture('results', '/?q=age+verification+after+2016');
await picture('dark', '/?q=children+tourism', { colorScheme: 'dark' });
await picture('narrow', '/?q=tourism+since+Baku', { width: 360, height: 760 });
await picture('empty', '/?q=gambling+in+Baku+after+2010', { height: 560 });
await picture('frequency', '/stats?q=tourism', { height: 840 });
await picture('document', '/p/mc-dec-7-17');
await picture('demo', '/demo', {
  height: 900,
  act: async (page) => {
    await page.getByRole('combobox').fill('tourism since Baku');
    await page.getByRole('combobox').press('Enter');
    await page.getByText('14 paragraphs', { exact: true }).waitFor();
  },
});
await picture('suggestions', '/demo', {
  height: 620,
  act: async (page) => {
    await page.getByRole('combobox').pressSequentially('age ver');
    await page.getByRole('listbox').waitFor();
    await page.getByRole('combobox').press('ArrowDown');
  },
});
await browser.close();
await daemon.stop();
