import { drawBound, drawTree, drawWaves, planJson } from '#graph';
import { describeHistoryProblem } from '#history';
import { printFaults, printWarnings } from './job/print-faults.ts';
import { openStartable, type ProjectRequest } from './job/project.ts';
import { usualReadyTimes } from './job/usual-ready-times.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface PlanRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Prints what would be started, in which order, and what the start must take at least. */
export async function plan(request: PlanRequest, world: World): Promise<ExitCode> {
  const project = await openStartable(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  printWarnings(project.value.warnings, request, world);
  const usual = await usualReadyTimes(project.value, world);
  if (!usual.ok) world.stderr.write(`signalbox: ${describeHistoryProblem(usual.error)}\n`);
  const known = usual.ok ? [...usual.value] : [];
  const times = new Map(known.map(([name, { medianMs }]) => [name, medianMs]));
  const { graph } = project.value;
  if (request.json) {
    world.stdout.write(`${JSON.stringify(planJson(graph, times))}\n`);
  } else {
    const text = [...drawWaves(graph), '', ...drawTree(graph), ...drawBound(graph, times)];
    world.stdout.write(`${text.join('\n')}\n`);
  }
  return EXIT.ok;
}
