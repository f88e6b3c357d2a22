import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  isLinkLocal
} from "./chunk-4INBPDXK.mjs";

// src/probe/addresses.ts
import { lookup } from "node:dns";
var lookupBothFamilies = (hostname, options, callback) => {
  if (!isLocalhost(hostname)) {
    lookup(hostname, { ...options, all: !0 }, (error, addresses) => {
      let refused = error ?? refusalOf(addresses), [first] = addresses ?? [];
      refused || !first ? callback(refused, "", 4) : options.all ? callback(null, addresses) : callback(null, first.address, first.family);
    });
    return;
  }
  options.all ? callback(null, LOOPBACKS) : callback(null, "127.0.0.1", 4);
};
function refusalOf(addresses) {
  return addresses.some(({ address }) => isLinkLocal(address)) ? Object.assign(new Error(), { code: "link-local address, not asked" }) : null;
}
function isLocalhost(hostname) {
  let name = hostname.toLowerCase().replace(/\.$/, "");
  return name === "localhost" || name.endsWith(".localhost");
}
var LOOPBACKS = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 }
];

// src/probe/network-finding.ts
function findingOfError(error, host) {
  let codes = codesOf(error);
  return codes.includes("ECONNREFUSED") ? { kind: "refused" } : codes.some((code) => NO_ADDRESS.has(code)) ? { kind: "no-address", host } : codes.some((code) => CLOSED.has(code)) ? { kind: "closed" } : codes.some((code) => code.startsWith("HPE_")) ? { kind: "not-http" } : { kind: "network", code: codes[0] ?? "unknown network error" };
}
function codesOf(error) {
  if (error instanceof AggregateError) return error.errors.flatMap(codesOf);
  let code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code == "string" ? [code] : [];
}
var NO_ADDRESS = /* @__PURE__ */ new Set(["ENOTFOUND", "EAI_AGAIN", "EAI_NONAME", "EAI_NODATA"]), CLOSED = /* @__PURE__ */ new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

export {
  lookupBothFamilies,
  findingOfError
};
