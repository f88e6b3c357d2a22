import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/settled.ts
function settled(record) {
  let services = record.services.map((service) => {
    let { status, failure, readyAfterMs, lost } = service, ended = status === "stopped" || status === "stopping", well = failure === null && readyAfterMs !== null && lost.length === 0;
    return ended && well ? { ...service, status: "ready" } : service;
  });
  return { ...record, services };
}

export {
  settled
};
