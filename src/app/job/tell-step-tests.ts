import type { RunRecord } from '#domain';
import { createRedactor } from '#safety';
import { warner } from '../action/warner.ts';
import type { World } from '../world/world.ts';
import { judgeAgain } from './judge-again.ts';
import { recordHistory } from './record-history.ts';
import { addStepTests, type StepTestsRequest } from './step-tests.ts';
import { describeTests } from './step-texts.ts';

export interface ToldTests {
  readonly record: RunRecord;
  /** The whole of it in one line. */
  readonly text: string;
}

/**
 * Adds what steps tested to the run that has ended, judges that anew and remembers it: with the tests it is
 * another run than the one its supervisor judged. `null` when there is nothing to add; what hinders it is a
 * warning.
 */
export async function tellStepTests(
  request: StepTestsRequest,
  world: World,
): Promise<ToldTests | null> {
  const redactor = createRedactor(world.environment);
  const warn = warner(world, redactor);
  const { result, warnings } = await addStepTests(request, world);
  for (const warning of warnings) warn(warning);
  if (result === null) return null;
  const judged = await judgeAgain(request, world);
  if (!judged.ok) {
    warn(judged.error);
    return null;
  }
  const { record, report } = judged.value;
  const unremembered = await recordHistory({ ...judged.value, world });
  for (const warning of [...judged.value.warnings, ...unremembered]) warn(warning);
  return { record, text: `${describeTests(result, redactor)} · ${report.headline}` };
}
