import { isDeepStrictEqual } from 'node:util';
import type { EvidenceBlock, Signature } from '#domain';
import { readAnnotations } from '#evidence';
import { parseCodeOwners } from '#triage';
import { formatForRuns, parseForRuns } from '../../../src/app/for-runs/for-runs.ts';
import { readFrames } from '../../../src/evidence/annotations/read-frames.ts';
import { createJUnitParser } from '../../../src/evidence/junit/junit-parser.ts';
import { formatRunLine, parseRunLine } from '../../../src/history/ingest/parse-run-line.ts';
import { excerptOf } from '../../../src/report/excerpt.ts';
import { isNoise } from '../../../src/report/line-weight.ts';
import type { Chance } from '../chance.ts';
import type { FuzzTarget } from '../fuzz-target.ts';
import { hostileText } from '../generate/hostile-text.ts';
import { logText } from '../generate/log-text.ts';
import { mutateText } from '../generate/mutate.ts';
import { runLine } from '../generate/run-line.ts';
import { xmlText } from '../generate/xml-text.ts';

const OWNERS: readonly string[] = [
  ...[
    '*',
    '/src/',
    '**/*.ts',
    'docs/*',
    'a\\ b',
    '!x',
    '[a]',
    '**',
    '/**/',
    '***',
    '?',
    '*.*.*',
    '#',
    '@',
    '/',
  ],
  ...[
    '@acme/team',
    '@alex',
    'a@b.c',
    '@',
    'a@',
    '\t',
    '\\',
    '\\#',
    '\n',
    '*'.repeat(40),
    '**/'.repeat(30),
  ],
];
const PATHS: readonly string[] = [
  ...[
    'src/a.ts',
    './src/a.ts',
    '/src/a.ts',
    '',
    'docs/x/y.md',
    'a b',
    '../x',
    'a'.repeat(300),
    'a/'.repeat(99),
  ],
];

/** A report reads the same however it arrives; counts add up, and no entity makes it grow. */
const reports: FuzzTarget = {
  name: 'JUnit reports',
  share: 10,
  msPerKilobyte: 4,
  prepare(chance) {
    const text = xmlText(chance);
    const step = 16 + chance.below(400);
    return {
      bytes: text.length,
      run() {
        const whole = totalsOf(text, text.length);
        const { run, passed, failed, skipped, failures, problem } = whole;
        if (run !== passed + failed + skipped) return 'the counts do not add up';
        if (failures.length > failed) return 'more failures are told than counted';
        const told = failures.reduce((sum, { detail }) => sum + (detail?.length ?? 0), 0);
        if (told > text.length) return 'it grew while it was read';
        const pieces = totalsOf(text, step);
        if ((pieces.problem === null) !== (problem === null))
          return 'in pieces, it is another report';
        return problem !== null || isDeepStrictEqual(pieces, whole)
          ? null
          : 'in pieces, it says other things';
      },
    };
  },
};

function totalsOf(text: string, step: number) {
  const parser = createJUnitParser();
  for (let at = 0; at < text.length && !parser.stopped; at += step)
    parser.write(text.slice(at, at + step));
  return parser.end();
}

const annotations: FuzzTarget = {
  name: 'annotations',
  share: 70,
  msPerKilobyte: 2,
  prepare(chance) {
    const lines = logText(chance, 14).split('\n');
    const whole = lines.join('\n');
    return {
      bytes: whole.length,
      run() {
        for (const { file, line, message } of readAnnotations(lines)) {
          if (file === '' || !whole.includes(file))
            return `${JSON.stringify(file)} is not in the log`;
          if (line !== null && !(Number.isInteger(line) && line > 0)) return `${line} is no line`;
          if (!whole.includes(message)) return `${JSON.stringify(message)} is not in the log`;
        }
        return null;
      },
    };
  },
};

/** A frame names a line of the log it was read from; where it was thrown comes first, however it is told. */
const frames: FuzzTarget = {
  name: 'stack frames',
  share: 20,
  msPerKilobyte: 2,
  prepare(chance) {
    const lines = logText(chance, 14).split('\n');
    const whole = lines.join('\n');
    return {
      bytes: whole.length,
      run() {
        for (const { file, line } of readFrames(lines)) {
          const name = file.slice(file.lastIndexOf('/') + 1);
          if (file === '' || name === '') return `${JSON.stringify(file)} is no file`;
          if (!whole.includes(String(line))) return `${line} is not in the log`;
        }
        return null;
      },
    };
  },
};

/** An excerpt is lines of its block in their order, no more than asked, and the telling one among them. */
const excerpts: FuzzTarget = {
  name: 'excerpts',
  share: 10,
  msPerKilobyte: 4,
  prepare(chance) {
    const text = logText(chance, 40).split('\n');
    const most = 1 + chance.below(12);
    const telling = chance.below(text.length);
    const block: EvidenceBlock = {
      ...{ source: { kind: 'job', step: null }, file: 'a.log', startLine: 7 },
      ...{ endLine: 6 + text.length, lines: text, text, at: null, score: 1, telling },
    };
    return {
      bytes: text.join('\n').length,
      run() {
        const kept = excerptOf(block, most).flatMap((line) => (line === null ? [] : [line]));
        if (kept.length > most || kept.length === 0) return `${kept.length} lines of ${most}`;
        const strange = kept.find(
          ({ number, text: shown }) => text[number - 7]?.trimEnd() !== shown,
        );
        if (strange !== undefined) return `line ${strange.number} stands otherwise in the block`;
        const sorted = kept.every(
          ({ number }, at) => at === 0 || number > (kept[at - 1]?.number ?? 0),
        );
        if (!sorted) return 'the lines are out of order';
        const isKept = kept.some(({ number }) => number === 7 + telling);
        return isKept || isNoise(text[telling] ?? '') ? null : 'the telling line is left out';
      },
    };
  },
};

/** Only what a night has written is read, and it is written again as it was. */
const forRuns: FuzzTarget = {
  name: 'what a night leaves',
  share: 10,
  msPerKilobyte: 4,
  prepare(chance) {
    const pin = () => ({
      ...{ repo: 'acme/shop', signature: `2-${chance.below(9)}` as Signature },
      ...{ cause: chance.happens(0.5) ? 'net.dns' : null, by: 'maria' },
      ...{ comment: chance.below(99), saidAt: chance.below(99), knownAt: chance.below(99) },
    });
    const written = formatForRuns({
      ...{ repo: 'acme/shop', toldAt: chance.below(1000), pins: chance.many(0, 4, pin) },
      issues: chance.many(0, 3, () => ({
        signature: '2-1' as Signature,
        issue: 1 + chance.below(9),
      })),
      forecasts: chance.happens(0.5) ? null : { graded: 3, skill: 0.1, verdict: 'better' },
    });
    const text = chance.happens(0.3) ? written : mutateText(written, [hostileText(chance)], chance);
    return {
      bytes: text.length,
      run() {
        const read = parseForRuns(text);
        if (!read.ok) return text === written ? `its own is refused: ${read.error}` : null;
        return formatForRuns(read.value) === text ? null : 'written again, it is another file';
      },
    };
  },
};

const owners: FuzzTarget = {
  name: 'CODEOWNERS',
  share: 6,
  msPerKilobyte: 20,
  prepare(chance) {
    const text = chance.many(0, 6, () => ownersLine(chance)).join('\n');
    const path = chance.pick(PATHS);
    return {
      bytes: text.length + path.length,
      run() {
        const stranger = parseCodeOwners(text)
          .ownersOf(path)
          .find((owner) => !text.includes(owner));
        return stranger === undefined ? null : `${stranger} is not in the file`;
      },
    };
  },
};

function ownersLine(chance: Chance): string {
  const line = chance.many(1, 4, () => chance.pick(OWNERS)).join(chance.pick([' ', '', '  ']));
  return chance.happens(0.2) ? mutateText(line, [...OWNERS, hostileText(chance)], chance) : line;
}

/** What was read is written as a line that can be read, and that reads the same from then on. */
const runs: FuzzTarget = {
  name: 'lines of runs',
  share: 25,
  msPerKilobyte: 4,
  prepare(chance) {
    const line = runLine(chance);
    return {
      bytes: line.length,
      run() {
        const parsed = parseRunLine(line);
        if (!parsed.ok) return parsed.error === '' ? 'a fault without a sentence' : null;
        const again = parseRunLine(formatRunLine(parsed.value.entry));
        if (!again.ok) return `written again, it cannot be read: ${again.error}`;
        const third = parseRunLine(formatRunLine(again.value.entry));
        return third.ok && isDeepStrictEqual(third.value.entry, again.value.entry)
          ? null
          : 'written again, it says other things';
      },
    };
  },
};

export const DOCUMENT_TARGETS: readonly FuzzTarget[] = [
  reports,
  annotations,
  frames,
  excerpts,
  forRuns,
  owners,
  runs,
];
