import type { Random } from '#std';
import { unreachable } from '#std';
import { type FoundProcess, processesOf } from './find-processes.ts';
import type { AssaultKind } from './scenario.ts';

export interface Target {
  readonly folder: string;
  readonly supervisorPid: number;
  readonly random: Random;
  readonly pauseMs: number;
}

/** How often each kind of process was really hit. */
export interface Blows {
  readonly supervisor: number;
  readonly guardian: number;
  readonly services: number;
}

const MISSED: Blows = { supervisor: 0, guardian: 0, services: 0 };

/** Carries an assault out. Whoever is gone already is not hit. */
export async function attack(kind: AssaultKind, target: Target): Promise<Blows> {
  switch (kind) {
    case 'none':
      return MISSED;
    case 'kill-supervisor':
      return { ...MISSED, supervisor: hit(target.supervisorPid, 'SIGKILL') };
    case 'kill-guardian':
      return { ...MISSED, guardian: killGuardian(target) };
    case 'kill-guardian-then-supervisor': {
      const guardian = killGuardian(target);
      await pause(target.pauseMs);
      return { ...MISSED, guardian, supervisor: hit(target.supervisorPid, 'SIGKILL') };
    }
    case 'kill-both': {
      const guardians = processesOf(target.folder, new Set()).filter(isGuardian);
      const supervisor = hit(target.supervisorPid, 'SIGKILL');
      return { ...MISSED, supervisor, guardian: hitAll(guardians) };
    }
    case 'kill-services':
      return { ...MISSED, services: await killServices(target) };
    case 'interrupt':
      hit(target.supervisorPid, 'SIGINT');
      return MISSED;
    case 'terminate':
      hit(target.supervisorPid, 'SIGTERM');
      return MISSED;
    case 'cancel-as-runner':
      hit(target.supervisorPid, 'SIGINT');
      await pause(target.pauseMs);
      hit(target.supervisorPid, 'SIGTERM');
      return MISSED;
    case 'interrupt-then-kill':
      hit(target.supervisorPid, 'SIGINT');
      await pause(target.pauseMs);
      return { ...MISSED, supervisor: hit(target.supervisorPid, 'SIGKILL') };
    case 'kill-services-then-supervisor': {
      const services = await killServices(target);
      return { ...MISSED, services, supervisor: hit(target.supervisorPid, 'SIGKILL') };
    }
    default:
      return unreachable(kind);
  }
}

export function isGuardian({ command }: FoundProcess): boolean {
  return command.includes(' guardian ');
}

function killGuardian({ folder }: Target): number {
  return hitAll(processesOf(folder, new Set()).filter(isGuardian));
}

/** One to three of them, or of their grandchildren, one after the other. */
async function killServices({ folder, random, pauseMs }: Target): Promise<number> {
  let hits = 0;
  for (let left = 1 + Math.floor(random() * 3); left > 0; left -= 1) {
    const services = processesOf(folder, new Set()).filter(({ command }) =>
      command.includes(' ledger='),
    );
    const victim = services[Math.floor(random() * services.length)];
    if (victim) hits += hit(victim.pid, 'SIGKILL');
    await pause(pauseMs / 3);
  }
  return hits;
}

function hitAll(processes: readonly FoundProcess[]): number {
  return processes.reduce((hits, { pid }) => hits + hit(pid, 'SIGKILL'), 0);
}

function hit(pid: number, signal: NodeJS.Signals): number {
  try {
    process.kill(pid, signal);
    return 1;
  } catch {
    return 0;
  }
}

/** Part of the drawn scenario, not a way to wait for something. */
function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
