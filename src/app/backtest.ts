import { resolve } from 'node:path';
import { describeRecordedLine, describeRecordedProblem, readRecorded } from '#history';
import { describeFolderError } from '#std';
import type { BacktestTarget } from './backtest/target-names.ts';
import { backtests } from './backtest/targets.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';
import { writeWholeFile } from './world/write-file.ts';

export interface BacktestRequest {
  readonly files: readonly string[];
  readonly target: BacktestTarget;
  /** Where to write one forecast a line. */
  readonly predictions?: string;
  readonly json?: boolean;
}

/** Walks recorded histories as they happened, forecasts every run before it ends, and grades that. */
export async function backtest(request: BacktestRequest, world: World): Promise<ExitCode> {
  const read = await readRecorded(
    request.files.map((name) => ({ name, path: resolve(world.directory, name) })),
  );
  if (!read.ok) {
    world.stderr.write(`${describeRecordedProblem(read.error)}\n`);
    return EXIT.usage;
  }
  const { runs, ...reading } = read.value;
  for (const problem of reading.problems) {
    world.stderr.write(`${describeRecordedLine(problem)}\n`);
  }
  const answer = backtests[request.target](runs);
  if (request.predictions !== undefined) {
    const file = resolve(world.directory, request.predictions);
    try {
      await writeWholeFile(file, answer.lines());
    } catch (error) {
      const reason = describeFolderError(error);
      world.stderr.write(
        `${request.predictions} cannot be written: ${reason}. Name another file with --predictions.\n`,
      );
      return EXIT.usage;
    }
  }
  const summary = { runs: runs.length, ...reading };
  world.stdout.write(
    request.json
      ? `${JSON.stringify({ schema: 'signalbox.backtest/1', target: request.target, ...summary, ...answer.report })}\n`
      : answer.text(summary),
  );
  return EXIT.ok;
}
