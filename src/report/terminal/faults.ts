import { type Fault, formatLocation } from '#domain';
import { cleanLine, quietCommands } from '#safety';
import { counted } from '../wording.ts';
import { padEnd } from './line.ts';

export interface FaultOptions {
  readonly redact?: (text: string) => string;
}

/** Places longer than this are not aligned with. */
const MOST_ALIGNED = 40;

/** More warnings than this nobody reads before a start. */
const MOST_WARNINGS = 20;

/** Findings that prevented the start, each with place, path, problem and way out. No line feed at the end. */
export function renderFaults(faults: readonly Fault[], options: FaultOptions = {}): string {
  const last = `${counted(faults.length, 'problem')}, nothing was started.`;
  return [...listOf(faults, options), last].join('\n');
}

/** What is legal but seldom meant, in the form of faults. No line feed at the end. */
export function renderWarnings(warnings: readonly Fault[], options: FaultOptions = {}): string {
  const more = warnings.length - MOST_WARNINGS;
  const last = `${counted(warnings.length, 'warning')}${more > 0 ? `, ${more} not shown` : ''}.`;
  return [...listOf(warnings.slice(0, MOST_WARNINGS), options), last].join('\n');
}

function listOf(faults: readonly Fault[], options: FaultOptions): readonly string[] {
  const redact = options.redact ?? ((text) => text);
  const clean = (text: string) => quietCommands(cleanLine(text, { redact }));
  const places = faults.map(({ location }) => (location ? clean(formatLocation(location)) : ''));
  const width = places.reduce((most, place) => Math.max(most, place.length), 0);
  const indent = width === 0 ? 0 : Math.min(width, MOST_ALIGNED) + 2;
  return faults.flatMap((fault, index) => {
    const place = indent === 0 ? '' : `${padEnd(places[index] ?? '', indent - 2)}  `;
    const path = fault.path ? `${clean(fault.path)}: ` : '';
    return [
      `${place}${path}${clean(fault.problem)}`,
      `${' '.repeat(Math.max(indent, 4))}${clean(fault.remedy)}`,
    ];
  });
}
