import type { Adapter } from './adapters.ts';
import type { SideEffect } from './find-side-effects.ts';
import type { Effect } from './side-effect.ts';

export type AdapterFault =
  | { readonly kind: 'undeclared'; readonly effect: SideEffect }
  | { readonly kind: 'stale'; readonly file: string; readonly effect: Effect };

/** Compares what files touch with what the list lets them touch, both ways. */
export function checkAdapters(
  effects: readonly SideEffect[],
  adapters: readonly Adapter[],
): readonly AdapterFault[] {
  const undeclared = effects.filter(
    ({ file, effect }) =>
      !adapters.some((adapter) => adapter.file === file && adapter.touches.includes(effect)),
  );
  const stale = adapters.flatMap(({ file, touches }) =>
    touches
      .filter((effect) => !effects.some((seen) => seen.file === file && seen.effect === effect))
      .map((effect) => ({ kind: 'stale', file, effect }) as const),
  );
  return [...undeclared.map((effect) => ({ kind: 'undeclared', effect }) as const), ...stale];
}

/** One line: where, what was found, and the way out. */
export function describeAdapterFault(fault: AdapterFault): string {
  if (fault.kind === 'stale') {
    return `${fault.file}: listed as an adapter of ${fault.effect}, but touches none: remove it from .scripts/architecture/adapters.ts`;
  }
  const { file, line, name, effect } = fault.effect;
  return `${file}:${line}: ${name} (${effect}): take it as an argument, or list the file in .scripts/architecture/adapters.ts`;
}
