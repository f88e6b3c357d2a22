import type { HookConfig, HookName } from '#domain';
import { type Draft, nodeAt } from './draft.ts';
import type { LifeWithRun } from './life.ts';

/** The commands of one kind of hook of a node, in order. */
export function hooksOf(draft: Draft, node: number, hook: HookName): readonly HookConfig[] {
  const { preStart, postStart, preStop } = nodeAt(draft, node).config.hooks;
  switch (hook) {
    case 'pre_start':
      return preStart;
    case 'post_start':
      return postStart;
    case 'pre_stop':
      return preStop;
  }
}

/** Asks for one hook to be run in the node's present run; its end is told as `hook-finished`. */
export function runHook(
  draft: Draft,
  life: LifeWithRun,
  run: { readonly node: number; readonly hook: HookName; readonly index: number },
): void {
  draft.actions.push({ type: 'run-hook', generation: life.run.generation, ...run });
}
