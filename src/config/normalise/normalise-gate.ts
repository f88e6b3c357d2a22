import { resolve } from 'node:path';
import type { GateConfig } from '#domain';
import type { Reference } from '../problem.ts';
import { formatPath, locate, locationOf, nodeAt } from '../read/config-node.ts';
import type { RawGate } from '../schema/config-schema.ts';
import { COMMAND_GATE, HEALTH_GATE } from './defaults.ts';
import { normaliseCommand } from './normalise-command.ts';
import { gateEnvironment } from './normalise-environment.ts';
import { durationMs } from './normalise-healthcheck.ts';
import type { Surroundings } from './service-view.ts';

/** Keys that mean something only beside `run`. */
const COMMAND_KEYS = ['junit', 'retries', 'timeout', 'working_dir', 'environment'] as const;

/** A gate with everything filled in; `null` when it is neither kind, or both. */
export function normaliseGate(name: string, raw: RawGate, world: Surroundings): GateConfig | null {
  const location = locate(world.root, ['gates', name]);
  const at = aboutGate(name, world);
  const needs = many(raw.needs);
  if ((raw.health == null) === (raw.run == null)) {
    const found = raw.health == null ? 'neither' : 'both';
    world.problems.push({
      kind: 'bad-value',
      found,
      expected: 'either "health" or "run"',
      ...at(),
    });
    return null;
  }
  if (raw.health != null) {
    for (const key of COMMAND_KEYS.filter((key) => raw[key] != null)) {
      const expected = 'it beside "run" only';
      world.problems.push({
        kind: 'bad-value',
        found: `"${key}" beside "health"`,
        expected,
        ...at(key),
      });
    }
    return {
      kind: 'health',
      name,
      needs,
      startupMs: durationMs(raw.health.startup, HEALTH_GATE.startupMs),
      responseMs: durationMs(raw.health.response, HEALTH_GATE.responseMs),
      score: scoreOf(raw.health.score, at('health', 'score'), world),
      location,
    };
  }
  const base = nodeAt(world.root, ['gates', name])?.origin.source.baseDirectory ?? world.directory;
  const before = world.problems.length;
  const command = normaliseCommand(raw.run, at('run'), world.problems);
  if (command.length === 0 && world.problems.length === before) {
    world.problems.push({
      kind: 'bad-value',
      found: 'nothing',
      expected: 'a command',
      ...at('run'),
    });
  }
  return {
    kind: 'command',
    name,
    needs,
    command,
    workingDir: resolve(base, String(raw.working_dir ?? '.')),
    environment: gateEnvironment(name, world),
    junit: many(raw.junit),
    retries: Math.max(0, Number(raw.retries ?? COMMAND_GATE.retries)),
    timeoutMs: durationMs(raw.timeout, COMMAND_GATE.timeoutMs),
    location,
  };
}

function aboutGate(name: string, world: Surroundings): (...keys: string[]) => Reference {
  return (...keys) => {
    const path = ['gates', name, ...keys];
    const node = keys.length > 0 ? nodeAt(world.root, path) : undefined;
    const location = node ? locationOf(node.origin) : locate(world.root, path);
    return { path: formatPath(path), location };
  };
}

function scoreOf(
  written: string | number | null | undefined,
  about: Reference,
  world: Surroundings,
) {
  if (written == null) return HEALTH_GATE.score;
  const score = Number(written);
  if (score >= 0 && score <= 100) return score;
  const expected = 'a number from 0 to 100';
  world.problems.push({ kind: 'bad-value', found: String(written), expected, ...about });
  return HEALTH_GATE.score;
}

function many(written: string | number | readonly (string | number)[] | null | undefined) {
  if (written == null) return [];
  return typeof written === 'object' ? written.map(String) : [String(written)];
}
