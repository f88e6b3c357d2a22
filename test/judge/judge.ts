import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { replaceSection } from '../../.scripts/generate/replace-section.ts';
import { bundledSignalbox } from '../support/bundled-signalbox.ts';
import { type Figure, isMet } from './figure.ts';
import { figureOf, type Judgement, judgeSubject } from './judge-subject.ts';
import type { JudgeTools } from './judge-tools.ts';
import { figureAt } from './run-scorer.ts';
import type { Subject } from './subject.ts';
import { SUBJECTS } from './subjects.ts';
import { markdownTable, plainTable } from './table.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
/** Open data and its scorers lie beside the project, or where the variable says. */
const SHARED = resolve(process.env.SIGNALBOX_SHARED ?? join(PROJECT, '..', 'shared'));
const DOCUMENT = join(PROJECT, 'docs', 'benchmarks.md');

const { values, positionals } = parseArgs({
  options: {
    group: { type: 'string', default: 'triage' },
    /** Puts the table into docs/benchmarks.md. */
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const subjects = chooseSubjects(values.group, positionals);
if (subjects.length === 0 || (values.write && positionals.length > 0)) {
  console.error(
    subjects.length === 0
      ? `Nothing to judge; there are ${SUBJECTS.map(({ name }) => `"${name}"`).join(', ')}.`
      : '--write needs all sets: leave their names out.',
  );
  process.exit(2);
}

/** Names are beginnings: `logchunks` is the set asked both ways. */
function chooseSubjects(group: string, names: readonly string[]): readonly Subject[] {
  return SUBJECTS.filter(
    (subject) =>
      subject.group === group &&
      (names.length === 0 || names.some((name) => subject.name.startsWith(name))),
  );
}

interface Judged extends Judgement {
  readonly name: string;
}

async function judgeAll(
  tools: Omit<JudgeTools, 'folder'>,
  root: string,
): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const [index, subject] of subjects.entries()) {
    if (!existsSync(join(tools.data, subject.folder)) || !existsSync(tools.scorers)) {
      console.error(`${subject.name}: skipped, no ${subject.folder} or no scorers in ${SHARED}`);
      continue;
    }
    const folder = join(root, String(index));
    mkdirSync(folder);
    const startedAt = performance.now();
    try {
      judged.push({ name: subject.name, ...(await judgeSubject(subject, { ...tools, folder })) });
      console.error(`${subject.name}: ${((performance.now() - startedAt) / 1000).toFixed(1)} s`);
    } catch (error) {
      console.error(`${subject.name}: could not be judged: ${(error as Error).message}`);
      process.exitCode = 1;
    }
  }
  return judged;
}

/** Over all logs that were explained: what was shown as evidence stands in them, byte by byte. */
function verbatimShare(judged: readonly Judged[]): readonly Figure[] {
  let blocks = 0;
  let exact = 0;
  for (const { scores } of judged) {
    const own = figureAt(scores, 'verbatim.evidence');
    if (Number.isNaN(own)) continue;
    blocks += own;
    exact += own * figureAt(scores, 'verbatim.exact');
  }
  return blocks > 0 ? [figureOf('all logs', 'evidence verbatim', exact / blocks)] : [];
}

const root = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-judge-')));
try {
  const signalbox = await bundledSignalbox(root);
  const tools = { signalbox, data: join(SHARED, 'data'), scorers: join(SHARED, 'bench') };
  const judged = await judgeAll(tools, root);
  const figures = [...judged.flatMap((one) => one.figures), ...verbatimShare(judged)];
  console.log(plainTable(figures));
  const wanted = figures.map(isMet).filter((met) => met !== null);
  console.log(`\n${wanted.filter(Boolean).length} of ${wanted.length} targets met`);
  const results = join(PROJECT, 'logs', 'bench');
  mkdirSync(results, { recursive: true });
  const rows = figures.map((figure) => ({ ...figure, met: isMet(figure) }));
  const kept = { judgedAt: new Date().toISOString(), figures: rows, sets: judged };
  const file = values.group === 'triage' ? 'judge.json' : `${values.group}.json`;
  writeFileSync(join(results, file), `${JSON.stringify(kept, null, 2)}\n`);
  if (values.write) writeTable(figures, kept.judgedAt.slice(0, 10));
} finally {
  rmSync(root, { recursive: true, force: true });
}

function writeTable(figures: readonly Figure[], day: string): void {
  const name = `judge-${values.group}`;
  const content = `Judged on ${day}.\n\n${markdownTable(figures)}`;
  const text = replaceSection(readFileSync(DOCUMENT, 'utf8'), name, content);
  if (text === undefined) {
    console.error(`${DOCUMENT}: no <!-- ${name}:start --> with <!-- ${name}:end --> after it.`);
    process.exitCode = 1;
  } else writeFileSync(DOCUMENT, text);
}
