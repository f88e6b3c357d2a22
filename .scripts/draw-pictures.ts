import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { commentPartOf, type TriageReport } from '#domain';
import { renderComment } from '#report';
import { projectRoot } from './project-root.ts';

/**
 * Draws the README's pictures from what `npm run demo -- --scenario api-regression --scenario
 * database-dies` and `node fixtures/night/demo.ts` wrote: the comment as GitHub renders it, with the two
 * runs as two jobs of a matrix, the report page, and the night's report.
 */
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

async function commentHtml(reports: readonly TriageReport[]): Promise<string> {
  const parts = reports.map((report) => commentPartOf(report, { at: report.startedAt }));
  const { body } = renderComment(parts, { redact: (text) => text, budgetBytes: 60_000 });
  const rendered = await unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkBreaks)
    .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
    .use(rehypeRaw)
    .use(rehypeSanitize)
    .use(rehypeStringify)
    .process(body);
  const style = createRequire(import.meta.url).resolve(
    'github-markdown-css/github-markdown-light.css',
  );
  return `<!doctype html><meta charset="utf-8"><style>${readFileSync(style, 'utf8')}
    body { margin: 24px; background: #fff }
    .markdown-body { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; font-size: 14px }
  </style><article class="markdown-body">${rendered}</article>`;
}

async function picture(page: Page, name: string): Promise<void> {
  const file = join(projectRoot, 'docs', 'images', name);
  writeFileSync(file, await page.screenshot({ fullPage: true }));
  console.log(`docs/images/${name}`);
}

/** The night's report with its charts, without the tables below them. */
async function nightPicture(page: Page): Promise<void> {
  await page.goto(pathToFileURL(join(projectRoot, 'logs/demo/night/night/report.html')).href);
  const screen = await page.locator('.charts').boundingBox();
  const height = Math.ceil((screen?.y ?? 1200) + (screen?.height ?? 0) + 24);
  const file = join(projectRoot, 'docs', 'images', 'night.png');
  writeFileSync(
    file,
    await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1280, height } }),
  );
  console.log('docs/images/night.png');
}

function reportOf(scenario: string, matrix: string): TriageReport {
  const triage = join(projectRoot, 'logs', 'demo', scenario, 'triage.json');
  const report = JSON.parse(readFileSync(triage, 'utf8')) as TriageReport;
  return { ...report, context: { ...report.context, matrix } };
}

const reports = [reportOf('api-regression', 'node 22'), reportOf('database-dies', 'node 24')];
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const comment = await browser.newPage({ viewport: { width: 900, height: 100 } });
await comment.setContent(await commentHtml(reports));
await picture(comment, 'comment.png');
const page = await browser.newPage({ viewport: { width: 1000, height: 100 } });
await page.goto(pathToFileURL(join(projectRoot, 'logs/demo/database-dies/report.html')).href);
await picture(page, 'report.png');
await nightPicture(await browser.newPage({ viewport: { width: 1280, height: 100 } }));
await browser.close();
