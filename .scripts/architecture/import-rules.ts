import type { IForbiddenRuleType } from 'dependency-cruiser';

/** Which folders of `src/` a folder may import, always through the door alias `#folder`. */
export const ALLOWED_IMPORTS: Readonly<Record<string, readonly string[]>> = {
  std: [],
  statistics: [],
  domain: ['std'],
  config: ['domain', 'std'],
  graph: ['domain', 'std'],
  probe: ['domain', 'std'],
  journal: ['domain', 'std'],
  evidence: ['domain', 'std'],
  safety: ['domain', 'std'],
  report: ['domain', 'std', 'safety'],
  gates: ['domain', 'std', 'probe'],
  supervisor: ['domain', 'std', 'graph', 'probe', 'journal'],
  triage: ['domain', 'std', 'statistics'],
  forecast: ['domain', 'std', 'statistics'],
  github: [],
  history: ['domain', 'std', 'safety', 'github'],
  publish: ['domain', 'std', 'safety', 'github'],
  server: ['domain', 'std', 'journal', 'history', 'report'],
  commands: ['app'],
};

/** What to do instead, where the general sentence is not enough. */
const ADVICE: Readonly<Record<string, string>> = {
  std: 'std imports nothing: take the value as an argument.',
  statistics: 'statistics imports nothing: take numbers, return numbers.',
  domain: 'domain holds words: move what needs more than std into the folder that uses it.',
  triage: 'triage is given evidence and history slices as arguments: let app fetch them.',
  forecast: 'forecast is given history slices as arguments: let app fetch them.',
  report: 'report is given records as arguments: let app fetch them.',
  publish: 'publish is given finished texts: let app pass them.',
};

function adviceFor(folder: string, allowed: readonly string[]): string {
  const own = ADVICE[folder];
  if (own !== undefined) return own;
  return `${folder} may import ${allowed.join(', ')} only: move the shared type to src/domain, or let app pass the value in.`;
}

function folderRule([folder, allowed]: [string, readonly string[]]): IForbiddenRuleType {
  return {
    name: `${folder}-imports`,
    severity: 'error',
    comment: adviceFor(folder, allowed),
    from: { path: `^src/${folder}/` },
    to: { path: '^src/', pathNot: `^src/(${[folder, ...allowed].join('|')})/` },
  };
}

/** The import rules of the design, section 3. Paths are relative to the project's root. */
export const IMPORT_RULES: readonly IForbiddenRuleType[] = [
  {
    name: 'no-circular',
    severity: 'error',
    comment:
      'Move what both need to a third file; a type that two folders share goes to src/domain.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'through-the-door',
    severity: 'error',
    comment: "Import another folder through its door, '#folder'; export what you need there.",
    from: { path: '^src/([^/]+)/' },
    to: {
      path: '^src/',
      pathNot: '^src/$1/',
      dependencyTypesNot: ['aliased-subpath-import'],
    },
  },
  {
    name: 'doors-import-app',
    severity: 'error',
    comment:
      'cli.ts and action.ts translate and decide nothing: call a use case of #app, or a command of #commands.',
    from: { path: '^src/(cli|action)\\.ts$' },
    to: {
      path: '^src/',
      pathNot: '^src/((app|commands)/index|action)\\.ts$',
    },
  },
  ...Object.entries(ALLOWED_IMPORTS).map(folderRule),
  {
    name: 'known-folder',
    severity: 'error',
    comment:
      'Give the new folder its row in ALLOWED_IMPORTS (.scripts/architecture/import-rules.ts).',
    from: { path: `^src/(?!(${[...Object.keys(ALLOWED_IMPORTS), 'app'].join('|')})/)[^/]+/` },
    to: {},
  },
  {
    name: 'source-stands-alone',
    severity: 'error',
    comment: 'What ships never imports tests, fixtures or scripts: move the code to src.',
    from: { path: '^src/' },
    to: { path: '^(test|fixtures|\\.scripts|\\.config|dist)/' },
  },
  {
    name: 'declared-dependency',
    severity: 'error',
    comment: 'What src imports must be listed under "dependencies" in package.json.',
    from: { path: '^src/' },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-peer', 'npm-optional'] },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'This import leads nowhere: correct the path, or install the package.',
    from: {},
    to: { couldNotResolve: true },
  },
];
