import { basename, resolve } from 'node:path';
import { type Config, parseServiceName, type ServiceConfig } from '#domain';
import { lintServices } from '../lint/lint-services.ts';
import type { Subject } from '../lint/subject.ts';
import { unsetVariables } from '../lint/unset-variables.ts';
import { formatPath, locate, nodeAt } from '../read/config-node.ts';
import type { RawConfig } from '../schema/config-schema.ts';
import { awaitedAsTasks } from './awaited-as-tasks.ts';
import { undefinedResources } from './check-resources.ts';
import { HISTORY, RERUN } from './defaults.ts';
import { normaliseGate } from './normalise-gate.ts';
import { durationMs } from './normalise-healthcheck.ts';
import { normalisePublish } from './normalise-publish.ts';
import { normaliseService } from './normalise-service.ts';
import { inactiveDependencies, isActive, unselectedServices } from './profiles.ts';
import { type Surroundings, viewService } from './service-view.ts';

/** Compose's variable; it wins over `name`. */
const PROJECT_NAME_VARIABLE = 'COMPOSE_PROJECT_NAME';

/** Everything a run needs, every default applied. What cannot be is told in `world.problems`. */
export function normaliseConfig(
  raw: RawConfig,
  world: Surroundings,
  run: { readonly files: readonly string[]; readonly environment: string | null },
): Config {
  return {
    name: projectName(raw, world),
    directory: world.directory,
    files: run.files,
    environment: run.environment,
    services: servicesOf(raw, world),
    unselected: unselectedServices(raw.services ?? {}, world.lookup),
    gates: Object.entries(raw.gates ?? {}).flatMap(
      ([name, gate]) => normaliseGate(name, gate, world) ?? [],
    ),
    triage: triageOf(raw, world),
    history: historyOf(raw, world),
    publish: normalisePublish(raw.publish, world),
    concurrency: concurrencyOf(raw, world),
  };
}

function servicesOf(raw: RawConfig, world: Surroundings): readonly ServiceConfig[] {
  const services = raw.services ?? {};
  world.problems.push(...inactiveDependencies(services, world));
  const tasks = awaitedAsTasks(services, world.lookup);
  const subjects = Object.entries(services).flatMap(([text, service]): Subject[] => {
    const name = parseServiceName(text);
    if (!name.ok || !isActive(service, world.lookup)) return [];
    const type = service.type ?? (tasks.has(text) ? 'task' : 'service');
    const view = viewService(name.value, { ...service, type }, world);
    world.problems.push(...undefinedResources(view));
    return [{ view, service: normaliseService(view) }];
  });
  const told = lintServices(subjects);
  world.warnings.push(...told, ...unsetVariables(world.unset, told, subjects));
  return subjects.map((subject) => subject.service);
}

/** As Compose derives it: the directory's name, without what a name may not hold. */
function projectName(raw: RawConfig, { directory, lookup }: Surroundings): string {
  const given = lookup(PROJECT_NAME_VARIABLE);
  if (given) return given;
  if (raw.name != null) return String(raw.name);
  const derived = basename(directory)
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[-.]+|-+$/g, '');
  return derived === '' ? 'project' : derived;
}

function triageOf(raw: RawConfig, world: Surroundings): Config['triage'] {
  const rerun = raw.triage?.rerun;
  return {
    rules:
      raw.triage?.rules?.map((rule, index) => {
        const node = nodeAt(world.root, ['triage', 'rules', index]);
        return resolve(node?.origin.source.baseDirectory ?? world.directory, String(rule));
      }) ?? [],
    rerun: {
      when: rerun?.when ?? RERUN.when,
      max: Math.max(0, Number(rerun?.max ?? RERUN.max)),
    },
  };
}

/** A file is absolute; `postgres://…` and `:memory:` stay as they are. */
function historyOf(raw: RawConfig, world: Surroundings): Config['history'] {
  const store = String(raw.history?.store ?? HISTORY.store);
  const isFile = !store.includes('://') && store !== ':memory:';
  return {
    store: isFile ? resolve(world.directory, store) : store,
    keepMs: durationMs(raw.history?.keep, HISTORY.keepMs),
  };
}

function concurrencyOf(raw: RawConfig, world: Surroundings): number | null {
  if (raw.concurrency == null) return null;
  const limit = Number(raw.concurrency);
  if (limit >= 1) return limit;
  const path = ['concurrency'];
  world.problems.push({
    kind: 'bad-value',
    found: String(limit),
    expected: 'a whole number from 1',
    path: formatPath(path),
    location: locate(world.root, path),
  });
  return null;
}
