import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser.ts';

const { address } = inject('site');
const path = `${address}documents/538-arrests-first-days/`;
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(url: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** Runs what follows on a page of its own, which fails if the page reports an error. */
async function on(url: string, options: BrowserContextOptions, run: (page: Page) => Promise<void>): Promise<void> {
  const page = await open('about:blank', options);
  const errors: string[] = [];
  page.on('console', (message) => (message.type() === 'error' ? errors.push(message.text()) : undefined));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  await run(page);
  expect(errors).toEqual([]);
  await page.context().close();
}

describe('layers', () => {
  test('switch by keyboard, and the address remembers them', () =>
    on(path, {}, async (page) => {
      await page.locator('#layer-people').focus();
      await page.keyboard.press('Space');
      await page.waitForURL('**/?layers=places,policies,organisations,figures,notes');
      expect(
        await page
          .locator('a.mention.person')
          .first()
          .evaluate((each) => getComputedStyle(each).textDecorationLine),
      ).toBe('none');
      await page.keyboard.press('1');
      await page.waitForURL(path);
      await page.getByRole('navigation', { name: 'Contents' }).getByRole('link', { name: 'Notes' }).click();
      await page.keyboard.press('5');
      expect(await page.locator('#layer-figures').isChecked()).toBe(false);
      await page.goBack();
      await page.waitForURL(path);
      expect(await page.locator('#layer-figures').isChecked()).toBe(true);
    }));

  test('come from the address before anything is shown', () =>
    on(`${path}?layers=people,places`, {}, async (page) => {
      expect(await page.locator('#layer-people').isChecked()).toBe(true);
      expect(await page.locator('#layer-notes').isChecked()).toBe(false);
      expect(await page.locator('.note-ref').first().isVisible()).toBe(false);
      // A permanent link asks for its note, whatever else is off.
      await page.evaluate(() => (location.hash = '#note-n-38-538'));
      await page.waitForURL('**/?layers=people,places,notes#note-n-38-538');
      expect(await page.locator(':target').isVisible()).toBe(true);
      expect(await page.locator('#layer-figures').isChecked()).toBe(false);
    }));

  test('switch without scripts too', () =>
    on(path, { javaScriptEnabled: false }, async (page) => {
      await page.locator('#layer-notes').uncheck();
      expect(await page.locator('.note-ref').first().isVisible()).toBe(false);
      expect(await page.locator('.figure-ref').first().isVisible()).toBe(true);
    }));
});

describe('previews', () => {
  const card = '.card';

  test('open on hover, stay when pinned, and close with Escape', () =>
    on(path, {}, async (page) => {
      const before = await page.locator('#p3').boundingBox();
      await page.locator('a.mention.person').first().hover();
      await page.locator(card).waitFor();
      expect(await page.locator(`${card} .card-name`).textContent()).toBe('Donald Trump');
      expect(await page.locator('#p3').boundingBox()).toEqual(before);
      await page.locator(card).getByRole('button', { name: 'Pin' }).click();
      await page.mouse.move(5, 5);
      await page.waitForTimeout(600);
      expect(await page.locator(card).count()).toBe(1);
      // Escape closes what is in front: the dialog first.
      await page.keyboard.press('?');
      await page.keyboard.press('Escape');
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.locator(card).count()).toBe(1);
      await page.keyboard.press('Escape');
      expect(await page.locator(card).count()).toBe(0);
    }));

  test('go when the pointer leaves, but not while it is on the card', () =>
    on(path, {}, async (page) => {
      await page.locator('a.mention.person').first().hover();
      await page.locator(card).hover();
      await page.waitForTimeout(600);
      expect(await page.locator(card).count()).toBe(1);
      await page.mouse.move(5, 5);
      await page.locator(card).waitFor({ state: 'detached' });
    }));

  test('open on focus, and Tab leads into the card', () =>
    on(path, {}, async (page) => {
      await page.keyboard.press('Tab');
      await page.locator('a.mention').first().focus();
      await page.locator(card).waitFor();
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('.card') !== null)).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.matches('a.mention'))).toBe(true);
      // Words that cannot hold the focus give it back to the mark after them.
      await page.locator('.figure-number').first().hover();
      await page.locator(card).getByRole('button', { name: 'Close' }).press('Enter');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
        '#margin-figure-f-38-arrests',
      );
    }));

  test('on a small window never hide what they are of', () =>
    on(path, { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' }, async (page) => {
      await page.keyboard.press('Tab');
      const link = page.locator('a.mention.organisation').first();
      for (const block of ['center', 'end'] as const) {
        await link.evaluate((each, to) => {
          each.scrollIntoView({ block: to });
          each.focus({ preventScroll: true });
        }, block);
        await page.locator(card).waitFor();
        const [shown, words] = [await page.locator(card).boundingBox(), await link.boundingBox()];
        const [top, bottom] = [words?.y ?? 0, (words?.y ?? 0) + (words?.height ?? 0)];
        expect([block, bottom <= (shown?.y ?? 0) || top >= (shown?.y ?? 0) + (shown?.height ?? 0)]).toEqual([
          block,
          true,
        ]);
        await link.blur();
        await page.locator(card).waitFor({ state: 'detached' });
      }
    }));

  test('open on a tap, for an entity, a figure and the notes on the same words', () =>
    on(path, { hasTouch: true, viewport: { width: 360, height: 740 } }, async (page) => {
      await page.locator('a.mention').first().tap();
      await page.locator(card).waitFor();
      expect(page.url()).toBe(path);
      await page.locator('.figure-number', { hasText: '538' }).first().tap();
      await page.locator(`${card} .sidenote-value`).waitFor();
      expect((await page.locator(card).textContent()) ?? '').toContain('How many had convictions');
      expect(await page.evaluate(() => document.activeElement?.matches('.card'))).toBe(true);
      // A key follows a link after a tap, too, and so does a tap where its layer is off.
      await page.locator('a.mention.person').first().press('Enter');
      await page.waitForURL('**/people/donald-trump/');
      await page.goto(`${path}?layers=places`);
      await page.locator('a.mention.person').first().tap();
      await page.waitForURL('**/people/donald-trump/');
    }));
});

describe('permanent links', () => {
  test('of a paragraph, a sentence, a figure and a note highlight their target on arrival', async () => {
    for (const id of ['p3', 's4', 'figure-f-538-arrests', 'mark-n-38-538']) {
      expect([id, await groundOf(id)]).not.toEqual([id, 'rgba(0, 0, 0, 0)']);
    }
  });

  async function groundOf(id: string): Promise<string> {
    const page = await open(`${path}#${id}`);
    const ground = await page.locator(':target').evaluate((target) => getComputedStyle(target).backgroundColor);
    await page.context().close();
    return ground;
  }

  test('of a note unfold it, with and without scripts, in the margin and in place', async () => {
    for (const javaScriptEnabled of [true, false]) {
      for (const width of [1440, 360]) {
        const page = await open(path, { javaScriptEnabled, viewport: { width, height: 800 } });
        const href = await page.locator('.note-ref').nth(2).getAttribute('href');
        await page.goto(`${path}${href ?? ''}`);
        expect([javaScriptEnabled, width, await page.locator(href ?? '').isVisible()]).toEqual([
          javaScriptEnabled,
          width,
          true,
        ]);
        await page.context().close();
      }
    }
  });

  test('of a sentence is offered where one clicks, and of each sentence at the paragraph’s own link', () =>
    on(path, {}, async (page) => {
      await page.locator('#s1').click({ position: { x: 60, y: 12 } });
      const bar = page.locator('.passage-tools');
      await bar.waitFor();
      await bar.getByRole('link').click();
      expect(new URL(page.url()).hash).toBe('#s1');
      await page.keyboard.press('Escape');
      await page.locator('#p2 .permalink').focus();
      await page.keyboard.press('Enter');
      await bar.getByRole('link', { name: '1' }).waitFor();
      expect(new URL(page.url()).hash).toBe('#p2');
      expect(await page.locator(':target').getAttribute('id')).toBe('p2');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Link to this paragraph');
      await page.keyboard.press('Escape');
      expect(await page.evaluate(() => document.activeElement?.matches('#p2 > .permalink'))).toBe(true);
    }));
});

test('no two notes in the margin lie over each other, nor over the text, folded or unfolded', () =>
  on(path, {}, async (page) => {
    for (const all of [false, true]) {
      if (all) await page.getByRole('button', { name: 'Unfold all notes' }).click();
      const boxes = await page
        .locator('.sidenote')
        .evaluateAll((notes) =>
          notes.map((note) => note.getBoundingClientRect().toJSON() as { top: number; bottom: number; left: number }),
        );
      expect(boxes.length).toBeGreaterThan(30);
      for (const [index, box] of boxes.entries())
        expect(box.top).toBeGreaterThanOrEqual((boxes[index - 1]?.bottom ?? -Infinity) - 0.5);
      const text = await page
        .locator('[data-verbatim] > p')
        .evaluateAll((blocks) => Math.max(...blocks.map((block) => block.getBoundingClientRect().right)));
      expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThan(text);
    }
  }));

test('each of several notes on the same words has its own mark that leads to it', () =>
  on(path, {}, async (page) => {
    const nested = page.locator('mark mark, mark + .ref + .ref').first();
    expect(await nested.count()).toBe(1);
    const targets = await page
      .locator('.note-ref')
      .evaluateAll((refs) => refs.map((ref) => ref.getAttribute('href') ?? ''));
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets.length).toBe(22);
    for (const target of targets) expect(await page.locator(target).count()).toBe(1);
  }));

test('keys walk through the text, and help tells which', () =>
  on(path, {}, async (page) => {
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2');
    await page.keyboard.press('p');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1');
    await page.keyboard.press('?');
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    await page.getByRole('checkbox', { name: 'Single keys' }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('1');
  }));

test('the printed page has the text and every note in full', () =>
  on(path, {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .locator('.sidenote-body')
        .evaluateAll((bodies) =>
          bodies.every((body) => body.checkVisibility() && body.getBoundingClientRect().height > 20),
        ),
    ).toBe(true);
    const last = await page.locator('[data-verbatim] > p').last().boundingBox();
    const first = await page.locator('.sidenote').first().boundingBox();
    expect(first?.y).toBeGreaterThan(last?.y ?? Infinity);
    expect(await page.locator('.site-nav').isVisible()).toBe(false);
    const folded = await page.locator('details:not([open])').count();
    expect(folded).toBeGreaterThan(20);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(20_000);
    await expect.poll(() => page.locator('details:not([open])').count()).toBe(folded);
  }));

test.each(['stories/first-week-538/', 'policies/national-guard-illinois/', 'figures/f-538-arrests/'])(
  'what folds on %s is unfolded on paper, and nothing is wider than the sheet',
  async (each) => {
    const page = await open(address + each, { viewport: { width: 660, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    const folded = await page.locator('main details > :not(summary)').evaluateAll(
      (bodies) =>
        bodies.filter(
          // What paper does not show at all is not folded.
          (body) => body.parentElement?.checkVisibility() === true && body.getBoundingClientRect().height === 0,
        ).length,
    );
    expect(folded).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(660);
    expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  },
);

test('a passage is cited with its words, its document and its own address', () =>
  on(path, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.locator('#s1').click({ position: { x: 60, y: 12 } });
    await page.getByRole('button', { name: 'Copy citation' }).click();
    await page.locator('.passage-tools [role="status"]', { hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^“US authorities have arrested 38 illegal migrants.+Hindustan Times.+\/#s1$/su);
  }));

test('words copied across paragraphs are the source’s alone, and those of a note the note’s', () =>
  on(path, { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    const copy = async (from: string, to: string): Promise<string> => {
      await page.evaluate(
        ([first, last]) =>
          getSelection()?.setBaseAndExtent(
            document.querySelector(first ?? '') ?? document,
            0,
            document.querySelector(last ?? '') ?? document,
            1,
          ),
        [from, to],
      );
      await page.keyboard.press('Control+c');
      return page.evaluate(() => navigator.clipboard.readText());
    };
    expect(await copy('#p1', '#c1')).toMatch(
      /^US authorities have arrested 38 illegal migrants and deported hundreds in a mass operation after [^¶]+ press secretary\.\n\nImmigrants prepare /u,
    );
    expect(await copy('.sidenote-title', '.sidenote-title')).toBe('One article, two numbers of arrests');
  }));
