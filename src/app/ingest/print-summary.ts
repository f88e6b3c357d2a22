import { describeIngestLine, type IngestSummary } from '#history';
import { cleanLine, createRedactor } from '#safety';
import type { World } from '../world/world.ts';
import type { IngestRequest } from './ingest-request.ts';

/** Nobody reads more of them; `--json` has up to a hundred. */
const PROBLEMS_SHOWN = 10;

/** Tells what was read from one source: a line, and the first things that were not usable. */
export function printSummary(
  source: string,
  summary: IngestSummary,
  request: Pick<IngestRequest, 'json'>,
  world: World,
): void {
  if (request.json) {
    world.stdout.write(`${JSON.stringify({ schema: 'signalbox.ingest/1', source, ...summary })}\n`);
    return;
  }
  const { read, written, rejected, adjusted, problems } = summary;
  const corrected = adjusted > 0 ? `, ${adjusted} corrected` : '';
  world.stdout.write(
    `${source}: ${read} read, ${written} written, ${rejected} rejected${corrected}\n`,
  );
  // What was found is quoted, and files of another program may hold anything.
  const redactor = createRedactor(world.environment);
  const clean = { redact: (text: string) => redactor.redact(text) };
  for (const problem of problems.slice(0, PROBLEMS_SHOWN)) {
    world.stderr.write(`${cleanLine(describeIngestLine(source, problem), clean)}\n`);
  }
}
