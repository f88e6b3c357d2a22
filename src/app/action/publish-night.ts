import { relative } from 'node:path';
import { applyPublication, type PublishAction, publishPorts } from '#publish';
import { nightHeadline } from '#report';
import { cleanLine } from '#safety';
import type { MadeNight } from '../night/make-night.ts';
import type { World } from '../world/world.ts';

/** A night's report in the job summary, and for later steps its headline and where it lies. */
export async function publishNight(
  { report, redactor, markdown, files }: MadeNight,
  { dryRun }: { readonly dryRun: boolean },
  world: World,
): Promise<void> {
  const { environment } = world;
  const workspace = environment.GITHUB_WORKSPACE ?? world.directory;
  const redact = (text: string) => redactor.redact(text);
  const outputs = {
    verdict: cleanLine(nightHeadline(report), { redact }),
    report: relative(workspace, files.html),
    'report-json': relative(workspace, files.json),
  };
  const actions: readonly PublishAction[] = [
    dryRun ? { kind: 'skip', sink: 'summary', reason: 'dry-run' } : { kind: 'summary', markdown },
    ...Object.entries(outputs).map(([name, value]) => ({ kind: 'output', name, value }) as const),
  ];
  const ports = publishPorts({
    comment: null,
    summaryFile: environment.GITHUB_STEP_SUMMARY ?? null,
    outputFile: environment.GITHUB_OUTPUT ?? null,
    printLine: (line) => world.stdout.write(`${line}\n`),
  });
  await applyPublication(actions, ports);
  world.stdout.write(`${outputs.verdict}\n`);
}
