import { formatDuration, type RunRecord, type ServiceRecord } from '#domain';
import { escapeMarkdownInline, inlineCode } from '#safety';
import { describeBringUp, describeWhatIf } from '../bring-up.ts';
import { gateDetail, ranForMs, serviceDetail, statusWord } from '../describe.ts';
import { counted, GATE, STATUS } from '../wording.ts';

/** How every node came up, and every gate; the ones in trouble first when there is no room for all. */
export function bringUpTable(record: RunRecord, most: number): string {
  const services = record.services.length <= most ? record.services : troubled(record, most);
  const left = record.services.length - services.length;
  const rows = [
    ...services.map(serviceRow),
    ...record.gates.map((gate) =>
      row([
        GATE[gate.outcome].mark,
        `gate ${inlineCode(gate.name)}`,
        gate.outcome,
        formatDuration(gate.durationMs),
        escapeMarkdownInline(gateDetail(gate)),
      ]),
    ),
  ];
  if (rows.length === 0) return '';
  const whatIf = describeWhatIf(record);
  const bringUp = [describeBringUp(record), whatIf && `what-if: ${whatIf}`]
    .filter((part) => part !== null)
    .join(' · ');
  return [
    [
      row(['', 'Service', 'State', 'Time', 'Detail']),
      row(['---', '---', '---', '--:', '---']),
      ...rows,
    ].join('\n'),
    left > 0 ? `and ${counted(left, 'more service')}` : '',
    bringUp ? escapeMarkdownInline(bringUp) : '',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function troubled(record: RunRecord, most: number): readonly ServiceRecord[] {
  const bad = record.services.filter(({ failure }) => failure !== null);
  const good = record.services.filter(({ failure }) => failure === null);
  return [...bad, ...good].slice(0, most);
}

function serviceRow(service: ServiceRecord): string {
  const ran = ranForMs(service);
  const { mark } = service.failure ? STATUS.failed : STATUS[service.status];
  return row([
    mark,
    inlineCode(service.name),
    statusWord(service),
    ran === null ? '' : formatDuration(ran),
    escapeMarkdownInline(serviceDetail(service)),
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
