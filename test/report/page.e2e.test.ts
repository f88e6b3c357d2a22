import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderHtml } from '#report';
import { requirePart } from '../support/require-part.ts';
import { record, service } from './build.ts';
import { STORIES } from './stories.ts';

const browser = requirePart('chromium');

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(browser.missing)('the page in a real browser', () => {
  let folder = '';
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'report-page-'));
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: browser.path,
      headless: true,
      args: FLAGS,
    });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => requests.push(request.url()));
  });

  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(text: string, name: string): Promise<string> {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, text);
    complaints.length = 0;
    requests.length = 0;
    const url = pathToFileURL(file).href;
    await page.goto(url);
    return url;
  }

  const pages = Object.entries(STORIES).map(([name, story]) => ({
    name,
    text: renderHtml({ ...story, redact: (text) => text }),
  }));

  test.each(pages)('$name: asks for nothing, complains of nothing', async ({ name, text }) => {
    const url = await open(text, name);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => one !== url && one !== 'data:,')).toEqual([]);
  });

  test.each(pages)('$name: fits a phone and a desk', async ({ name, text }) => {
    await open(text, name);
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });

  test.each(['light', 'dark'] as const)(
    'every text has enough contrast in %s',
    async (colorScheme) => {
      const { text = '', name = '' } = pages.find((one) => one.name === 'api-regression') ?? {};
      await page.emulateMedia({ colorScheme });
      await open(text, name);
      expect(await page.evaluate(LOW_CONTRAST)).toEqual([]);
      const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
      expect(background).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(19, 19, 21)');
    },
  );

  test('log lines keep their own numbers', async () => {
    const { text = '', name = '' } = pages.find((one) => one.name === 'api-regression') ?? {};
    await open(text, name);
    expect(await page.locator('.lines').first().locator('li').first().getAttribute('value')).toBe(
      '1204',
    );
  });

  test('hundreds of services and endless words break no layout', async () => {
    const services = Array.from({ length: 400 }, (_, index) =>
      service(
        `service-${index}-${'x'.repeat(80)}`,
        { spawned: index, ready: index + 50 },
        { probe: 'y'.repeat(400) },
      ),
    );
    const story = STORIES.healthy;
    if (!story) throw new Error('no such story');
    await open(
      renderHtml({ ...story, record: record({ services }), redact: (text) => text }),
      'big',
    );
    await page.locator('details').evaluateAll((all) => {
      for (const one of all) one.setAttribute('open', '');
    });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(
        await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
      ).toBeLessThanOrEqual(0);
    }
  });
});

/** Texts below 4.5 to 1 (WCAG 2.2, 1.4.3), with their ratio. Runs in the page. */
const LOW_CONTRAST = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const low = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.textContent.trim()) continue;
    const element = node.parentElement;
    const style = getComputedStyle(element);
    const text = light(parse(element instanceof SVGElement ? style.fill : style.color));
    const paper = light(behind(element));
    const ratio = (Math.max(text, paper) + 0.05) / (Math.min(text, paper) + 0.05);
    if (ratio < 4.5) low.push([node.textContent, ratio.toFixed(2)]);
  }
  return low;
})()`;
