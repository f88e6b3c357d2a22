import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { EvidenceBlock } from '#domain';
import { listLogs, readLines, readLog } from '#evidence';
import { ingestRuns, memoryHistory } from '#history';
import { interestingLine, interestingWords } from '#triage';
import type { Chance } from '../chance.ts';
import type { FuzzTarget, Violation } from '../fuzz-target.ts';
import { logText } from '../generate/log-text.ts';
import { mutateBytes } from '../generate/mutate.ts';
import { runLine } from '../generate/run-line.ts';
import { zipBytes } from '../generate/zip-bytes.ts';

const JOB = { kind: 'job', step: null } as const;
const INTERESTING = { interesting: interestingLine, interestingWords: interestingWords() };

/** Readers of files, which are written into `folder`. */
export function fileTargets(folder: string): readonly FuzzTarget[] {
  const path = join(folder, 'input');
  return [packedLogs(path), extraction(path), archives(path), runFiles(path)];
}

/** A log reads the same plain and packed; a damaged one is a problem and never an exception. */
function packedLogs(path: string): FuzzTarget {
  return {
    name: 'packed logs',
    share: 1,
    msPerKilobyte: 2,
    prepare(chance) {
      const plain = Buffer.from(logText(chance, 12));
      const packed = gzipSync(plain);
      const damaged = chance.happens(0.5)
        ? mutateBytes(chance.happens(0.7) ? packed : plain, chance)
        : null;
      return {
        bytes: plain.length,
        async run() {
          const written = await linesOf(path, damaged ?? plain);
          if (damaged !== null) return null;
          const unpacked = await linesOf(path, packed);
          return written.join('\n') === unpacked.join('\n') ? null : 'packed, it has other lines';
        },
      };
    },
  };
}

async function linesOf(path: string, bytes: Buffer): Promise<readonly string[]> {
  writeFileSync(path, bytes);
  const lines: string[] = [];
  await readLines(path, (line) => lines.push(line));
  return lines;
}

/** Evidence is verbatim: its lines stand in the log where it says they stand. */
function extraction(path: string): FuzzTarget {
  return {
    name: 'extraction',
    share: 2,
    msPerKilobyte: 4,
    prepare(chance) {
      const bytes = Buffer.from(logText(chance, 40));
      const budgetLines = 1 + chance.below(60);
      return {
        bytes: bytes.length,
        async run() {
          writeFileSync(path, bytes);
          const { blocks } = await readLog({
            file: path,
            source: JOB,
            budgetLines,
            ...INTERESTING,
          });
          const lines = bytes.toString('utf8').split('\n');
          const strange = blocks.map((block) => strangeBlock(block, lines)).find((one) => one);
          if (strange) return strange;
          const count = blocks.reduce((sum, block) => sum + block.lines.length, 0);
          return count <= budgetLines ? null : `${count} lines, ${budgetLines} were allowed`;
        },
      };
    },
  };
}

function strangeBlock(
  { startLine, endLine, lines, text, at }: EvidenceBlock,
  log: readonly string[],
): Violation {
  if (lines.length !== endLine - startLine + 1) return 'a block has lines without a place';
  if (text.length !== lines.length) return 'a block has lines without their text';
  if (lines.some((line, index) => line !== log[startLine - 1 + index])) {
    return `lines ${startLine} to ${endLine} are not those of the log`;
  }
  return at === null || Number.isFinite(at) ? null : 'a time is no number';
}

function archives(path: string): FuzzTarget {
  return {
    name: 'archives',
    share: 1,
    msPerKilobyte: 100,
    prepare(chance) {
      const bytes = zipBytes(chance);
      return {
        bytes: bytes.length,
        async run() {
          writeFileSync(path, bytes);
          const listed = await listLogs(path);
          if (listed === null) return null;
          if (!listed.ok) return sentence(listed.error);
          for (const entry of listed.value) {
            if (/^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(entry)) {
              return `${JSON.stringify(entry)} leads out of the archive`;
            }
            const { problem } = await readLog({ file: path, entry, source: JOB });
            if (problem !== null && sentence(problem) !== null) return sentence(problem);
          }
          return null;
        },
      };
    },
  };
}

function sentence(text: string): Violation {
  return /^(?:undefined|)$/.test(text) ? 'a fault without a sentence' : null;
}

/** Every line of a file of runs is either taken or told. */
function runFiles(path: string): FuzzTarget {
  return {
    name: 'files of runs',
    share: 1,
    msPerKilobyte: 4,
    prepare(chance) {
      const text = chance.many(0, 5, () => runLine(chance)).join('\n');
      const bytes = packedAtTimes(Buffer.from(text), chance);
      return {
        bytes: text.length,
        async run() {
          writeFileSync(path, bytes);
          const ingested = await ingestRuns(memoryHistory(), path);
          if (!ingested.ok) return ingested.error.kind === undefined ? 'a fault of no kind' : null;
          const { read, rejected } = ingested.value;
          return rejected <= read ? null : `${rejected} rejected of ${read}`;
        },
      };
    },
  };
}

function packedAtTimes(bytes: Buffer, chance: Chance): Buffer {
  const packed = chance.happens(0.3) ? gzipSync(bytes) : bytes;
  return chance.happens(0.3) ? mutateBytes(packed, chance) : packed;
}
