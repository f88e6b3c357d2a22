import * as z from 'zod';
import { type ActionRequest, EXIT, useCases, type World } from '#app';

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const words = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const lines = z.string().transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);
const optionalText = z.string().transform((text) => (text === '' ? undefined : text));

/** What `action.yml` names the artifact of a job that names it not; a matrix adds its own to that. */
const ARTIFACT = 'signalbox';

/** The action's inputs as they arrive from `toJSON(inputs)`: all of them strings. */
const actionInputs = z.object({
  command: z.enum(['run', 'up', 'down', 'triage', 'report', 'ingest', 'teardown']).default('run'),
  directory: z.string().min(1).default('.'),
  config: lines.prefault(''),
  environment: optionalText.prefault(''),
  services: words.prefault(''),
  history: optionalText.prefault(''),
  junit: lines.prefault(''),
  reports: lines.prefault(''),
  night: flag.prefault('false'),
  'base-branch': z.string().default(''),
  comment: z.enum(['auto', 'always', 'never']).default('auto'),
  annotations: flag.prefault('true'),
  'check-run': flag.prefault('false'),
  rerun: flag.prefault('false'),
  'export-variables': flag.prefault('false'),
  'dry-run': flag.prefault('false'),
  token: z.string().default(''),
  'logs-directory': z.string().min(1).default('logs/signalbox'),
  'upload-artifact': flag.prefault('false'),
  'artifact-name': z.string().min(1).default(ARTIFACT),
});

/**
 * Where `action.yml` and `nightly.yml` keep what the night leaves: one cache serves every project of a
 * repository, and GitHub finds it only under the very path it was saved from.
 */
const NIGHT_LOGS = 'logs/signalbox';

type ActionInputs = z.infer<typeof actionInputs>;

/** The door of `action.yml`: its inputs in, one use case, an exit code out. */
export async function action(world: World): Promise<number> {
  const value = parseJson(world.environment.SIGNALBOX_INPUTS);
  if (value === undefined) {
    world.stderr.write(
      'SIGNALBOX_INPUTS holds no JSON object; "signalbox action" is what action.yml calls.\n',
    );
    return EXIT.usage;
  }
  const inputs = actionInputs.safeParse(value);
  if (inputs.success) {
    const { runAction } = await useCases.runAction();
    return runAction(requestOf(inputs.data), world);
  }
  for (const issue of inputs.error.issues) {
    world.stderr.write(`signalbox: input ${issue.path.join('.')}: ${issue.message}\n`);
  }
  return EXIT.usage;
}

function requestOf(inputs: ActionInputs): ActionRequest {
  const { command, directory, config, services, environment, history } = inputs;
  return {
    command,
    project: {
      directory,
      files: config,
      services,
      logs: `${directory}/${inputs['logs-directory']}`,
      nightLogs: NIGHT_LOGS,
      ...(environment ? { environment } : {}),
      ...(history ? { history } : {}),
    },
    junit: inputs.junit,
    reports: inputs.reports,
    artifacts: inputs['artifact-name'] === ARTIFACT ? `${ARTIFACT}*` : inputs['artifact-name'],
    night: inputs.night ? { baseBranch: inputs['base-branch'] || null } : null,
    publish: {
      comment: inputs.comment,
      annotations: inputs.annotations,
      checkRun: inputs['check-run'],
      rerun: inputs.rerun,
      exportVariables: inputs['export-variables'],
      dryRun: inputs['dry-run'],
      token: inputs.token,
    },
    artifactName: inputs['upload-artifact'] ? inputs['artifact-name'] : null,
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
