import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a file demands: `from` waits for `to`. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly condition: string;
}

interface ComposeFile {
  readonly services: Readonly<
    Record<
      string,
      {
        readonly depends_on?:
          | readonly string[]
          | Readonly<Record<string, { readonly condition: string }>>;
      }
    >
  >;
}

/** Read from the file itself: the judge of both sides takes the word of neither. */
export async function edgesOf(directory: string): Promise<readonly Edge[]> {
  const text = await readFile(join(directory, 'compose.yaml'), 'utf8');
  const { services } = parse(text, { merge: true }) as ComposeFile;
  return Object.entries(services).flatMap(([from, { depends_on: wanted = [] }]) => {
    const short = Array.isArray(wanted) ? wanted.map((to) => [to, 'service_started'] as const) : [];
    const long = Object.entries(Array.isArray(wanted) ? {} : wanted).map(
      ([to, { condition }]) => [to, condition] as const,
    );
    return [...short, ...long].map(([to, condition]) => ({ from, to, condition }));
  });
}
