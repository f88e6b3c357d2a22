import { answerOfFault, type Fault, strike } from './fault.ts';
import { EMPTY_RECORD, type RecordedRequest } from './recorded-request.ts';
import { errorReply, type Reply } from './reply.ts';
import type { FakeState } from './state.ts';
import type { Told } from './told.ts';

/** What a fault names to strike here: the places logs and artifacts are kept, which are not GitHub's API. */
export const LOG_ORIGIN = 'log-origin';
export const ARTIFACT_ORIGIN = 'artifact-origin';

export interface LogAnswer {
  /** `null`: no answer at all. */
  readonly reply: Reply | null;
  readonly recorded: RecordedRequest;
}

/** Answers as the places GitHub keeps logs and artifacts at; `null` when the request is for somewhere else. */
export function answerOfLogOrigin(
  told: Told,
  { state, faults }: { readonly state: FakeState; readonly faults: readonly Fault[] },
): LogAnswer | null {
  const [path, kind, id] = /^\/_(logs|artifacts)\/(\d+)$/.exec(told.url.pathname) ?? [];
  if (path === undefined) return null;
  const operation = kind === 'logs' ? LOG_ORIGIN : ARTIFACT_ORIGIN;
  const base = { ...EMPTY_RECORD, method: told.method, path, operation };
  if (told.headers.authorization) {
    // The redirect leads to another origin: a client that brings its token along leaks it.
    const violations = ['the token went to another origin'];
    return { reply: errorReply(400, violations[0] ?? ''), recorded: { ...base, violations } };
  }
  const fault = strike(faults, operation);
  const recorded = { ...base, fault: fault?.kind ?? null };
  const refusal = fault && answerOfFault(fault);
  if (refusal) return { reply: errorReply(refusal.status, refusal.message), recorded };
  if (fault?.kind === 'silent' || fault?.kind === 'hang-up') return { reply: null, recorded };
  const body = kind === 'logs' ? logOf(state, Number(id)) : archiveOf(state, Number(id));
  if (body === null) return { reply: errorReply(404, 'Not Found'), recorded };
  const manner = { 'cut-body': 'cut', stall: 'stalled', 'slow-drip': 'dripping' } as const;
  const sent = fault && fault.kind in manner ? manner[fault.kind as keyof typeof manner] : 'whole';
  return { reply: { status: 200, ...body, sent }, recorded };
}

type Body = Pick<Reply, 'headers' | 'text' | 'bytes'>;

function logOf({ runs }: FakeState, id: number): Body | null {
  const log = runs.flatMap((run) => run.jobs).find((job) => job.id === id)?.log;
  return log == null
    ? null
    : { headers: { 'content-type': 'text/plain; charset=utf-8' }, text: log };
}

function archiveOf({ artifacts }: FakeState, id: number): Body | null {
  const zip = artifacts.find((artifact) => artifact.id === id)?.zip;
  if (zip === undefined) return null;
  const headers = { 'content-type': 'application/zip' };
  return { headers, text: '', bytes: Buffer.from(zip, 'base64') };
}
