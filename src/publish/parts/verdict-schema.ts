import * as z from 'zod';
import type {
  EvidenceBlock,
  PinnedBy,
  PlacedAnnotation,
  RelationCounts,
  RerunAdvice,
  ServiceName,
  Signature,
  TestReference,
  ThrownAt,
  Verdict,
} from '#domain';
import { list, moment, place, probability, type Shape, text, whole } from './shape.ts';

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service'), service: text(300) }),
  z.object({ kind: z.literal('gate'), gate: text(300) }),
  z.object({ kind: z.literal('job'), step: text(300).nullable() }),
]);

export const evidenceBlock = z.object({
  source,
  file: text(1000),
  startLine: place,
  endLine: place,
  lines: list(text(), 500),
  text: list(text(), 500),
  at: moment.nullable(),
  score: z.number(),
  telling: place.optional(),
} satisfies Shape<EvidenceBlock>);

const test = z.object({
  name: text(1000),
  file: text(1000).nullable(),
  line: place.nullable(),
} satisfies Shape<TestReference>);

const annotation = z.object({
  file: text(1000),
  line: place.nullable(),
  column: place.nullable(),
  severity: z.enum(['error', 'warning', 'notice']).nullable(),
  message: text(),
  repositoryFile: text(1000).nullable(),
} satisfies Shape<PlacedAnnotation>);

const thrownAt = z.object({
  file: text(1000),
  line: place,
  changed: z.boolean(),
} satisfies Shape<ThrownAt>);

const ground = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('machine') }),
  z.object({ kind: z.literal('file'), file: text(1000).nullable() }),
]);

const counts = z.object({
  baseRuns: whole,
  baseFailures: whole,
  otherRuns: whole,
  otherFailures: whole,
  otherChanges: whole,
  sameCommitPasses: whole,
  sameCommitFailures: whole,
  reruns: whole,
  rerunPasses: whole,
  incomparable: whole,
  firstSeen: moment.nullable(),
  lastSeen: moment.nullable(),
  windowDays: z.number().min(0),
} satisfies Shape<RelationCounts>);

const dollars = z.number().min(0);

const rerun = z.object({
  probability,
  lo: probability,
  hi: probability,
  says: z.enum(['passes', 'fails', 'undecided']),
  counts: z.object({ runs: whole, failures: whole, reruns: whole, rerunPasses: whole }),
  cost: z.object({ rerun: dollars, look: dollars }),
  comesAndGoes: z.object({ now: probability, afterPass: probability, afterFailure: probability }),
  model: z.object({ name: text(100), version: whole }),
  advice: z.enum(['rerun', 'look']),
} satisfies Shape<RerunAdvice>);

const pinned = z.object({
  by: text(100),
  at: moment,
  ruleCause: text(200),
  rule: text(200),
} satisfies Shape<PinnedBy>);

export const relation = z.enum(['introduced', 'pre-existing', 'intermittent', 'unknown']);
const actor = z.enum([
  'author',
  'workflow-owner',
  'platform',
  'repository-admin',
  'nobody',
  'unknown',
]);

export const signature = z
  .string()
  .regex(/^[\w.-]{1,80}$/)
  .transform((known) => known as Signature);

export const verdict = z.object({
  signature,
  masked: text().optional(),
  generic: z.boolean(),
  title: text(),
  cause: text(200),
  confidence: probability,
  rule: z.object({ name: text(200), version: text(200) }),
  pinned: pinned.optional(),
  culprit: text(300)
    .transform((name) => name as ServiceName)
    .nullable(),
  tolerated: z.literal(true).optional(),
  affected: list(text(300), 2000),
  chain: list(text(), 100),
  tests: list(test, 5000),
  ground: ground.optional(),
  evidence: list(evidenceBlock, 50),
  unread: list(text(), 20).optional(),
  at: moment.nullable(),
  annotations: list(annotation, 1000).optional(),
  thrownAt: list(thrownAt, 10).optional(),
  relation,
  relationProbability: probability,
  because: text(),
  counts,
  whoActs: actor,
  owners: list(text(200), 50),
  retrySafe: z.enum(['yes', 'once', 'no']),
  action: text(),
  rerun: rerun.optional(),
  issue: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
} satisfies Shape<Verdict>);
