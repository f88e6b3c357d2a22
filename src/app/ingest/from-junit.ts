import type { HistoryStore } from '#history';
import { createRedactor } from '#safety';
import { EXIT, type ExitCode } from '../world/exit-code.ts';
import type { World } from '../world/world.ts';
import type { IngestRequest } from './ingest-request.ts';
import { readJUnitRun } from './junit-run.ts';
import { printSummary } from './print-summary.ts';

/** The reports that `--junit` names, as one run. */
export async function fromJUnit(
  request: IngestRequest,
  store: HistoryStore,
  world: World,
): Promise<ExitCode> {
  if (!request.junit || request.junit.length === 0) return EXIT.ok;
  const redactor = createRedactor(world.environment);
  const run = await readJUnitRun(request, { directory: world.directory, redactor });
  if (!run.ok) {
    world.stderr.write(`${run.error}\n`);
    return EXIT.usage;
  }
  const { entry, adjusted, unreadable } = run.value;
  await store.record(entry);
  const counts = { read: 1, written: 1, rejected: 0, adjusted: adjusted ? 1 : 0 };
  const problems = unreadable.map(({ file, reason }) => ({
    line: null,
    reason: `${file}: ${reason}`,
  }));
  printSummary(request.junit.join(', '), { ...counts, problems }, request, world);
  return EXIT.ok;
}
