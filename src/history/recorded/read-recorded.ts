import type { RecordedRun } from '#domain';
import { describeFileError, err, ok, type Result } from '#std';
import { type ReadLine, readLineBatches } from '../ingest/read-lines.ts';
import { parseRecordedLine } from './parse-recorded-line.ts';
import type { RecordedHistory, RecordedLineProblem, RecordedProblem } from './recorded-history.ts';
import type { RecordedLine } from './recorded-line.ts';
import { createSharedTexts, type SharedTexts } from './shared-texts.ts';

/** Problems that are told one by one; a file with more of them has one fault, not a thousand. */
const TOLD_PROBLEMS = 10;

/** A file to read: where it is, and what it is called towards people. */
export interface RecordedFile {
  readonly path: string;
  readonly name: string;
}

/**
 * Reads histories of all forms, plain or gzip, and merges them in the order of their starts. Bad lines
 * are counted and told, the others are used; a run told twice is the one told last.
 */
export async function readRecorded(
  files: readonly RecordedFile[],
): Promise<Result<RecordedHistory, RecordedProblem>> {
  const collected = createCollection();
  for (const file of files) {
    const problem = await readInto(collected, file);
    if (problem) return err(problem);
  }
  return ok(collected.history());
}

async function readInto(
  collected: Collection,
  file: RecordedFile,
): Promise<RecordedProblem | null> {
  let lastLine = 0;
  let lines = 0;
  let usable = 0;
  let first: RecordedLineProblem | null = null;
  const source = sourceOf(file.name);
  try {
    for await (const batch of readLineBatches(file.path)) {
      for (const line of batch) {
        lastLine = line.number;
        lines += 1;
        const parsed = parse(line, source, collected.texts);
        if (parsed.ok) {
          usable += 1;
          collected.add(parsed.value);
        } else {
          const problem = { file: file.name, line: line.number, reason: parsed.error };
          first ??= problem;
          collected.reject(problem);
        }
      }
    }
  } catch (error) {
    return problemOf(error as NodeJS.ErrnoException, file.name, lastLine);
  }
  return usable > 0 ? null : { kind: 'nothing-usable', file: file.name, lines, first };
}

function parse(line: ReadLine, source: string, texts: SharedTexts): Result<RecordedLine, string> {
  return line.kind === 'line'
    ? parseRecordedLine(line.text, source, texts)
    : err('it is longer than 16 MiB');
}

/** `tests/nightly.ndjson.gz` is the source `nightly`. */
function sourceOf(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? name).replace(/\.ndjson(\.gz)?$/, '');
}

function problemOf(error: NodeJS.ErrnoException, file: string, afterLine: number): RecordedProblem {
  return error.code?.startsWith('Z_')
    ? { kind: 'cut-gzip', file, afterLine }
    : { kind: 'unreadable', file, message: describeFileError(error) };
}

interface Collection {
  readonly texts: SharedTexts;
  add(line: RecordedLine): void;
  reject(problem: RecordedLineProblem): void;
  history(): RecordedHistory;
}

function createCollection(): Collection {
  const runs: RecordedRun[] = [];
  const places = new Map<string, Map<string, number>>();
  const problems: RecordedLineProblem[] = [];
  let accepted = 0;
  let adjusted = 0;
  let rejected = 0;
  let repeated = 0;

  function addRun(run: RecordedRun): void {
    const ofRepository = places.get(run.repo) ?? new Map<string, number>();
    places.set(run.repo, ofRepository);
    const place = ofRepository.get(run.id);
    if (place === undefined) {
      ofRepository.set(run.id, runs.length);
      runs.push(run);
    } else {
      repeated += 1;
      runs[place] = run;
    }
  }

  return {
    texts: createSharedTexts(),
    add(line) {
      accepted += 1;
      if (line.adjusted) adjusted += 1;
      line.runs.forEach(addRun);
    },
    reject(problem) {
      rejected += 1;
      if (problems.length < TOLD_PROBLEMS) problems.push(problem);
    },
    history() {
      runs.sort((left, right) => left.startedAt - right.startedAt);
      return { runs, lines: accepted + rejected, rejected, repeated, adjusted, problems };
    },
  };
}
