import { childEnvironment } from '#safety';
import { preflight } from '#supervisor';
import { faultsJson, printFaults, printWarnings } from './job/print-faults.ts';
import { openStartable, type ProjectRequest } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface DoctorRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Pre-flight alone: says whether a run could start here and now, and starts nothing. */
export async function doctor(request: DoctorRequest, world: World): Promise<ExitCode> {
  const project = await openStartable(request, world);
  if (!project.ok) return printFaults(project.error, request, world);
  const { graph } = project.value;
  const { faults } = await preflight(graph, { environment: childEnvironment(world.environment) });
  if (faults.length > 0) return printFaults(faults, request, world);
  printWarnings(project.value.warnings, request, world);
  const { length } = graph.services;
  world.stdout.write(
    request.json
      ? `${faultsJson([], project.value.warnings, world)}\n`
      : `${length} ${length === 1 ? 'service' : 'services'}, nothing stands in the way of a start.\n`,
  );
  return EXIT.ok;
}
