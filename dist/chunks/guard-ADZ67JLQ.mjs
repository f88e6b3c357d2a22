import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  endMembers
} from "./chunk-54MHJWQX.mjs";
import {
  holdLease,
  leadersOf,
  machineProcessTable,
  removeContainersOfRun,
  removeLease
} from "./chunk-GM7IIX2J.mjs";
import "./chunk-WQK54PSK.mjs";
import {
  systemClock
} from "./chunk-SKSGK344.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/supervisor/guardian/run-guardian.ts
async function runGuardian(leaseFile) {
  for (let signal of ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"])
    process.on(signal, () => {
    });
  let leaseThen = holdLease(leaseFile);
  await supervisorIsGone();
  let lease = leaseThen();
  if (lease === null) return;
  let clock = systemClock();
  if (await endMembers({
    table: machineProcessTable(),
    clock,
    membership: { leaders: leadersOf(lease), lease: lease.mark, service: null },
    graceMs: GRACE_MS,
    spare: process.pid
  }), lease.containers) {
    let environment = { ...process.env };
    await removeContainersOfRun(lease.mark, { clock, environment });
  }
  removeLease(leaseFile);
}
function supervisorIsGone() {
  return new Promise((resolve) => {
    process.stdin.once("end", resolve), process.stdin.once("error", () => resolve()), process.stdin.once("close", resolve), process.stdin.resume();
  });
}
var GRACE_MS = 1e3;

// src/app/guard.ts
async function guard(leaseFile) {
  return await runGuardian(leaseFile), EXIT.ok;
}
export {
  guard
};
