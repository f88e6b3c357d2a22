import * as z from 'zod';
import type { JournalEvent, RunRecord } from '#domain';

export const eventsQuery = z.object({
  from: z.coerce.number().int().min(1).default(1),
});

/** More lines than that are asked for by leaving `tail` away. */
const MOST_TAIL_LINES = 1_000_000;

export const logQuery = z.object({
  tail: z.coerce.number().int().min(0).max(MOST_TAIL_LINES).optional(),
  follow: z.stringbool().default(false),
});

export const liveAnswer = z.looseObject({
  schema: z.literal('signalbox.live/1'),
  pid: z.number().int(),
  version: z.string(),
});

export type LiveAnswer = z.infer<typeof liveAnswer>;

export const acceptedAnswer = z.looseObject({ schema: z.literal('signalbox.accepted/1') });

export const problemAnswer = z.looseObject({
  schema: z.literal('signalbox.problem/1'),
  kind: z.string(),
  message: z.string(),
});

const nullableNumber = z.number().nullable();

const serviceAnswer = z.looseObject({
  name: z.string(),
  type: z.enum(['service', 'task']),
  runner: z.enum(['process', 'docker']),
  critical: z.boolean(),
  dependsOn: z.array(z.looseObject({ service: z.string(), required: z.boolean() })),
  ports: z.array(z.number()),
  probe: z.string().nullable(),
  status: z.enum([
    'waiting',
    'starting',
    'ready',
    'unhealthy',
    'restarting',
    'completed',
    'failed',
    'skipped',
    'stopping',
    'stopped',
  ]),
  holds: z.array(z.looseObject({ kind: z.string() })),
  pid: nullableNumber,
  startTime: z.string().nullable(),
  logFile: z.string().nullable(),
  spawnedAt: nullableNumber,
  readyAt: nullableNumber,
  endedAt: nullableNumber,
  readyAfterMs: nullableNumber,
  responseMs: nullableNumber,
  probeDetail: z.string().nullable(),
  probeAttempts: z.number(),
  restarts: z.number(),
  exit: z.looseObject({}).nullable(),
  failure: z.looseObject({ kind: z.string() }).nullable(),
  failedAt: nullableNumber,
  lastLines: z.array(z.string()),
  skippedBecause: z.string().nullable(),
  lost: z.array(z.looseObject({ dependency: z.string(), at: z.number() })),
});

/** The frame of a run record; what lies deeper is read by the version that wrote it. */
export const recordAnswer = z
  .looseObject({
    schema: z.literal('signalbox.status/1'),
    version: z.string(),
    project: z.string(),
    directory: z.string(),
    configFiles: z.array(z.string()),
    supervisorPid: z.number(),
    context: z.looseObject({ runId: z.string() }),
    startedAt: z.number(),
    finishedAt: nullableNumber,
    outcome: z.enum(['running', 'passed', 'failed', 'cancelled', 'not-started']),
    exitCode: nullableNumber,
    services: z.array(serviceAnswer),
    gateNames: z.array(z.string()),
    gates: z.array(z.looseObject({ name: z.string(), outcome: z.string() })),
    faults: z.array(z.looseObject({ code: z.string(), problem: z.string() })),
    bringUp: z.looseObject({ wallMs: z.number(), lowerBoundMs: z.number() }).nullable(),
    rollback: z.looseObject({ because: z.string(), at: z.number() }).nullable(),
    signal: z.string().nullable(),
    lastSeq: z.number(),
  })
  .transform((record) => record as unknown as RunRecord);

export const eventAnswer = z
  .looseObject({ seq: z.number().int().min(1), at: z.number(), type: z.string() })
  .transform((event) => event as unknown as JournalEvent);

/** The first thing that is wrong, as `path: what`. */
export function firstIssue(error: z.ZodError): string {
  const [issue] = error.issues;
  return issue === undefined
    ? 'unknown'
    : [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
}
