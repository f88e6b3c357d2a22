import { renderTriageMarkdown } from '#report';
import { judgeAgain } from './job/judge-again.ts';
import type { ProjectRequest } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface TriageRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Judges the last run again, with what the history knows by now, and prints the verdicts. */
export async function triage(request: TriageRequest, world: World): Promise<ExitCode> {
  const judged = await judgeAgain(request, world);
  if (!judged.ok) {
    world.stderr.write(`${judged.error}\n`);
    return EXIT.usage;
  }
  const { report, exitCode, redactor, warnings, unwritten } = judged.value;
  for (const warning of [...warnings, ...unwritten]) world.stderr.write(`signalbox: ${warning}\n`);
  const redact = (text: string) => redactor.redact(text);
  world.stdout.write(
    request.json ? `${redact(JSON.stringify(report))}\n` : renderTriageMarkdown(report, { redact }),
  );
  return exitCode;
}
