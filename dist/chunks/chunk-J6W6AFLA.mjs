import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  acceptedAnswer,
  eventAnswer,
  firstIssue,
  liveAnswer,
  problemAnswer,
  recordAnswer
} from "./chunk-73VY72N4.mjs";
import {
  EMPTY_RECORD,
  applyEvent
} from "./chunk-75RHPUUD.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import {
  require_node_http
} from "./chunk-KKO72QHV.mjs";
import {
  __toESM
} from "./chunk-UY7GPOQJ.mjs";

// src/server/control-fault.ts
function describeControlFault(fault) {
  switch (fault.kind) {
    case "nobody-listens":
      return `Nothing is up: no supervisor listens on ${fault.socketPath}. "signalbox up" starts one.`;
    case "forbidden":
      return `The supervisor's socket ${fault.socketPath} belongs to another user. Call Signalbox as that user.`;
    case "no-answer":
      return `The supervisor did not answer in ${fault.timeoutMs / 1e3} s. Its own log is supervisor.log in the run's folder.`;
    case "connection":
      return `The connection to the supervisor broke: ${fault.code}. "signalbox status" tells whether it is still there.`;
    case "refused":
      return fault.message;
    case "not-understood":
      return `The supervisor's answer is not one this version understands (${fault.reason}). Take it down with the version that brought it up.`;
    default:
      return unreachable(fault);
  }
}

// src/server/request-control.ts
var import_node_http = __toESM(require_node_http(), 1);
function requestControl(socketPath, asked) {
  let { method, path, timeoutMs, signal } = asked;
  return new Promise((resolve) => {
    let sent = (0, import_node_http.request)({ socketPath, method, path, agent: !1, ...signal && { signal } }), timer = timeoutMs === null ? void 0 : setTimeout(() => {
      resolve(err({ kind: "no-answer", timeoutMs })), sent.destroy();
    }, timeoutMs);
    sent.on("error", (error) => {
      clearTimeout(timer), resolve(err(faultOf(error, socketPath)));
    }), sent.once("response", (response) => {
      clearTimeout(timer);
      let status = response.statusCode ?? 0;
      status >= 200 && status < 300 ? resolve(ok(response)) : readRefusal(response, status).then((fault) => resolve(err(fault)));
    }), sent.end();
  });
}
var MOST_ANSWER_BYTES = 64 * 1024 * 1024;
async function readJson(response) {
  try {
    let chunks = [], size = 0;
    for await (let chunk of response) {
      if (size += chunk.length, size > MOST_ANSWER_BYTES) return err({ kind: "not-understood", reason: "too long" });
      chunks.push(chunk);
    }
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")));
  } catch (error) {
    return error instanceof SyntaxError ? err({ kind: "not-understood", reason: "no JSON" }) : err({ kind: "connection", code: codeOf(error) });
  }
}
async function readRefusal(response, status) {
  let body = await readJson(response), problem = problemAnswer.safeParse(body.ok ? body.value : null);
  return problem.success ? { kind: "refused", status, message: problem.data.message } : { kind: "not-understood", reason: `status ${status}` };
}
function faultOf(error, socketPath) {
  let code = codeOf(error);
  return ["ENOENT", "ECONNREFUSED", "ENOTSOCK", "ENOTDIR"].includes(code) ? { kind: "nobody-listens", socketPath } : code === "EACCES" || code === "EPERM" ? { kind: "forbidden", socketPath } : { kind: "connection", code };
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : String(error);
}

// src/server/connect-control.ts
var ANSWER_TIMEOUT_MS = 5e3;
function connectControl(socketPath) {
  let ask = (asked) => requestControl(socketPath, asked);
  return {
    live: async () => told(await askJson(ask, get("/v1/live"), liveAnswer)),
    status: async () => told(await askJson(ask, get("/v1/status"), recordAnswer)),
    events: async (fromSeq, signal) => told(await openEvents(ask, fromSeq, signal)),
    watch: (signal, from = EMPTY_RECORD) => watchFrom(ask, { signal, from }),
    async log(service, { tail, follow = !1, signal } = {}) {
      let query = new URLSearchParams({ follow: `${follow}` });
      tail !== void 0 && query.set("tail", `${tail}`);
      let path = `/v1/services/${encodeURIComponent(service)}/log?${query}`, answer = await ask({ ...get(path), ...signal && { signal } });
      return told(answer.ok ? ok(bytesOf(answer.value)) : answer);
    },
    async restart(service) {
      let path = `/v1/services/${encodeURIComponent(service)}/restart`;
      return done(await askJson(ask, { method: "POST", path, timeoutMs: null }, acceptedAnswer));
    },
    async down() {
      return done(await askJson(ask, { method: "POST", path: "/v1/down", timeoutMs: ANSWER_TIMEOUT_MS }, acceptedAnswer));
    },
    async closed() {
      let answer = await ask(get("/v1/closed"));
      if (answer.ok) for await (let _ of bytesOf(answer.value)) ;
    }
  };
}
function get(path) {
  return { method: "GET", path, timeoutMs: ANSWER_TIMEOUT_MS };
}
function told(result) {
  return result.ok ? result : err(describeControlFault(result.error));
}
function done(result) {
  return told(result.ok ? ok(void 0) : result);
}
async function askJson(ask, asked, schema) {
  let answer = await ask(asked);
  if (!answer.ok) return answer;
  let body = await readJson(answer.value);
  if (!body.ok) return body;
  let parsed = schema.safeParse(body.value);
  return parsed.success ? ok(parsed.data) : err({ kind: "not-understood", reason: firstIssue(parsed.error) });
}
async function openEvents(ask, fromSeq, signal) {
  let answer = await ask({ ...get(`/v1/events?from=${fromSeq}`), signal });
  return answer.ok ? ok(eventsOf(answer.value)) : answer;
}
async function* watchFrom(ask, { signal, from }) {
  let events = await openEvents(ask, from.lastSeq + 1, signal);
  if (!events.ok) return;
  let record = from;
  for await (let event of events.value)
    record = applyEvent(record, event), yield { event, record };
}
async function* bytesOf(response) {
  try {
    for await (let chunk of response) yield chunk;
  } catch {
  }
}
async function* eventsOf(response) {
  let decoder = new TextDecoder(), rest = "";
  for await (let bytes of bytesOf(response)) {
    let lines = (rest + decoder.decode(bytes, { stream: !0 })).split(`
`);
    rest = lines.pop() ?? "";
    for (let line of lines) {
      let event = parseEvent(line);
      if (event === null) return;
      yield event;
    }
  }
}
function parseEvent(line) {
  try {
    let parsed = eventAnswer.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

export {
  connectControl
};
