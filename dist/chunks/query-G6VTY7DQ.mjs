import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeHistoryProblem
} from "./chunk-C4EHAC4R.mjs";
import {
  cleanLine
} from "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import {
  historyPlace
} from "./chunk-GLMMDDOC.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-HE6URPKD.mjs";
import {
  unreachable
} from "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
import {
  err
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/history/query/query-problem.ts
function describeQueryProblem(problem) {
  switch (problem.kind) {
    case "no-file":
      return `There is no history ${problem.file} yet. Run or ingest something first, or name another place with --history.`;
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
async function queryHistory(query2) {
  if (query2.location === ":memory:") return err({ kind: "no-tables" });
  let scheme = /^([a-z][a-z0-9+]+):\/\//i.exec(query2.location)?.[1]?.toLowerCase();
  if (scheme === "postgres" || scheme === "postgresql") {
    let { queryPostgres } = await import("./query-postgres-WRSL4I2J.mjs");
    return queryPostgres(query2);
  }
  if (scheme !== void 0)
    return err({ kind: "unopened", problem: { kind: "unknown-scheme", scheme } });
  let { querySqlite } = await import("./query-sqlite-EZTGFXF6.mjs");
  return querySqlite(query2);
}

// src/app/query.ts
var TABLE_ROWS = 1e3, CELL_WIDTH = 80;
async function query(request, world) {
  let shown = [], answered = await queryHistory({
    location: await historyPlace(request, world),
    sql: request.sql,
    onRow(row) {
      request.json ? world.stdout.write(`${JSON.stringify(row)}
`) : shown.length < TABLE_ROWS && shown.push(row);
    }
  });
  return answered.ok ? (request.json || world.stdout.write(tableOf(shown, answered.value)), EXIT.ok) : (world.stderr.write(`${describeQueryProblem(answered.error)}
`), EXIT.usage);
}
function tableOf(rows, total) {
  let names = Object.keys(rows[0] ?? {}), lines = [names, ...rows.map((row) => names.map((name) => cellOf(row[name])))], widths = names.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column])))), table = lines.map(
    (line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd()
  );
  return names.length > 0 && table.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  ")), `${[...table.filter((line) => line !== ""), summaryOf(rows.length, total)].join(`
`)}
`;
}
function summaryOf(shown, total) {
  let rows = total === 1 ? "1 row" : `${total} rows`;
  return total > shown ? `${rows}, the first ${shown} shown; --json prints them all` : rows;
}
function cellOf(value) {
  if (value == null) return "";
  let text = typeof value == "object" ? JSON.stringify(value) : String(value), line = cleanLine(text, { redact: (same) => same });
  return line.length > CELL_WIDTH ? `${line.slice(0, CELL_WIDTH - 1)}…` : line;
}
function widthOf(cell) {
  return cell?.length ?? 0;
}
export {
  query
};
