import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/supervisor/processes/members.ts
function indexProcesses(entries) {
  let alive = entries.filter((entry) => !entry.zombie);
  return {
    startTimes: new Map(entries.map((entry) => [entry.pid, entry.startTime])),
    byGroup: Map.groupBy(alive, (entry) => entry.group),
    bySession: Map.groupBy(alive, (entry) => entry.session),
    marked: alive.filter((entry) => entry.lease !== null)
  };
}
function findMembers(index, membership) {
  let members = /* @__PURE__ */ new Map();
  for (let leader of membership.leaders)
    if (!isReused(index, leader)) {
      for (let entry of index.byGroup.get(leader.pid) ?? []) members.set(entry.pid, entry);
      for (let entry of index.bySession.get(leader.pid) ?? []) members.set(entry.pid, entry);
    }
  for (let entry of index.marked)
    carriesMark(entry, membership) && members.set(entry.pid, entry);
  return [...members.values()];
}
function isReused(index, leader) {
  let now = index.startTimes.get(leader.pid);
  return now !== void 0 && now !== leader.startTime;
}
function carriesMark(entry, { lease, service }) {
  return lease === null || entry.lease === null ? !1 : entry.lease.startsWith(`${lease}/`) ? service === null : entry.lease === lease && (service === null || entry.service === service);
}

// src/supervisor/processes/send-signal.ts
import { constants } from "node:os";
function sendSignal(target, signal) {
  let known = signal in constants.signals ? signal : "SIGTERM";
  try {
    process.kill(target, known);
  } catch {
  }
}

// src/supervisor/processes/end-members.ts
async function endMembers(plan) {
  let { clock, graceMs } = plan, found = /* @__PURE__ */ new Map(), since = clock.now(), delayMs = SHORTEST_LOOK_MS;
  for (; ; ) {
    let lookedAt = clock.now(), members = findMembers(indexProcesses(plan.table.list()), plan.membership).filter(
      (entry) => entry.pid !== plan.spare
    );
    if (members.length === 0) return [...found.values()];
    let late = clock.now() - since >= graceMs;
    for (let member of members) {
      let key = `${member.pid} ${member.startTime}`;
      late ? sendSignal(member.pid, "SIGKILL") : found.has(key) || sendSignal(member.pid, "SIGTERM"), found.has(key) || found.set(key, member);
    }
    if (clock.now() - since > graceMs + GIVE_UP_MS) return [...found.values()];
    delayMs = Math.min(LONGEST_LOOK_MS, Math.max(delayMs * 1.5, 4 * (clock.now() - lookedAt))), await wait(clock, delayMs);
  }
}
function wait(clock, delayMs) {
  return new Promise((resolve) => {
    clock.after(delayMs, resolve);
  });
}
var SHORTEST_LOOK_MS = 2, LONGEST_LOOK_MS = 50, GIVE_UP_MS = 1e4;

export {
  indexProcesses,
  findMembers,
  sendSignal,
  endMembers
};
