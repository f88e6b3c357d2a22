import { z } from 'zod';
import { err, ok, type Result } from '#std';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
const optionalText = z.string().transform((text) => (text === '' ? undefined : text));

/** The action's inputs as they arrive from `toJSON(inputs)`: all of them strings. */
const actionInputs = z.object({
  command: z.enum(['run', 'up', 'down', 'triage', 'report', 'ingest']).default('run'),
  directory: z.string().min(1).default('.'),
  config: lines.prefault(''),
  environment: optionalText.prefault(''),
  services: words.prefault(''),
  history: optionalText.prefault(''),
  comment: z.enum(['auto', 'always', 'never']).default('auto'),
  annotations: flag.prefault('true'),
  'dry-run': flag.prefault('false'),
  token: z.string().default(''),
  'logs-directory': z.string().min(1).default('logs/signalbox'),
});

export type ActionInputs = z.infer<typeof actionInputs>;

/** Every wrong input at once, a sentence each. */
export function parseInputs(text: string | undefined): Result<ActionInputs, readonly string[]> {
  const value = parseJson(text);
  if (value === undefined) {
    return err([
      'SIGNALBOX_INPUTS holds no JSON object; "signalbox action" is called by action.yml alone.',
    ]);
  }
  const parsed = actionInputs.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  return err(parsed.error.issues.map((issue) => `input ${issue.path.join('.')}: ${issue.message}`));
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
