import type { RunRecord } from '#domain';
import { byCodeUnit } from '#std';
import { ranForMs } from './describe.ts';

interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Family {
  readonly name: string;
  readonly type: 'gauge' | 'counter' | 'info';
  readonly unit?: 'seconds' | 'ratio' | 'bytes';
  readonly help: string;
  readonly samples: readonly Sample[];
}

/** `metrics.prom`: the run in OpenMetrics 1.0 text, small enough for a textfile collector. */
export function renderMetrics(record: RunRecord): string {
  const families = [...runFamilies(record), ...serviceFamilies(record), ...gateFamilies(record)];
  const lines = families.filter(({ samples }) => samples.length > 0).flatMap(familyLines);
  return `${[...lines, '# EOF'].join('\n')}\n`;
}

function runFamilies(record: RunRecord): readonly Family[] {
  const { bringUp, finishedAt, startedAt } = record;
  const ended = finishedAt === null ? [] : [(finishedAt - startedAt) / 1000];
  return [
    {
      name: 'signalbox_run',
      type: 'info',
      help: 'Which run this is.',
      samples: [
        one(1, { project: record.project, outcome: record.outcome, version: record.version }),
      ],
    },
    seconds('signalbox_run_duration_seconds', 'From the start of the run to its end.', ended),
    seconds(
      'signalbox_bring_up_seconds',
      'From the start until every node was ready.',
      bringUp ? [bringUp.wallMs / 1000] : [],
    ),
    seconds(
      'signalbox_bring_up_lower_bound_seconds',
      'The longest chain of measured start times.',
      bringUp ? [bringUp.lowerBoundMs / 1000] : [],
    ),
  ];
}

function serviceFamilies({ services }: RunRecord): readonly Family[] {
  const labelled = (value: (service: RunRecord['services'][number]) => number | null) =>
    services.flatMap((service) => {
      const found = value(service);
      return found === null ? [] : [one(found, { service: service.name })];
    });
  return [
    {
      name: 'signalbox_service_failed',
      type: 'gauge',
      help: '1 when the service or task failed.',
      samples: labelled(({ failure }) => (failure ? 1 : 0)),
    },
    {
      name: 'signalbox_service_start_seconds',
      type: 'gauge',
      unit: 'seconds',
      help: 'From spawn to ready, to completion, or to the failure.',
      samples: labelled((service) => toSeconds(ranForMs(service))),
    },
    {
      name: 'signalbox_service_response_seconds',
      type: 'gauge',
      unit: 'seconds',
      help: 'How long the deciding probe took.',
      samples: labelled(({ responseMs }) => toSeconds(responseMs)),
    },
    {
      name: 'signalbox_service_peak_memory_bytes',
      type: 'gauge',
      unit: 'bytes',
      help: 'Highest memory of the process tree or container.',
      samples: labelled(({ peakMemoryBytes }) => peakMemoryBytes),
    },
    {
      name: 'signalbox_service_peak_cpu_ratio',
      type: 'gauge',
      unit: 'ratio',
      help: 'Highest use of processor time; 1 is one core busy all the time.',
      samples: labelled(({ peakCpuPercent }) =>
        peakCpuPercent === null ? null : peakCpuPercent / 100,
      ),
    },
    {
      name: 'signalbox_service_restarts',
      type: 'counter',
      help: 'Restarts after a failure.',
      samples: labelled(({ restarts }) => restarts),
    },
  ];
}

function gateFamilies({ gates }: RunRecord): readonly Family[] {
  return [
    {
      name: 'signalbox_gate_passed',
      type: 'gauge',
      help: '1 when the gate passed.',
      samples: gates.map((gate) => one(gate.outcome === 'passed' ? 1 : 0, { gate: gate.name })),
    },
    {
      name: 'signalbox_gate_duration_seconds',
      type: 'gauge',
      unit: 'seconds',
      help: 'How long the gate took, all attempts.',
      samples: gates.map((gate) => one(gate.durationMs / 1000, { gate: gate.name })),
    },
  ];
}

function one(value: number, labels: Readonly<Record<string, string>>): Sample {
  return { value, labels };
}

function seconds(name: string, help: string, values: readonly number[]): Family {
  return {
    name,
    type: 'gauge',
    unit: 'seconds',
    help,
    samples: values.map((value) => one(value, {})),
  };
}

function toSeconds(timeMs: number | null): number | null {
  return timeMs === null ? null : timeMs / 1000;
}

const SUFFIX: Readonly<Record<Family['type'], string>> = {
  gauge: '',
  counter: '_total',
  info: '_info',
};

function familyLines(family: Family): readonly string[] {
  return [
    `# TYPE ${family.name} ${family.type}`,
    ...(family.unit ? [`# UNIT ${family.name} ${family.unit}`] : []),
    `# HELP ${family.name} ${escapeText(family.help)}`,
    ...family.samples.map(
      ({ labels, value }) =>
        `${family.name}${SUFFIX[family.type]}${labelText(labels)} ${numberText(value)}`,
    ),
  ];
}

function labelText(labels: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(labels)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, value]) => `${name}="${escapeText(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toFixed(6))) : 'NaN';
}

/** OpenMetrics 1.0, ABNF `escaped-string`. */
function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r?\n|\r/g, '\\n');
}
