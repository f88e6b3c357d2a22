import { answerOfFault, type Fault, strike } from './fault.ts';
import { EMPTY_RECORD, type RecordedRequest } from './recorded-request.ts';
import { errorReply, type Reply } from './reply.ts';
import type { FakeState } from './state.ts';
import type { Told } from './told.ts';

/** What a fault names to strike here: the place logs are kept, which is not GitHub's API. */
export const LOG_ORIGIN = 'log-origin';

export interface LogAnswer {
  /** `null`: no answer at all. */
  readonly reply: Reply | null;
  readonly recorded: RecordedRequest;
}

/** Answers as the place GitHub keeps logs at; `null` when the request is for somewhere else. */
export function answerOfLogOrigin(
  told: Told,
  { state, faults }: { readonly state: FakeState; readonly faults: readonly Fault[] },
): LogAnswer | null {
  const [path, id] = /^\/_logs\/(\d+)$/.exec(told.url.pathname) ?? [];
  if (path === undefined) return null;
  const base = { ...EMPTY_RECORD, method: told.method, path, operation: LOG_ORIGIN };
  if (told.headers.authorization) {
    // The redirect leads to another origin: a client that brings its token along leaks it.
    const violations = ['the token went to another origin'];
    return { reply: errorReply(400, violations[0] ?? ''), recorded: { ...base, violations } };
  }
  const fault = strike(faults, LOG_ORIGIN);
  const recorded = { ...base, fault: fault?.kind ?? null };
  const refusal = fault && answerOfFault(fault);
  if (refusal) return { reply: errorReply(refusal.status, refusal.message), recorded };
  if (fault?.kind === 'silent' || fault?.kind === 'hang-up') return { reply: null, recorded };
  const log = state.runs.flatMap((run) => run.jobs).find((job) => job.id === Number(id))?.log;
  if (log == null) return { reply: errorReply(404, 'Not Found'), recorded };
  const headers = { 'content-type': 'text/plain; charset=utf-8' };
  const manner = { 'cut-body': 'cut', stall: 'stalled', 'slow-drip': 'dripping' } as const;
  const sent = fault && fault.kind in manner ? manner[fault.kind as keyof typeof manner] : 'whole';
  return { reply: { status: 200, headers, text: log, sent }, recorded };
}
