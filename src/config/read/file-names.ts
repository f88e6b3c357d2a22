import type { Dialect } from './config-node.ts';

/** Looked for in this order, in the project's directory. */
export const SIGNALBOX_FILES: readonly string[] = [
  'signalbox.yml',
  'signalbox.yaml',
  '.github/signalbox.yml',
];

/** Compose's own order; taken when there is no file of ours. */
export const COMPOSE_FILES: readonly string[] = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yaml',
  'docker-compose.yml',
];

/** Laid over a Compose file that was found by its default name, as Compose does. */
export const COMPOSE_OVERRIDES: readonly string[] = [
  'compose.override.yaml',
  'compose.override.yml',
  'docker-compose.override.yaml',
  'docker-compose.override.yml',
];

/** Whose defaults a file gets: by its name, else those of the file that led to it. */
export function dialectOf(fileName: string, inherited: Dialect): Dialect {
  if (/(^|\/)signalbox\.ya?ml$/.test(fileName)) return 'signalbox';
  return /compose[^/]*$/i.test(fileName) ? 'compose' : inherited;
}
