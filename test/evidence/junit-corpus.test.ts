import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readTestReports } from '#evidence';

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
  const { total, withFailure, withError, withSkipped } = facts.testcases;
  if (report.run !== total) return `run: ${report.run}, expected ${total}`;
  const failures = report.failures.filter(({ status }) => status === 'failed').length;
  if (failures !== withFailure) return `failures: ${failures}, expected ${withFailure}`;
  // The facts count a case once for each kind of child; a case has one outcome.
  if (report.failed > withFailure + withError) return `failed: ${report.failed}`;
  if (report.failed < Math.max(withFailure, withError)) return `failed: ${report.failed}`;
  // `status="notrun"` says the same without a child, and a failed case may hold <skipped>.
  const most = total - report.failed;
  const least = Math.max(0, withSkipped - report.failed);
  return report.skipped < least || report.skipped > most ? `skipped: ${report.skipped}` : null;
}
