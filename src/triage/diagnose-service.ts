import type { Diagnosis, EvidenceBlock } from '#domain';
import type { SignatureOf } from './explain-log.ts';
import type { RootFailure } from './failure-graph.ts';
import type { RuleBook } from './rule-book.ts';
import { causeOfService } from './service-cause.ts';
import { describeFailure, stableFailure } from './service-failure.ts';

/** What the gates make of a service's failure: those it explains, and their best evidence. */
export interface Consequences {
  readonly gates: readonly string[];
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
    readonly signatureOf: SignatureOf;
    readonly rules: RuleBook;
  },
): Diagnosis {
  const { service, affected, path, skipped } = root;
  const { consequences, signatureOf, rules } = context;
  const own = blocks.filter(
    ({ source }) => source.kind === 'service' && source.service === service.name,
  );
  const cause = causeOfService(
    service.failure ?? { kind: 'dependency', on: service.name },
    own,
    rules,
  );
  const line = cause.at === null ? undefined : own[cause.at.block]?.text[cause.at.line];
  const happened = service.failure ? describeFailure(service.failure) : 'failed';
  const identity = line === undefined ? stableFailure(service) : `service ${service.name} ${line}`;
  return {
    ...signatureOnly(signatureOf([identity])),
    title: titleOf(service.name, happened, { cause: cause.cause, rules }),
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: service.name,
    affected: [...affected, ...consequences.gates.map((gate) => `gate ${gate}`)],
    chain: [
      ...consequences.gates.slice(0, 1).map((gate) => `gate ${gate} failed`),
      ...path.map((name, index) => {
        const what = skipped.has(name) ? 'not started because of' : 'lost';
        return `${name} ${what} ${path[index + 1] ?? service.name}`;
      }),
      `${service.name} ${happened}`,
      ...(line === undefined ? [] : [line.trim()]),
    ],
    tests: [],
    evidence: [
      ...decidingFirst(own, cause.at?.block ?? 0).slice(0, SHOWN_OF_CULPRIT),
      ...consequences.evidence.slice(0, SHOWN_OF_GATES),
    ],
    at: service.failedAt,
  };
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

/** Drops whatever else a signature function tells, so that a diagnosis holds only its own fields. */
export function signatureOnly({
  signature,
  generic,
}: ReturnType<SignatureOf>): Pick<Diagnosis, 'signature' | 'generic'> {
  return { signature, generic };
}
