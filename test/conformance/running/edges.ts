import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a file demands: `from` waits for `to`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly condition: string;
  readonly required: boolean;
}

interface LongForm {
  readonly condition: string;
  readonly required?: boolean;
}

interface ComposeFile {
  readonly services: Readonly<
    Record<string, { readonly depends_on?: readonly string[] | Readonly<Record<string, LongForm>> }>
  >;
}

/** Read from the file itself: the judge of both sides takes the word of neither. */
export async function edgesOf(directory: string): Promise<readonly Edge[]> {
  const text = await readFile(join(directory, 'compose.yaml'), 'utf8');
  const { services } = parse(text, { merge: true }) as ComposeFile;
  return Object.entries(services).flatMap(([from, { depends_on: wanted = [] }]) =>
    longForms(wanted).map(([to, { condition, required = true }]) => ({
      from,
      to,
      condition,
      required,
    })),
  );
}

function longForms(
  wanted: readonly string[] | Readonly<Record<string, LongForm>>,
): readonly (readonly [string, LongForm])[] {
  // What the short form means.
  if (isShort(wanted)) return wanted.map((to) => [to, { condition: 'service_started' }]);
  return Object.entries(wanted);
}

function isShort(wanted: object): wanted is readonly string[] {
  return Array.isArray(wanted);
}
