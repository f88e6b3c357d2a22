import { type Figure, isMet } from './figure.ts';

const HEAD = ['set', 'measure', 'ours', 'best open baseline', 'target', 'met'];
/** The first two are words, the rest figures. */
const LEFT = 2;

/** For a terminal. */
export function plainTable(figures: readonly Figure[]): string {
  const rows = [HEAD, ...figures.map(cells)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at < LEFT ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For a document. */
export function markdownTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) =>
    cells(figure).map((cell, at) => (at === HEAD.length - 1 && cell === 'NO' ? '**no**' : cell)),
  );
  return [HEAD, HEAD.map((_, at) => (at < LEFT ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

function cells(figure: Figure): readonly string[] {
  const { set, measure, ours, baseline, target } = figure;
  const met = isMet(figure);
  return [
    set,
    measure,
    format(ours),
    baseline === null ? '' : `${format(baseline.value)} (${baseline.by})`,
    wanted(target),
    met === null ? '' : met ? 'yes' : 'NO',
  ];
}

function wanted(target: Figure['target']): string {
  if (target === null) return '';
  const { least, most } = target;
  if (least === undefined) return `≤ ${most}`;
  return most === undefined ? `≥ ${least}` : `${least} to ${most}`;
}

function format(value: number): string {
  if (Number.isNaN(value)) return '–';
  return String(Number(value.toFixed(value >= 10 ? 1 : 4)));
}
