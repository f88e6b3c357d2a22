import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { actionTables } from './action-tables.ts';
import { formatJson } from './format-json.ts';
import { replaceSection } from './replace-section.ts';

function read(path: string): string {
  return readFileSync(join(projectRoot, path), 'utf8');
}

function section(path: string, text: string, name: string, content: string): string {
  const replaced = replaceSection(text, name, content);
  if (replaced === undefined) {
    throw new Error(
      `${path}: no line <!-- ${name}:start --> with a line <!-- ${name}:end --> after it; they mark where the table goes`,
    );
  }
  return replaced;
}

/** `README.md` with its tables of inputs and outputs as `action.yml` has them now. */
export function freshReadme(): string {
  const { inputs, outputs } = actionTables(read('action.yml'));
  const withInputs = section('README.md', read('README.md'), 'inputs', inputs);
  return section('README.md', withInputs, 'outputs', outputs);
}

/** The JSON Schema of `signalbox.yml`, from the zod schema that reads it. */
export async function freshSchema(): Promise<string> {
  const { configJsonSchema } = await import('#config');
  return formatJson(configJsonSchema());
}

export interface GeneratedFile {
  readonly path: string;
  make(): string | Promise<string>;
}

export const GENERATED_FILES: readonly GeneratedFile[] = [
  { path: 'README.md', make: freshReadme },
  { path: 'docs/signalbox.schema.json', make: freshSchema },
];
