import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  historyEntryOf
} from "./chunk-VZTZMHV5.mjs";
import {
  openHistory
} from "./chunk-C6L2WCEV.mjs";
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";

// src/app/job/record-history.ts
async function recordHistory(input) {
  let { history, world } = input;
  if (history === null) return [];
  let opened = await openHistory(history.location, { clock: world.clock });
  if (!opened.ok) return [describeHistoryProblem(opened.error)];
  let { store } = opened.value;
  try {
    let entry = historyEntryOf({ ...input, machine: world.machine });
    return await store.record(entry), await store.forget({ repo: entry.run.repo, before: world.clock.now() - history.keepMs }), [];
  } catch (error) {
    return [`This run could not be written to the history: ${error.message}`];
  } finally {
    await store.close();
  }
}

export {
  recordHistory
};
