import { isDeepStrictEqual } from 'node:util';
import type { ServiceConfig } from '#domain';
import type { Result } from '#std';
import { builds, createdAhead } from './created-ahead.ts';
import type { ContainerOfService } from './engine-options.ts';
import { imageOf } from './ensure-image.ts';
import { referencedServices } from './referenced-services.ts';
import type { MadeContainer } from './workshop.ts';

export interface CreationAheadInput {
  /** In a start order. */
  readonly services: readonly ServiceConfig[];
  readonly project: string;
  readonly containerOfService: ContainerOfService;
  /** Nothing would be made for it that others may still have to make. */
  readonly isFurnished: (service: ServiceConfig) => boolean;
  readonly create: (
    service: ServiceConfig,
    signal: AbortSignal,
  ) => Promise<Result<MadeContainer, string>>;
  readonly discard: (id: string) => Promise<unknown>;
}

/** Containers that are created before their turn, so that a start has nothing to do but to start. */
export interface CreationAhead {
  /** What was waited for may be there now. */
  look(): void;
  /**
   * The service's container, waited for if it is being made; once for each service. `null`: none was
   * made that fits, or a failure that may have gone with what the service waited for: make one now.
   * The signal ends building and pulling.
   */
  take(service: ServiceConfig, signal: AbortSignal): Promise<Result<MadeContainer, string> | null>;
  /** Ends what is being made; resolves when nothing more is. */
  close(): Promise<void>;
}

interface Entry {
  readonly service: ServiceConfig;
  readonly references: readonly string[];
  /** Services that are made first: it depends on them, or they build its image. */
  readonly after: readonly string[];
  readonly cancel: AbortController;
}

interface Making extends Entry {
  readonly containers: readonly (string | null)[];
  readonly made: Promise<Result<MadeContainer, string>>;
}

/** Begins at the first `look`. */
export function createAhead(input: CreationAheadInput): CreationAhead {
  const { containerOfService, isFurnished, create, discard } = input;
  const waiting = new Map<string, Entry>(entriesOf(input));
  const making = new Map<string, Making>();
  const unfinished = new Set<string>();

  function begin(entry: Entry): Making {
    const { service, references, cancel } = entry;
    waiting.delete(service.name);
    unfinished.add(service.name);
    const made = create(service, cancel.signal).finally(() => {
      unfinished.delete(service.name);
      look();
    });
    const begun = { ...entry, containers: references.map(containerOfService), made };
    making.set(service.name, begun);
    return begun;
  }

  function look(): void {
    for (const entry of [...waiting.values()]) {
      if (unfinished.size >= AT_ONCE) return;
      if (isPossible(entry)) begin(entry);
    }
  }

  function isPossible({ service, references, after }: Entry): boolean {
    if (references.some((name) => containerOfService(name) === null)) return false;
    if (after.some((name) => waiting.has(name) || unfinished.has(name))) return false;
    return isFurnished(service);
  }

  /** It has waited for nobody: what failed a moment ago would fail again. */
  function isFinal({ service }: Entry): boolean {
    return service.dependsOn.length === 0;
  }

  function fits(begun: Making, service: ServiceConfig): boolean {
    const containers = begun.references.map(containerOfService);
    return (
      isDeepStrictEqual(begun.service, service) && isDeepStrictEqual(begun.containers, containers)
    );
  }

  return {
    look,
    async take(service, signal) {
      const entry = waiting.get(service.name);
      const begun = entry ? begin(entry) : making.get(service.name);
      if (begun === undefined) return null;
      making.delete(service.name);
      const cancel = () => begun.cancel.abort();
      signal.addEventListener('abort', cancel, { once: true });
      const made = await begun.made;
      signal.removeEventListener('abort', cancel);
      if (!made.ok) return signal.aborted || isFinal(begun) ? made : null;
      if (fits(begun, service)) return made;
      await discard(made.value.id);
      return null;
    },
    async close() {
      waiting.clear();
      const begun = [...making.values()];
      for (const { cancel } of begun) cancel.abort();
      await Promise.all(begun.map(({ made }) => made));
    },
  };
}

function entriesOf({
  services,
  project,
}: CreationAheadInput): readonly (readonly [string, Entry])[] {
  const ahead = createdAhead(services, project);
  return ahead.map((service) => {
    const image = imageOf(service, project);
    const builders = ahead.filter(
      (other) => other !== service && builds(other) && imageOf(other, project) === image,
    );
    const after: readonly string[] = [
      ...service.dependsOn.map((dependency) => dependency.service),
      // Two that build the same do not wait for each other.
      ...(builds(service) ? [] : builders.map(({ name }) => name)),
    ];
    const references = referencedServices(service);
    return [service.name, { service, references, after, cancel: new AbortController() }] as const;
  });
}

/** Half of what the command line may do at once: starts must not wait behind what is not urgent. */
const AT_ONCE = 4;
