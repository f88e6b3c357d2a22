import { isSecretName } from './secret-name.ts';

/** Set to a path by the runner: whoever writes to one changes the steps that follow. */
const COMMAND_FILES = new Set([
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
]);

/** Tokens for GitHub itself, under the names its own tools read. */
const GITHUB_TOKENS = new Set([
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENTERPRISE_TOKEN',
  'GH_ENTERPRISE_TOKEN',
]);

/**
 * The part of the job's environment that services and gates may see: everything but the runner's
 * command files, its tokens and the inputs of actions. Secrets the user gave to the job stay, since
 * services are what they were given for, and so does `RUNNER_TRACKING_ID`, by which the runner finds
 * processes that outlive the job.
 */
export function childEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const visible: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && !isKeptBack(name.toUpperCase())) visible[name] = value;
  }
  return visible;
}

function isKeptBack(name: string): boolean {
  return (
    COMMAND_FILES.has(name) ||
    GITHUB_TOKENS.has(name) ||
    name.startsWith('ACTIONS_') ||
    name.startsWith('INPUT_') ||
    name === 'SIGNALBOX_INPUTS' ||
    (/^(?:GITHUB|RUNNER|SIGNALBOX)_/.test(name) && isSecretName(name))
  );
}
