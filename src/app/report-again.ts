import { judgeAgain } from './job/judge-again.ts';
import type { ProjectRequest } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

export interface ReportRequest extends ProjectRequest {
  readonly json?: boolean;
}

/** Writes the reports of the last run again and says where they are. */
export async function reportAgain(request: ReportRequest, world: World): Promise<ExitCode> {
  const judged = await judgeAgain(request, world);
  if (!judged.ok) {
    world.stderr.write(`${judged.error}\n`);
    return EXIT.usage;
  }
  const { warnings, unwritten } = judged.value;
  for (const warning of [...warnings, ...unwritten]) world.stderr.write(`signalbox: ${warning}\n`);
  const { reportHtml, triageJson, triageMarkdown } = judged.value.directory;
  const files = [reportHtml, triageMarkdown, triageJson];
  world.stdout.write(
    request.json
      ? `${JSON.stringify({ schema: 'signalbox.files/1', files })}\n`
      : `${files.join('\n')}\n`,
  );
  return unwritten.length > 0 ? EXIT.failed : EXIT.ok;
}
