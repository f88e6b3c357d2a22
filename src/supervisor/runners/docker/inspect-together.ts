import type { DockerCli } from './docker-cli.ts';
import { type ContainerFacts, parseFacts } from './inspect.ts';

/** What the engine knows of a container now; `null` when there is none, or no engine that answers. */
export type InspectContainer = (id: string) => Promise<ContainerFacts | null>;

/**
 * One call of the command asks for all containers that were asked about while earlier calls were under
 * way: when many start at once, each call costs more than what it asks for.
 */
export function inspectTogether(cli: DockerCli): InspectContainer {
  const asked = new Map<string, ((facts: ContainerFacts | null) => void)[]>();
  let calls = 0;

  async function ask(): Promise<void> {
    const batch = new Map(asked);
    asked.clear();
    calls += 1;
    const argv = ['container', 'inspect', '--format', '{{.Id}} {{json .}}', ...batch.keys()];
    const answer = await cli.run(argv);
    calls -= 1;
    // The call fails when one of them is gone, and tells of the others all the same.
    const told = new Map(answer.stdout.split('\n').map(parseLine));
    for (const [id, resolves] of batch) {
      for (const resolve of resolves) resolve(told.get(id) ?? null);
    }
    if (asked.size > 0) void ask();
  }

  return (id) =>
    new Promise((resolve) => {
      asked.set(id, [...(asked.get(id) ?? []), resolve]);
      if (calls < CALLS_AT_ONCE) void ask();
    });
}

function parseLine(line: string): readonly [string, ContainerFacts | null] {
  const space = line.indexOf(' ');
  return [line.slice(0, space), parseFacts(line.slice(space + 1))];
}

/** A container that starts alone is not to wait for the one before. */
const CALLS_AT_ONCE = 2;
