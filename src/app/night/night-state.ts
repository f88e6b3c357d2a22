import * as z from 'zod';
import type { NightReport } from '#domain';
import { fingerprintOf, type ToldWarnings } from '#forecast';

const DAY_MS = 86_400_000;

/** A night that reaches further back than this tells news nobody calls new. */
const LONGEST_NIGHT_MS = 7 * DAY_MS;

const stateSchema = z.object({
  /** Of the last report, epoch milliseconds. */
  asOf: z.number(),
  since: z.number(),
  /** Fingerprints of warnings by family: those told before the last report, and with it. */
  toldBefore: z.record(z.string(), z.string()),
  told: z.record(z.string(), z.string()),
});

/** What the report before leaves to the next one; kept in the history. */
export type NightState = z.infer<typeof stateSchema>;

/** `null` for none, or one that cannot be read: then everything is news. */
export function parseNightState(text: string | null): NightState | null {
  if (text === null) return null;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What is new is counted from the report before; the same night asked for again gives the same report. */
export function nightSince(
  state: NightState | null,
  asOf: number,
): { readonly since: number; readonly told: ToldWarnings } {
  if (state?.asOf === asOf) return { since: state.since, told: state.toldBefore };
  if (state === null || state.asOf > asOf) return { since: asOf - DAY_MS, told: {} };
  return { since: Math.max(state.asOf, asOf - LONGEST_NIGHT_MS), told: state.told };
}

/** A warning that was told stays told for as long as it holds. */
export function stateAfter(report: NightReport, toldBefore: ToldWarnings): NightState {
  const told = report.warnings.map((one) => [one.family, fingerprintOf(one)] as const);
  const { asOf, since } = report;
  return { asOf, since, toldBefore: { ...toldBefore }, told: Object.fromEntries(told) };
}
