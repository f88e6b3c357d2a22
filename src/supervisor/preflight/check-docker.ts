import { isAbsolute, resolve } from 'node:path';
import type { ServiceConfig, ServiceGraph } from '#domain';
import { err, ok, type Result, systemClock } from '#std';
import { createDockerCli } from '../runners/docker/docker-cli.ts';
import { askEngine, type EngineFacts } from '../runners/docker/engine-facts.ts';
import { exists } from './check-files.ts';
import { flatten } from './check-log-patterns.ts';
import { findProgram } from './find-program.ts';
import type { PreflightProblem } from './problem.ts';

type Environment = Readonly<Record<string, string>>;

/**
 * Containers need the `docker` command and an engine that answers; the error is told once for all of
 * them. `null` where there are none.
 */
export async function checkDocker(
  graph: ServiceGraph,
  environment: Environment,
): Promise<Result<EngineFacts | null, PreflightProblem>> {
  const services = graph.services.filter(({ runner }) => runner === 'docker');
  if (services.length === 0) return ok(null);
  const { directory } = graph.config;
  const search = await findProgram('docker', environment.PATH ?? '', directory);
  if (search.found !== 'program') return err({ kind: 'docker-missing', services });
  const engine = await askWithin(environment);
  if (engine.ok) return engine;
  const host = environment.DOCKER_HOST ?? null;
  return err({ kind: 'docker-engine', services, host, reason: engine.error });
}

/** What a container cannot have, and what it is built from that is not there. */
export async function checkContainer(service: ServiceConfig): Promise<readonly PreflightProblem[]> {
  if (service.runner !== 'docker') return [];
  const probes = flatten(service.healthcheck?.probe);
  const problems: PreflightProblem[] = [];
  if (probes.some(({ kind }) => kind === 'notify')) {
    problems.push({ kind: 'container-notify', service });
  }
  const commands = probes.filter(({ kind }) => kind === 'command').length;
  if (commands > 1) problems.push({ kind: 'container-commands', service, commands });
  return [...problems, ...(await checkBuild(service))];
}

async function checkBuild(service: ServiceConfig): Promise<readonly PreflightProblem[]> {
  const build = service.container?.build ?? null;
  if (build === null || !isAbsolute(build.context)) return [];
  const { context } = build;
  if (!(await exists(context))) {
    return [{ kind: 'build-missing', service, key: 'context', file: context }];
  }
  const file = resolve(context, build.dockerfile ?? 'Dockerfile');
  if (await exists(file)) return [];
  return [{ kind: 'build-missing', service, key: 'dockerfile', file }];
}

/** An address where nobody answers keeps the command waiting for minutes. */
async function askWithin(environment: Environment): Promise<Result<EngineFacts, string>> {
  const cancel = new AbortController();
  const late = Promise.withResolvers<Result<EngineFacts, string>>();
  const stop = systemClock().after(ANSWER_MS, () => {
    cancel.abort();
    late.resolve(err(`no answer in ${ANSWER_MS / 1_000} s`));
  });
  const answer = await Promise.race([
    askEngine(createDockerCli(environment), { signal: cancel.signal }),
    late.promise,
  ]);
  stop();
  return answer;
}

const ANSWER_MS = 10_000;
