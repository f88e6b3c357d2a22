import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ProjectRequest } from '#app';

/** Adds a command that reads a project, with the options all of those have. */
export function project(
  program: Command,
  name: string,
  description: string,
  options: { hidden?: boolean } = {},
): Command {
  // As in Compose, -f follows the logs, and names a file everywhere else.
  const fileFlag = name === 'logs' ? '--file' : '-f, --file';
  return program
    .command(name, options)
    .description(description)
    .option('-C, --directory <directory>', 'the project', '.')
    .addOption(repeatable(`${fileFlag} <file>`, 'a configuration file', 'the first found'))
    .option('-e, --environment <name>', 'an overlay of `environments:`')
    .option('--logs <directory>', 'where to write (default: logs/signalbox of the project)')
    .addOption(new Option('--history <store>', 'overrides history.store').hideHelp(false))
    .option('--json', 'JSON instead of text');
}

interface ProjectOptions {
  readonly directory: string;
  readonly file: readonly string[];
  readonly environment?: string;
  readonly logs?: string;
  readonly nightLogs?: string;
  readonly history?: string;
  readonly json?: boolean;
}

/** The use case's own words for those options. */
export function requestOf(options: ProjectOptions): ProjectRequest & { json?: boolean } {
  const { file, ...rest } = options;
  return { ...rest, files: file };
}

/** An option that may be given several times; all values together, in order. */
export function repeatable(flags: string, description: string, otherwise = 'none'): Option {
  return new Option(flags, `${description}; may be repeated`)
    .argParser((value: string, earlier: readonly string[]) => [...earlier, value])
    .default([], otherwise);
}

/** Values of options; what is none ends the command with its usage. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

export function calendarDay(text: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that its month does not have is taken for one of the next.
  const isDay = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  if (!isDay) throw new InvalidArgumentError('A day is expected, as YYYY-MM-DD.');
  return text;
}
