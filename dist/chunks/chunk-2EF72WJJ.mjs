import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openHistory
} from "./chunk-C6L2WCEV.mjs";
import {
  readContext
} from "./chunk-NRIMCWC3.mjs";
import {
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/app/job/usual-ready-times.ts
async function usualReadyTimes(project, world, runContext) {
  let opened = await openHistory(project.historyLocation, {
    clock: world.clock,
    asItStands: !0
  });
  if (!opened.ok) return opened.error.kind === "absent" ? ok(/* @__PURE__ */ new Map()) : opened;
  let { store } = opened.value;
  try {
    let { config, services } = project.graph, context = runContext ?? await readContext({ ...world, directory: config.directory }, config.name), times = await store.usualReadyTimes({
      repo: context.repository ?? "",
      services: services.map((service) => service.name),
      asOf: world.clock.now()
    });
    return ok(new Map(times.map((time) => [time.service, time])));
  } finally {
    await store.close();
  }
}

export {
  usualReadyTimes
};
