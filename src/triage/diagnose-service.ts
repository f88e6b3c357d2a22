import type { Diagnosis, EvidenceBlock, RunRecord } from '#domain';
import type { SignatureOf } from './explain-log.ts';
import type { RootFailure } from './failure-graph.ts';
import { lastWords } from './last-words.ts';
import {
  describeRefusal,
  type Refusal,
  readRefused,
  refusalLinks,
  refusalsIn,
} from './refused-connection.ts';
import type { RuleBook } from './rule-book.ts';
import { causeOfService } from './service-cause.ts';
import { describeFailure, stableFailure } from './service-failure.ts';

/** What the gates make of a service's failure: those it explains, and their best evidence. */
export interface Consequences {
  readonly gates: readonly string[];
  /** Services the first of them found closed. */
  readonly refusals: readonly Refusal[];
  readonly evidence: readonly EvidenceBlock[];
}

const SHOWN_OF_CULPRIT = 3;
const SHOWN_OF_GATES = 1;

/** A service or task that failed by itself, with everything it took along. */
export function diagnoseService(
  root: RootFailure,
  blocks: readonly EvidenceBlock[],
  context: {
    readonly consequences: Consequences;
    /** The run itself, whatever was tested beside it. */
    readonly endedWell: boolean;
    /** All of the run. */
    readonly services: RunRecord['services'];
    readonly signatureOf: SignatureOf;
    readonly rules: RuleBook;
  },
): Diagnosis {
  const { service, affected } = root;
  const { consequences, endedWell, services, signatureOf, rules } = context;
  const tolerated =
    endedWell &&
    !service.critical &&
    service.status === 'failed' &&
    consequences.gates.length === 0;
  const own = blocks.filter(
    ({ source }) => source.kind === 'service' && source.service === service.name,
  );
  const cause = causeOfService(
    service.failure ?? { kind: 'dependency', on: service.name },
    own,
    rules,
  );
  const line = cause.at === null ? undefined : own[cause.at.block]?.text[cause.at.line];
  const words = line?.trim() ?? lastWords(service, own, rules);
  const late = notYetReady(service.name, own, services);
  const happened = service.failure ? describeFailure(service.failure) : 'failed';
  const identity = line === undefined ? stableFailure(service) : `service ${service.name} ${line}`;
  return {
    ...signatureOnly(signatureOf([identity])),
    title: titleOf(service.name, happened, { cause: cause.cause, rules }),
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: service.name,
    ...(tolerated ? { tolerated } : {}),
    affected: [...affected, ...consequences.gates.map((gate) => `gate ${gate}`)],
    chain: [
      ...(tolerated ? [`the run went on without ${service.name}, which is not critical`] : []),
      ...consequences.gates.slice(0, 1).map((gate) => `gate ${gate} failed`),
      ...spreadOf(root, consequences.refusals),
      `${service.name} ${happened}`,
      ...(words === null || (late.length > 0 && readRefused(words)) ? [] : [words]),
      ...late,
    ],
    tests: [],
    evidence: [
      ...decidingFirst(own, cause.at?.block ?? 0).slice(0, SHOWN_OF_CULPRIT),
      ...consequences.evidence.slice(0, SHOWN_OF_GATES),
    ],
    at: service.failedAt,
  };
}

/** The first service it found closed because that one was still starting. */
function notYetReady(
  name: string,
  own: readonly EvidenceBlock[],
  services: RunRecord['services'],
): readonly string[] {
  const others = refusalsIn(own, services).filter(({ service }) => service.name !== name);
  return others.map(refusalLinks).find((links) => links.length > 1) ?? [];
}

/** How it reached the gate: what the gate found closed, if it says so, else the last way it spread. */
function spreadOf(
  { service, affected, path, skipped }: RootFailure,
  refusals: readonly Refusal[],
): readonly string[] {
  const told = refusals.find(({ service: { name } }) => name === service.name);
  if (told) return [describeRefusal(told)];
  const between = refusals.find(({ service: { name } }) => affected.includes(name));
  const start = between ? path.indexOf(between.service.name) : 0;
  const links = path.slice(Math.max(0, start)).map((name, index, shown) => {
    const what = skipped.has(name) ? 'not started because of' : 'lost';
    return `${name} ${what} ${shown[index + 1] ?? service.name}`;
  });
  return between ? [describeRefusal(between), ...links] : links;
}

/** Causes named by how the service ended are told in its own words; deeper ones in the catalogue's. */
function titleOf(
  name: string,
  happened: string,
  { cause, rules }: { readonly cause: string; readonly rules: RuleBook },
): string {
  const byItself = ['svc.start', 'svc.crash', 'svc.config', 'unknown', 'config.command'].includes(
    cause,
  );
  if (byItself || happened.startsWith('found its port')) return `${name} ${happened}`;
  const { title } = rules.textOf(cause);
  return /^(?:ran out|refused|did not)/.test(title) ? `${name} ${title}` : `${name}: ${title}`;
}

function decidingFirst(blocks: readonly EvidenceBlock[], deciding: number): EvidenceBlock[] {
  return [...blocks.slice(deciding, deciding + 1), ...blocks.filter((_, at) => at !== deciding)];
}

/** What a diagnosis holds of what a signature function tells. */
export function signatureOnly({
  signature,
  generic,
  masked,
}: ReturnType<SignatureOf>): Pick<Diagnosis, 'signature' | 'generic' | 'masked'> {
  return { signature, generic, ...(generic || masked === undefined ? {} : { masked }) };
}
