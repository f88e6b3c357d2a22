import { isMet, type Measurement } from './measurement.ts';

export function row(measurement: Measurement): string {
  const { what, value, unit, against } = measurement;
  const beside = against === null ? '' : `${against.what} ${format(against.value)} ${unit}`;
  const ratio = against === null ? '' : `${against.ratio.toFixed(3)}×`;
  return [
    what.padEnd(50),
    `${format(value)} ${unit}`.padStart(12),
    beside.padStart(36),
    ratio.padStart(9),
    `  ${verdict(measurement)}`,
  ]
    .join('')
    .trimEnd();
}

function verdict(measurement: Measurement): string {
  const { target, unit } = measurement;
  if (target === null) return '';
  const wanted = target.of === 'value' ? `≤ ${target.most} ${unit}` : `≤ ${target.most}×`;
  return isMet(measurement) ? `${wanted} met` : `${wanted} MISSED`;
}

function format(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
