/**
 * GitHub drops a step summary above 1 MiB altogether (`FileCommandManager.cs`, actions/runner).
 * A little is left for the other writers of the same step.
 */
export const SUMMARY_BYTES = 1024 * 1024 - 4096;

const NOTE = (dropped: number) =>
  `\n> ${dropped} ${dropped === 1 ? 'section was' : 'sections were'} left out: a job summary holds 1 MiB. The report under \`logs/\` has everything.\n`;

export interface FittedSummary {
  readonly markdown: string;
  /** Sections left out. */
  readonly dropped: number;
}

/** Drops whole sections from the end, never half of one, until the summary fits, and says so. */
export function fitSummary(markdown: string, budgetBytes = SUMMARY_BYTES): FittedSummary {
  if (Buffer.byteLength(markdown) <= budgetBytes) return { markdown, dropped: 0 };
  const sections = markdown.split(/^(?=#{1,6} )/m);
  const kept: string[] = [];
  let left = budgetBytes - Buffer.byteLength(NOTE(sections.length));
  for (const section of sections) {
    left -= Buffer.byteLength(section);
    if (left < 0) break;
    kept.push(section);
  }
  const dropped = sections.length - kept.length;
  return { markdown: `${kept.join('')}${NOTE(dropped)}`, dropped };
}
