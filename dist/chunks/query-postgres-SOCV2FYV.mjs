import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  SCHEMA,
  connect,
  disconnect,
  serverMessage,
  serverName,
  stateOf
} from "./chunk-MUFQ63DD.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import {
  plainValue
} from "./chunk-R5WFROBC.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-ZSMSP7GG.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/history/postgres/query-postgres.ts
var LIMIT_MS = 6e4, PAGE = 1e3;
async function queryPostgres(query) {
  let server = serverName(query.location);
  if (server === null) return err({ kind: "unopened", problem: { kind: "not-a-server" } });
  let sql = await connect(query.location);
  try {
    let rows = await sql.begin("READ ONLY", async (transaction) => {
      await transaction.unsafe(`SET LOCAL search_path = ${SCHEMA}`), await transaction.unsafe(`SET LOCAL statement_timeout = ${LIMIT_MS}`);
      let count = 0;
      return await transaction.unsafe(query.sql, [], { prepare: !0, simple: !1 }).cursor(PAGE, (page) => {
        for (let row of page) query.onRow(plainRow(row));
        count += page.length;
      }), count;
    });
    return ok(rows);
  } catch (error) {
    return err(problemOf(error, query.location, server));
  } finally {
    await disconnect(sql);
  }
}
function plainRow(row) {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plainValue(value)]));
}
function problemOf(error, location, server) {
  let state = stateOf(error), message = serverMessage(error, location);
  return state === "25006" ? { kind: "would-write" } : state === "57014" ? { kind: "too-long", limitMs: LIMIT_MS } : state === "42601" && /multiple commands/.test(message) ? { kind: "several-statements" } : /^(42|22|0A|25)/.test(state) ? { kind: "refused", message } : { kind: "unopened", problem: { kind: "no-server", server, message } };
}
export {
  queryPostgres
};
