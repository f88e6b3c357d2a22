import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  setAsideText
} from "./chunk-T5PKGDLD.mjs";
import {
  openHistory
} from "./chunk-PZ7CAUA2.mjs";
import {
  readContext
} from "./chunk-NRIMCWC3.mjs";

// src/app/job/usual-ready-times.ts
import { access } from "node:fs/promises";
var NOTHING_USUAL = { times: /* @__PURE__ */ new Map(), warnings: [] };
async function usualReadyTimes(project, world, runContext) {
  if (!await hasHistory(project.historyLocation)) return NOTHING_USUAL;
  let opened = await openHistory(project.historyLocation, { clock: world.clock });
  if (!opened.ok) return NOTHING_USUAL;
  let { store, setAside } = opened.value;
  try {
    let { config, services } = project.graph, context = runContext ?? await readContext({ ...world, directory: config.directory }, config.name), times = await store.usualReadyTimes({
      repo: context.repository ?? "",
      services: services.map((service) => service.name),
      asOf: world.clock.now()
    });
    return {
      times: new Map(times.map((time) => [time.service, time])),
      warnings: setAside ? [setAsideText(setAside)] : []
    };
  } finally {
    await store.close();
  }
}
async function hasHistory(location) {
  if (/^[a-z]+:\/\//.test(location)) return !0;
  try {
    return await access(location), !0;
  } catch {
    return !1;
  }
}

export {
  usualReadyTimes
};
