import { globSync } from 'node:fs';
import { cruise, type ICruiseResult, type IViolation } from 'dependency-cruiser';
import { IMPORT_RULES } from './import-rules.ts';

export interface ImportFault {
  readonly rule: string;
  /** The importing file. */
  readonly from: string;
  /** The imported file, or the whole circle. */
  readonly to: string;
  readonly advice: string;
}

export interface ImportReport {
  /** Source files the cruise read. */
  readonly modules: number;
  /** Source files on disk: reading fewer means that the checker is blind, not that all is well. */
  readonly expectedModules: number;
  readonly dependencies: number;
  readonly faults: readonly ImportFault[];
}

function toFault(violation: IViolation): ImportFault {
  const rule = IMPORT_RULES.find(({ name }) => name === violation.rule.name);
  const circle = violation.cycle?.map(({ name }) => name).join(' → ');
  return {
    rule: violation.rule.name,
    from: violation.from,
    to: circle ?? violation.to,
    advice: rule?.comment ?? '',
  };
}

/** Reads every import, types included, below the given folders of `root` and applies the rules. */
export async function cruiseImports(
  root: string,
  folders: readonly string[],
): Promise<ImportReport> {
  const files = globSync(
    folders.map((folder) => `${folder}/**/*.ts`),
    { cwd: root, exclude: ['**/node_modules/**'] },
  );
  const { output } = await cruise(
    files,
    {
      baseDir: root,
      validate: true,
      ruleSet: { forbidden: [...IMPORT_RULES] },
      tsPreCompilationDeps: true,
      doNotFollow: { path: 'node_modules' },
    },
    {
      extensions: ['.ts', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    { tsConfig: { options: { allowImportingTsExtensions: true } } },
  );
  const { modules, summary } = output as ICruiseResult;
  const read = new Set(
    modules.filter(({ dependencies }) => dependencies).map(({ source }) => source),
  );
  return {
    modules: files.filter((file) => read.has(file)).length,
    expectedModules: files.length,
    dependencies: summary.totalDependenciesCruised ?? 0,
    faults: summary.violations.map(toFault),
  };
}
