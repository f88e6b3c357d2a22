import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  describeQueryProblem,
  queryHistory
} from "./chunk-LFXGNCQ5.mjs";
import "./chunk-XEP5XGZ7.mjs";
import {
  historyPlace
} from "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import {
  cleanLine
} from "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

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
