import type { Browser, Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

const { address } = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(path: string): Promise<{ readonly page: Page; readonly lines: readonly string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1000, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const lines: string[] = [];
  page.on('console', (message) => lines.push(message.text()));
  page.on('pageerror', (error) => lines.push(error.message));
  await page.goto(address + path);
  return { page, lines };
}

test.each([
  ['charts/ice-detention-population', 'chart'],
  ['figures/f-38-arrests', 'figure'],
])('the dialog of %s is worked from the keyboard, previews three widths and copies', async (path, thing) => {
  const { page, lines } = await open(`${path}/`);
  await page.getByRole('button', { name: `Embed this ${thing}` }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: `Embed this ${thing}` });
  expect(await dialog.isVisible()).toBe(true);
  const code = dialog.getByRole('textbox');
  const values: string[] = [];
  for (const form of ['Frame and script', 'Frame', 'Custom element', 'Image', 'Link', 'Markdown']) {
    await dialog.getByRole('radio', { name: form, exact: true }).press('Space');
    values.push(await code.inputValue());
  }
  expect(new Set(values).size).toBe(6);
  const [script = '', frame = '', element = '', image = '', link = '', markdown = ''] = values;
  expect(script).toContain('embed.js');
  expect(frame).not.toContain('<script');
  expect(element).toContain(`<record-chart ${thing}="`);
  expect(image).toMatch(/<img src="[^"]+" alt="[^"]{40,}"/u);
  expect(link).toBe(`https://record.example.org/${path}/`);
  expect(markdown).toMatch(/^\[!\[.{40,}\]\(https:/u);

  await dialog.getByRole('radio', { name: 'Frame and script' }).press('Space');
  await dialog.getByRole('radio', { name: 'Dark' }).press('Space');
  expect(await code.inputValue()).toContain(`/embed/${path}/?theme=dark`);
  const preview = page.frameLocator('[data-preview] iframe');
  await preview.locator('main').waitFor();
  expect(await preview.locator('html').getAttribute('data-theme')).toBe('dark');
  for (const width of [320, 600, 768]) {
    await dialog.getByRole('radio', { name: `${width} px` }).press('Space');
    const box = page.locator('[data-preview] iframe');
    await expect.poll(async () => (await box.boundingBox())?.width).toBe(width);
    const inner = await preview.locator('body').evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
    await expect.poll(async () => Number(await box.getAttribute('height'))).toBe(inner);
  }

  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await expect.poll(() => dialog.getByRole('status').textContent()).toBe('Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
  const { violations } = await new AxeBuilder({ page }).include('.embed-dialog').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await dialog.isVisible()).toBe(false);
  expect(lines).toEqual([]);
  await page.context().close();
});

test('without scripts the code stands in the page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${address}charts/map/`);
  await page.locator('.embed-plain summary').click();
  expect(await page.locator('.embed-plain pre').textContent()).toContain(
    '<iframe src="https://record.example.org/embed/charts/map/"',
  );
  await context.close();
});

test('the page for publishers shows an embed at its height', async () => {
  const { page, lines } = await open('publish/');
  const frame = page.locator('iframe').first();
  await frame.scrollIntoViewIfNeeded();
  const body = frame.contentFrame().locator('body');
  await expect
    .poll(async () => (await frame.boundingBox())?.height)
    .toBe(await body.evaluate((each) => Math.ceil(each.getBoundingClientRect().height)));
  expect(lines).toEqual([]);
  await page.context().close();
});
