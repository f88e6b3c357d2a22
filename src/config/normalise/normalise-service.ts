import { resolve } from 'node:path';
import { type Dependency, parseServiceName, type Requirements, type ServiceConfig } from '#domain';
import { describeNode } from '../schema/validate.ts';
import { unknownPortNames } from './check-port-names.ts';
import {
  HEALTHCHECK_DEFAULTS,
  READY_TIMEOUT_MS,
  STOP_GRACE_PERIOD_MS,
  STOP_SIGNAL,
  TASK_TIMEOUT_MS,
} from './defaults.ts';
import { implicitDependencies } from './implicit-dependencies.ts';
import { normaliseCommand } from './normalise-command.ts';
import { normaliseContainer } from './normalise-container.ts';
import { normaliseEnvironment } from './normalise-environment.ts';
import { dialectOfHealthcheck, durationMs, normaliseHealthcheck } from './normalise-healthcheck.ts';
import { normaliseHooks } from './normalise-hooks.ts';
import { isContainer, normalisePorts } from './normalise-ports.ts';
import { normaliseRestart } from './normalise-restart.ts';
import type { ServiceView } from './service-view.ts';

const SIGNAL = /^(?:SIG)?([A-Z][A-Z0-9]*(?:[+-]\d+)?)$|^\d{1,2}$/;

/** A service with everything filled in: what the supervisor needs, and nothing left to decide. */
export function normaliseService(view: ServiceView): ServiceConfig {
  const { raw, name } = view;
  const inContainer = isContainer(view);
  const healthcheck = normaliseHealthcheck(view);
  const ports = normalisePorts(view);
  view.world.problems.push(...unknownPortNames(view, healthcheck, ports));
  const environment = normaliseEnvironment(view);
  const workingDir = workingDirOf(view, inContainer);
  const container = inContainer ? normaliseContainer(view) : null;
  return {
    name,
    type: raw.type ?? 'service',
    runner: inContainer ? 'docker' : 'process',
    image: raw.image == null ? null : String(raw.image),
    command: inContainer ? argvAt(view, 'command') : processCommand(view),
    workingDir,
    environment,
    ports,
    dependsOn: dependenciesOf(view),
    healthcheck,
    critical: isTrue(raw.critical),
    restart: normaliseRestart(view),
    readyTimeoutMs: durationMs(raw.ready_timeout, readyTimeoutMs(view, healthcheck)),
    stopSignal: stopSignalOf(view),
    stopGracePeriodMs: durationMs(raw.stop_grace_period, STOP_GRACE_PERIOD_MS),
    successExitCodes: raw.success_exit_codes?.map(Number) ?? [0],
    requires: requirementsOf(view),
    hooks: normaliseHooks(view, {
      workingDir,
      environment,
      user: container?.user ?? null,
      inContainer,
    }),
    container,
    location: view.location(),
  };
}

/** A process is its entrypoint followed by its command. */
function processCommand(view: ServiceView): readonly string[] {
  const { problems } = view.world;
  const before = problems.length;
  const argv = [...argvAt(view, 'entrypoint'), ...argvAt(view, 'command')];
  if (argv.length === 0 && problems.length === before) {
    problems.push({ kind: 'nothing-to-run', ...view.about() });
  }
  return argv;
}

function argvAt(view: ServiceView, key: 'command' | 'entrypoint'): readonly string[] {
  return normaliseCommand(view.raw[key], view.about(key), view.world.problems);
}

/** A process runs beside its file; a container where its image says, unless told otherwise. */
function workingDirOf(view: ServiceView, inContainer: boolean): string {
  const written = view.raw.working_dir;
  if (inContainer) return written == null ? '' : String(written);
  return resolve(view.baseDirectory('working_dir'), String(written ?? '.'));
}

function dependenciesOf(view: ServiceView): readonly Dependency[] {
  const written = view.raw.depends_on ?? [];
  const long = Array.isArray(written)
    ? written.map((name, index) => ({ name: String(name), at: index, value: null }))
    : Object.entries(written).map(([name, value]) => ({ name, at: name, value }));
  const named = long.flatMap(({ name, at, value }) => {
    const service = parseServiceName(name);
    if (!service.ok) {
      const about = view.about('depends_on', at);
      view.world.problems.push({ kind: 'bad-name', found: name, ...about });
      return [];
    }
    return {
      service: service.value,
      condition: value?.condition ?? ('service_started' as const),
      required: value?.required == null ? true : isTrue(value.required),
      restart: isTrue(value?.restart),
      location: view.keyLocation('depends_on', at),
    };
  });
  return [...named, ...implicitDependencies(view, named)];
}

/** As long as Compose could take to call it unhealthy, when it is Compose's healthcheck. */
function readyTimeoutMs(view: ServiceView, healthcheck: ServiceConfig['healthcheck']): number {
  if (view.raw.type === 'task') return TASK_TIMEOUT_MS;
  const dialect = healthcheck ? dialectOfHealthcheck(view) : dialectOfService(view);
  if (dialect === 'signalbox' || (!healthcheck && !isContainer(view))) return READY_TIMEOUT_MS;
  // Without one its image may bring one, of which nothing is known yet.
  const { startPeriodMs, retries, intervalMs, timeoutMs } =
    healthcheck ?? HEALTHCHECK_DEFAULTS.compose;
  return startPeriodMs + retries * (intervalMs + timeoutMs);
}

function dialectOfService(view: ServiceView) {
  return view.node()?.origin.source.dialect ?? 'signalbox';
}

function stopSignalOf(view: ServiceView): string {
  const written = view.raw.stop_signal;
  if (written == null) return STOP_SIGNAL;
  const [match, name] = SIGNAL.exec(String(written)) ?? [];
  if (match === undefined) badValue(view, 'stop_signal', 'a signal such as SIGTERM or SIGINT');
  return name === undefined ? String(written) : `SIG${name}`;
}

function requirementsOf(view: ServiceView): Requirements {
  const { env, files, ...binaries } = view.raw.requires ?? {};
  return {
    binaries: Object.fromEntries(
      Object.entries(binaries).map(([program, range]) => [program, String(range)]),
    ),
    env: env?.map(String) ?? [],
    files:
      files?.map((file, index) =>
        resolve(view.baseDirectory('requires', 'files', index), String(file)),
      ) ?? [],
  };
}

function badValue(view: ServiceView, key: string, expected: string): void {
  const node = view.node(key);
  const found = node ? describeNode(node) : 'nothing';
  view.world.problems.push({ kind: 'bad-value', found, expected, ...view.about(key) });
}

function isTrue(value: boolean | string | null | undefined): boolean {
  return String(value ?? false) === 'true';
}
