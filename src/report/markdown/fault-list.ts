import { type Fault, formatLocation } from '#domain';
import { escapeMarkdownInline, inlineCode } from '#safety';
import { counted } from '../wording.ts';

/** Each finding that prevented the start, with the way out. */
export function faultList(faults: readonly Fault[], most: number): string {
  if (faults.length === 0) return '';
  const items = faults.slice(0, most).map((fault) => {
    const where = fault.location ? `${inlineCode(formatLocation(fault.location))} ` : '';
    const path = fault.path ? `${inlineCode(fault.path)}: ` : '';
    return `- ${where}${path}${escapeMarkdownInline(fault.problem)} *${escapeMarkdownInline(fault.remedy)}*`;
  });
  const left = faults.length - items.length;
  return [...items, ...(left > 0 ? [`- and ${counted(left, 'more finding')}`] : [])].join('\n');
}
