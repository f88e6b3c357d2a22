import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  endMembers
} from "./chunk-54MHJWQX.mjs";
import {
  isAlive,
  leadersOf,
  machineProcessTable,
  readLease,
  removeContainersOfProject,
  removeContainersOfRun,
  removeLease
} from "./chunk-GM7IIX2J.mjs";

// src/supervisor/guardian/remove-leftovers.ts
async function removeLeftovers(leaseFile, options) {
  let lease = readLease(leaseFile);
  if (lease === null) return { kind: "none" };
  let table = machineProcessTable();
  if (isAlive(lease.supervisor, table))
    return { kind: "in-use", runId: lease.runId, supervisorPid: lease.supervisor.pid };
  let processes = (await endMembers({
    table,
    clock: options.clock,
    membership: { leaders: leadersOf(lease), lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid
  })).filter(({ pid }) => pid !== lease.spawner?.pid).map(({ service, pid }) => ({ what: service ?? `a process of run ${lease.runId}`, pid })), containers = lease.containers ? await removeContainersOfRun(lease.mark, cleaningOf(options)) : [];
  removeLease(leaseFile);
  let removed = [...processes, ...containers.map((what) => ({ what, pid: null }))];
  return removed.length === 0 ? { kind: "none" } : { kind: "removed", removed };
}
async function removeLeftoverContainers(project, options) {
  let table = machineProcessTable();
  return (await removeContainersOfProject(project, { ...cleaningOf(options), table })).map((what) => ({ what, pid: null }));
}
function cleaningOf({ clock, environment }) {
  return { clock, environment: environment ?? definedOf(process.env) };
}
function definedOf(environment) {
  let entries = Object.entries(environment);
  return Object.fromEntries(
    entries.flatMap(([name, value]) => value === void 0 ? [] : [[name, value]])
  );
}
var GRACE_MS = 2e3;

export {
  removeLeftovers,
  removeLeftoverContainers
};
