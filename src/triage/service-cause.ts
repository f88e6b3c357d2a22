import { type EvidenceBlock, type ExitStatus, type FailureReason, isCauseId } from '#domain';
import { unreachable } from '#std';
import type { Classification } from './classification.ts';
import { classify } from './classify.ts';
import { OWN_RULES, type RuleBook } from './rule-book.ts';
import { RULE_SET } from './rules/index.ts';

/** Causes a service's own log may name that lie deeper than how the service ended. */
const DEEPER = [
  'res.oom',
  'res.disk',
  'res.fd',
  'svc.port',
  'config.env',
  'config.command',
  'svc.config',
  'code.compile',
  'deps.resolve',
  'deps.fetch',
  'auth.secret',
  'auth.permission',
  'net.dns',
  'net.tls',
] as const;

/** After ready, only these end a service; what else its log complains of is its daily work. */
const DEEPER_AFTER_READY: readonly string[] = ['res.oom', 'res.disk', 'res.fd'];
/** Less than this, and the log does not tell better. */
const TELLS_BETTER = 0.6;

/** The cause of a node's failure: how it ended, and what its own log says of it. */
export function causeOfService(
  failure: FailureReason,
  blocks: readonly EvidenceBlock[],
  rules: RuleBook = OWN_RULES,
): Classification {
  const log = classify(blocks, rules);
  switch (failure.kind) {
    case 'spawn':
      return known(SPAWN_CAUSES[failure.code] ?? 'config.command', 0.95, `spawn-${failure.code}`);
    case 'stranger':
      return known('svc.port', 0.97, 'stranger-listens');
    case 'crashed':
      return byExit(failure.exit) ?? deeper(log, DEEPER_AFTER_READY) ?? known('svc.crash', 0.9);
    case 'exited-before-ready':
      return byExit(failure.exit) ?? deeper(log, DEEPER) ?? known('svc.start', 0.75);
    case 'task-failed':
      return byExit(failure.exit) ?? ofTask(log);
    case 'hook':
      return (failure.exit && byExit(failure.exit)) ?? ofTask(log);
    case 'not-ready':
      return deeper(log, DEEPER) ?? known('svc.start', 0.9);
    case 'unhealthy':
      return deeper(log, DEEPER_AFTER_READY) ?? known('svc.start', 0.6, 'unhealthy');
    case 'dependency':
      return known('svc.start', 0.5, 'dependency-failed');
    default:
      return unreachable(failure);
  }
}

const SPAWN_CAUSES: Readonly<Record<string, Classification['cause']>> = {
  EADDRINUSE: 'svc.port',
  EDOCKER: 'svc.start',
  EMFILE: 'res.fd',
  ENFILE: 'res.fd',
  ENOMEM: 'res.oom',
  ENOSPC: 'res.disk',
};

/** A shell's codes for "found, not executable" and "not found". */
const NO_COMMAND = [126, 127];

function byExit(exit: ExitStatus): Classification | null {
  if (exit.outOfMemory) return known('res.oom', 0.97, 'killed-for-memory');
  if (exit.code !== null && NO_COMMAND.includes(exit.code)) {
    return known('config.command', 0.9, 'exit-command-not-found');
  }
  return null;
}

function deeper(log: Classification, allowed: readonly string[]): Classification | null {
  return (allowed.includes(log.cause) || isUserCause(log.cause)) && log.strength >= TELLS_BETTER
    ? log
    : null;
}

/** A user's rule was written for what it sees, however the service ended. */
function isUserCause(cause: string): boolean {
  return !isCauseId(cause);
}

/** A task does one thing, so whatever its log says is about that. */
function ofTask(log: Classification): Classification {
  return log.cause === 'svc.crash' || log.cause === 'svc.start' ? known('unknown', 0.3) : log;
}

export function known(
  cause: Classification['cause'],
  confidence: number,
  name: string = cause,
): Classification {
  return {
    cause,
    confidence,
    strength: confidence,
    rule: { name: `run/${name}`, version: RULE_SET.version },
    at: null,
    competing: [],
    contested: false,
  };
}
