import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderNightHtml } from '#report';
import { demoHistory } from '../../../fixtures/night/demo-history.ts';
import { nightOf } from '../../forecast/night/night.ts';
import { requirePart } from '../../support/require-part.ts';

const browser = requirePart('chromium');
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
];

describe.skipIf(browser.missing)('the page of a night in a real browser', () => {
  let folder = '';
  let url = '';
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'night-page-'));
    const file = join(folder, 'report.html');
    writeFileSync(file, await renderNightHtml(nightOf(demoHistory()), { redact: (text) => text }));
    url = pathToFileURL(file).href;
    context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      executablePath: browser.path,
      headless: true,
      args: FLAGS,
    });
    page = await context.newPage();
    page.on('console', (message) => complaints.push(message.text()));
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(url);
  });

  afterAll(async () => {
    await context?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('asks for nothing and complains of nothing', () => {
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => one !== url && one !== 'data:,')).toEqual([]);
  });

  test('answers its five questions, with charts that say in words what they show', async () => {
    expect((await page.locator('h2').allTextContents()).slice(0, 5)).toEqual([
      '1. Tomorrow',
      '2. Changed last night',
      '3. Flaky',
      '4. Do this',
      '5. How far to trust this',
    ]);
    const charts = page.locator('svg.chart');
    expect(await charts.count()).toBeGreaterThan(3);
    for (const label of await charts.evaluateAll((all) => all.map((one) => one.ariaLabel))) {
      expect(label).toMatch(/\d/);
    }
  });

  test('no two charts share a clip path', async () => {
    const ids = await page.locator('clipPath').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(['light', 'dark'] as const)('charts follow the page in %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const fill = await page.evaluate(
      "getComputedStyle(document.querySelector('svg.chart text')).fill",
    );
    expect(fill).toBe(colorScheme === 'light' ? 'rgb(93, 90, 85)' : 'rgb(169, 166, 160)');
  });

  test('fits a phone and a desk', async () => {
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      const over = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(over, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
});
