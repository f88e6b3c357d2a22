import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  loadSqlite
} from "./chunk-77QID4CP.mjs";
import {
  plainValue
} from "./chunk-R5WFROBC.mjs";
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/history/sqlite/query-sqlite.ts
import { existsSync, statSync } from "node:fs";
var SQLITE_READONLY = 8, SQLITE_NOTADB = 26;
async function querySqlite(query) {
  if (!existsSync(query.location))
    return err({ kind: "unopened", problem: { kind: "absent", file: query.location } });
  if (!statSync(query.location).isFile())
    return err({ kind: "not-a-history", file: query.location });
  let sqlite = await loadSqlite();
  if (!sqlite.ok) return err({ kind: "unopened", problem: sqlite.error });
  let database = null;
  try {
    return database = new sqlite.value.DatabaseSync(query.location, { readOnly: !0 }), database.exec("PRAGMA query_only = ON"), answer(database, query);
  } catch (error) {
    let { errcode, message } = error, code = (errcode ?? 0) & 255;
    return code === SQLITE_READONLY ? err({ kind: "would-write" }) : code === SQLITE_NOTADB ? err({ kind: "not-a-history", file: query.location }) : err({ kind: "refused", message });
  } finally {
    database?.close();
  }
}
function answer(database, { sql, onRow }) {
  let statement = database.prepare(sql);
  if (ELSEWHERE.test(withoutComments(sql))) return err({ kind: "would-write" });
  if (sql.slice(sql.indexOf(statement.sourceSQL) + statement.sourceSQL.length).trim() !== "") return err({ kind: "several-statements" });
  statement.setReadBigInts(!0);
  let rows = 0;
  for (let row of statement.iterate()) {
    let values = Object.entries(row).map(([name, value]) => [name, plainValue(value)]);
    onRow(Object.fromEntries(values)), rows += 1;
  }
  return ok(rows);
}
var ELSEWHERE = /^\s*(?:VACUUM|ATTACH)\b/i;
function withoutComments(sql) {
  return sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, "");
}
export {
  querySqlite
};
