import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeHistoryProblem
} from "./chunk-XEP5XGZ7.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import {
  err
} from "./chunk-E5C3E4RU.mjs";

// src/history/query/query-problem.ts
function describeQueryProblem(problem) {
  switch (problem.kind) {
    case "not-a-history":
      return `${problem.file} is not a SQLite file. Name a history with --history.`;
    case "no-tables":
      return "A history of memory has no tables. Name a file or a server with --history.";
    case "several-statements":
      return "More than one statement was found, and one is expected. Ask them one by one.";
    case "too-long":
      return `The query was ended after ${Math.round(problem.limitMs / 1e3)} s. Ask for less: name a repository and a period.`;
    case "would-write":
      return "The query would change the history, which is only read here. Ask with SELECT.";
    case "refused":
      return `The query was refused: ${problem.message.replace(/\.$/, "")}. The tables and their columns are told in docs/history.md.`;
    case "unopened":
      return describeHistoryProblem(problem.problem);
    default:
      return unreachable(problem);
  }
}

// src/history/query/query-history.ts
async function queryHistory(query) {
  if (query.location === ":memory:") return err({ kind: "no-tables" });
  let scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(query.location)?.[1]?.toLowerCase();
  if (scheme === "postgres" || scheme === "postgresql") {
    let { queryPostgres } = await import("./query-postgres-SOCV2FYV.mjs");
    return queryPostgres(query);
  }
  if (scheme !== void 0)
    return err({ kind: "unopened", problem: { kind: "unknown-scheme", scheme } });
  let { querySqlite } = await import("./query-sqlite-DS5LHEJ2.mjs");
  return querySqlite(query);
}

export {
  describeQueryProblem,
  queryHistory
};
