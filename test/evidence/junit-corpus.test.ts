import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { afterAll, expect, test } from 'vitest';
import type { TestReport } from '#domain';
import { readTestReports } from '#evidence';
import { xmlEncoding } from '../../src/evidence/junit/xml-encoding.ts';

/** Reports of eleven projects with facts about each, kept beside the repository where it is built. */
const CORPUS = join(import.meta.dirname, '../../../shared/data/junit');
const present = existsSync(join(CORPUS, 'index.ndjson'));

interface Facts {
  readonly file: string;
  readonly format: string;
  readonly wellFormed?: boolean;
  readonly testcases?: Readonly<
    Record<'total' | 'withFailure' | 'withError' | 'withSkipped', number>
  >;
}

const directory = mkdtempSync(join(tmpdir(), 'signalbox-corpus-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test.skipIf(!present)(
  'agrees with the facts of the report corpus (shared/data/junit)',
  async () => {
    for (const archive of readdirSync(CORPUS).filter((name) => name.endsWith('.tar.gz'))) {
      execFileSync('tar', ['xzf', join(CORPUS, archive), '-C', directory]);
    }
    const lines = readFileSync(join(CORPUS, 'index.ndjson'), 'utf8').split('\n').filter(Boolean);
    const all = lines.map((line) => JSON.parse(line) as Facts);
    const disagreements: string[] = [];
    for (const facts of all.filter(({ format }) => format !== 'json' && format !== 'tap')) {
      const problem = await disagreement(facts);
      if (problem) disagreements.push(`${facts.file}: ${problem}`);
    }
    expect(disagreements).toEqual([]);
  },
);

async function disagreement(facts: Facts): Promise<string | null> {
  const glob = facts.file.replaceAll(/[[\]{}()*?!]/g, '?');
  const report = await readTestReports({ directory, globs: [glob] });
  if (!report) return 'not found';
  const readable = facts.format === 'junit' && facts.wellFormed === true;
  if (readable !== (report.unreadable.length === 0)) {
    return `readable: expected ${readable}, ${JSON.stringify(report.unreadable)}`;
  }
  if (!readable || !facts.testcases) return null;
  return factsDiffer(facts.testcases, countCases(join(directory, facts.file)), report);
}

/** The facts count a case once for each kind of child; a case has one outcome, the worst. */
function factsDiffer(
  { total, withFailure, withError, withSkipped }: NonNullable<Facts['testcases']>,
  cases: readonly Case[],
  report: Pick<TestReport, 'run' | 'failed' | 'skipped' | 'failures'>,
): string | null {
  const having = (child: string) => cases.filter(({ children }) => children.has(child)).length;
  const counted = [cases.length, having('failure'), having('error'), having('skipped')];
  const facts = [total, withFailure, withError, withSkipped];
  if (counted.join() !== facts.join()) return `children: ${counted}, expected ${facts}`;
  const worst = cases.map(({ children, notRun }) => {
    const outcome = ['failure', 'error'].find((child) => children.has(child));
    return outcome ?? (notRun || children.has('skipped') ? 'skipped' : 'passed');
  });
  const expected = ['failure', 'error', 'skipped'].map(
    (outcome) => worst.filter((one) => one === outcome).length,
  );
  const failures = report.failures.filter(({ status }) => status === 'failed').length;
  const found = [report.run, failures, report.failed - failures, report.skipped];
  return found.join() === [total, ...expected].join() ? null : `${found}, expected ${expected}`;
}

interface Case {
  readonly children: Set<string>;
  /** `status="notrun"` and the like say "skipped" without a child. */
  readonly notRun: boolean;
}

function countCases(file: string): readonly Case[] {
  const cases: Case[] = [];
  const parser = new SaxesParser();
  const open: string[] = [];
  parser.on('opentag', ({ name, attributes: { status, result } }) => {
    const local = name.replace(/^.*:/, '');
    if (local === 'testcase') {
      const said = [status, result].map((word) => word?.toLowerCase() ?? '');
      const words = ['notrun', 'skipped', 'suppressed', 'ignored', 'disabled', 'pending'];
      cases.push({ children: new Set(), notRun: said.some((word) => words.includes(word)) });
    } else if (open.at(-1) === 'testcase') cases.at(-1)?.children.add(local);
    open.push(local);
  });
  parser.on('closetag', () => open.pop());
  const bytes = readFileSync(file);
  parser.write(new TextDecoder(xmlEncoding(bytes)).decode(bytes)).close();
  return cases;
}
