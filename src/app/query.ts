import { describeQueryProblem, type QueryRow, queryHistory } from '#history';
import { cleanLine } from '#safety';
import { historyPlace, type ProjectRequest } from './job/project.ts';
import { EXIT, type ExitCode } from './world/exit-code.ts';
import type { World } from './world/world.ts';

/** Nobody reads a longer table; `--json` has no limit. */
const TABLE_ROWS = 1000;

/** Wider values are cut in a table: a line should remain a line. */
const CELL_WIDTH = 80;

export interface QueryRequest extends ProjectRequest {
  readonly sql: string;
  readonly json?: boolean;
}

/** Answers a question in SQL about the history: a table for people, or a JSON object a row. */
export async function query(request: QueryRequest, world: World): Promise<ExitCode> {
  const shown: QueryRow[] = [];
  const answered = await queryHistory({
    location: await historyPlace(request, world),
    sql: request.sql,
    onRow(row) {
      if (request.json) world.stdout.write(`${JSON.stringify(row)}\n`);
      else if (shown.length < TABLE_ROWS) shown.push(row);
    },
  });
  if (!answered.ok) {
    world.stderr.write(`${describeQueryProblem(answered.error)}\n`);
    return EXIT.usage;
  }
  if (!request.json) world.stdout.write(tableOf(shown, answered.value));
  return EXIT.ok;
}

function tableOf(rows: readonly QueryRow[], total: number): string {
  const names = Object.keys(rows[0] ?? {});
  const lines = [names, ...rows.map((row) => names.map((name) => cellOf(row[name])))];
  const widths = names.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  const table = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  if (names.length > 0) table.splice(1, 0, widths.map((width) => '─'.repeat(width)).join('  '));
  return `${[...table.filter((line) => line !== ''), summaryOf(rows.length, total)].join('\n')}\n`;
}

function summaryOf(shown: number, total: number): string {
  const rows = total === 1 ? '1 row' : `${total} rows`;
  return total > shown ? `${rows}, the first ${shown} shown; --json prints them all` : rows;
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const line = cleanLine(text, { redact: (same) => same });
  return line.length > CELL_WIDTH ? `${line.slice(0, CELL_WIDTH - 1)}…` : line;
}

function widthOf(cell: string | undefined): number {
  return cell?.length ?? 0;
}
