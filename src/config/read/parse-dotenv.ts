import { type Lookup, substitute } from '../interpolate/substitute.ts';
import type { ConfigProblem } from '../problem.ts';
import { type EnvEntry, readEnvEntries } from './read-env-entries.ts';

export interface DotenvFile {
  readonly name: string;
  readonly text: string;
  /** `raw` takes every value as it stands: no quotes, no variables. */
  readonly raw: boolean;
}

export interface Dotenv {
  /** `undefined` for a bare name: it takes the caller's value, if there is one. */
  readonly values: ReadonlyMap<string, string | undefined>;
  readonly problems: readonly ConfigProblem[];
}

/**
 * An environment file by the Compose Specification's rules ("env_file"). Values that are not in
 * single quotes are filled in from `lookup`, which wins, and from earlier lines.
 */
export function parseDotenv(file: DotenvFile, lookup: Lookup): Dotenv {
  const values = new Map<string, string | undefined>();
  const problems: ConfigProblem[] = [];
  const { entries, mistakes } = readEnvEntries(file.text, file.raw);
  const complain = (line: number, found: string, expected: string) => {
    const location = { file: file.name, line, column: 1 };
    problems.push({ kind: 'bad-env-line', found, expected, location });
  };
  for (const { line, found, expected } of mistakes) complain(line, found, expected);
  for (const entry of entries) {
    const filled = fillIn(entry, (name) => lookup(name) ?? values.get(name));
    if (filled.ok) values.set(entry.name, filled.text);
    else complain(entry.line, filled.found, 'a value that can be filled in');
  }
  return { values, problems };
}

function fillIn(
  entry: EnvEntry,
  lookup: Lookup,
):
  | { readonly ok: true; readonly text: string | undefined }
  | { readonly ok: false; readonly found: string } {
  if (entry.value === undefined || entry.literal) return { ok: true, text: entry.value };
  const filled = substitute(entry.value, lookup);
  if (filled.ok) return { ok: true, text: filled.value.text };
  const { error } = filled;
  const reason = error.kind === 'required' ? `${error.name} is not set` : error.reason;
  return { ok: false, found: `${entry.name}: ${reason}` };
}
