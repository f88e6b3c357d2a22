import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  findingOfError,
  lookupBothFamilies
} from "./chunk-LR34I4IH.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import {
  require_node_http
} from "./chunk-KKO72QHV.mjs";
import {
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// src/probe/http.ts
var import_node_http = __toESM(require_node_http(), 1);
async function probeHttp(probe, signal) {
  let address = parseHttpUrl(probe.url);
  if (address === null) return { kind: "bad-url", url: probe.url };
  for (let hop = 0; ; hop++) {
    let answer = await ask(address, probe, signal);
    if (answer.next === null || hop === MOST_REDIRECTS) return answer.finding;
    address = answer.next;
  }
}
var MOST_REDIRECTS = 5, MOST_BODY_BYTES = 1024 * 1024, GOODBYE_MS = 1e3;
function hangUp(request, response) {
  let timer = setTimeout(() => request.destroy(), GOODBYE_MS);
  timer.unref(), request.once("close", () => clearTimeout(timer));
  let read = 0;
  response.on("data", (chunk) => {
    read += chunk.length, read > MOST_BODY_BYTES && request.destroy();
  });
}
function parseHttpUrl(text) {
  let url = URL.parse(text);
  return url?.protocol === "http:" || url?.protocol === "https:" ? url : null;
}
async function senderFor({ protocol }) {
  return protocol === "https:" ? (await import("./node_https-DXEJT5P7.mjs")).default.request : import_node_http.request;
}
async function ask(address, probe, signal) {
  let send = await senderFor(address);
  return new Promise((resolve) => {
    let request = send(address, {
      method: "GET",
      agent: !1,
      lookup: lookupBothFamilies,
      rejectUnauthorized: !1,
      headers: { accept: "*/*", connection: "close", "user-agent": "signalbox-probe" }
    });
    function settle(finding, next = null) {
      signal.removeEventListener("abort", stop), resolve({ finding, next });
    }
    function stop() {
      request.destroy(), settle({ kind: "cancelled" });
    }
    request.on("error", (error) => settle(findingOfError(error, address.hostname))), request.once("response", (response) => {
      response.on("error", () => settle({ kind: "closed" })), judge(response, address, probe, (finding, next) => {
        hangUp(request, response), settle(finding, next);
      });
    }), signal.addEventListener("abort", stop, { once: !0 }), signal.aborted && stop(), request.end();
  });
}
function judge(response, address, probe, settle) {
  let status = response.statusCode ?? 0;
  if (!probe.statuses.some(([least, most]) => status >= least && status <= most)) {
    let location = response.headers.location, target = isRedirect(status) && location ? URL.parse(location, address.href) : null;
    target === null ? settle({ kind: "status", ok: !1, status }) : target.host === address.host && parseHttpUrl(target.href) ? settle({ kind: "status", ok: !1, status }, target) : settle({ kind: "redirect", status, to: target.host || target.protocol });
    return;
  }
  if (probe.bodyContains === void 0) {
    settle({ kind: "status", ok: !0, status });
    return;
  }
  let text = probe.bodyContains;
  searchBody(
    response,
    Buffer.from(text),
    (found) => settle(found ? { kind: "status", ok: !0, status } : { kind: "body-lacks", status, text })
  );
}
function isRedirect(status) {
  return status >= 300 && status < 400;
}
function searchBody(response, wanted, done) {
  let read = 0, rest = Buffer.alloc(0);
  function decide(found) {
    response.off("data", search), response.off("end", miss), done(found);
  }
  function miss() {
    decide(!1);
  }
  function search(chunk) {
    read += chunk.length;
    let window = Buffer.concat([rest, chunk]);
    rest = window.subarray(Math.max(0, window.length - wanted.length + 1)), window.includes(wanted) ? decide(!0) : read >= MOST_BODY_BYTES && miss();
  }
  response.on("data", search), response.on("end", miss);
}
export {
  probeHttp
};
