import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the cases lie: a folder each, with the files of one project. */
export const CASES_DIRECTORY = fileURLToPath(new URL('cases', import.meta.url));

/** The caller's environment, the same for every case and on both sides. */
export const CALLER: Readonly<Record<string, string>> = {
  HOME: '/home/user',
  CALLER: 'caller',
  EMPTY: '',
};

interface CaseOptions {
  /** Asked for by name instead of looked for. */
  readonly files?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** What a case asks for beyond its folder. */
const OPTIONS: Readonly<Record<string, CaseOptions>> = {
  'profiles-active': { variables: { COMPOSE_PROFILES: 'debug' } },
  'project-name': { variables: { NAME: 'given' } },
  'project-name-given': { variables: { COMPOSE_PROJECT_NAME: 'from-outside' } },
  'several-files': { files: ['base.yaml', 'extra/more.yaml'] },
};

export interface ConformanceCase {
  readonly name: string;
  /** Absolute. */
  readonly directory: string;
  readonly files: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
}

export function conformanceCases(): readonly ConformanceCase[] {
  const names = readdirSync(CASES_DIRECTORY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const { files = [], variables = {} } = OPTIONS[name] ?? {};
    const directory = `${CASES_DIRECTORY}/${name}`;
    return { name, directory, files, variables: { ...CALLER, ...variables } };
  });
}
