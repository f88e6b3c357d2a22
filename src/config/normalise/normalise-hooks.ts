import { resolve } from 'node:path';
import { type HookConfig, type Hooks, NO_HOOKS } from '#domain';
import { normaliseCommand } from './normalise-command.ts';
import { pairsOf, recordOf } from './pairs-of.ts';
import type { ServiceView } from './service-view.ts';

type HookKey = 'pre_start' | 'post_start' | 'pre_stop';

/** What a hook falls back to: the service it belongs to. */
export interface HookDefaults {
  readonly workingDir: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string | null;
  readonly inContainer: boolean;
}

/** The hooks of a service; each environment is complete: the service's, over it the hook's own. */
export function normaliseHooks(view: ServiceView, defaults: HookDefaults): Hooks {
  const { pre_start, post_start, pre_stop } = view.raw;
  if (!pre_start && !post_start && !pre_stop) return NO_HOOKS;
  return {
    preStart: hooksAt(view, 'pre_start', defaults),
    postStart: hooksAt(view, 'post_start', defaults),
    preStop: hooksAt(view, 'pre_stop', defaults),
  };
}

function hooksAt(view: ServiceView, key: HookKey, defaults: HookDefaults): readonly HookConfig[] {
  return (view.raw[key] ?? []).map((raw, index) => {
    const { problems, lookup } = view.world;
    const before = problems.length;
    const command = normaliseCommand(raw.command, view.about(key, index, 'command'), problems);
    if (command.length === 0 && problems.length === before) {
      const expected = 'a command';
      problems.push({ kind: 'bad-value', found: 'nothing', expected, ...view.about(key, index) });
    }
    const ownImage = raw.image != null;
    if (ownImage && (key !== 'pre_start' || !defaults.inContainer)) {
      problems.push({ kind: 'hook-image', ...view.about(key, index, 'image') });
    }
    const own = recordOf(pairsOf(view.node(key, index, 'environment')), lookup);
    // What the service says of its own image holds for no other one.
    const fallback = ownImage ? { ...defaults, workingDir: '', user: null } : defaults;
    return {
      command,
      workingDir: workingDirOf(view, key, index, fallback),
      environment: { ...defaults.environment, ...own },
      user: raw.user == null ? fallback.user : String(raw.user),
      ...(ownImage ? { image: String(raw.image) } : {}),
      ...(defaults.inContainer && String(raw.privileged) === 'true' ? { privileged: true } : {}),
    };
  });
}

function workingDirOf(
  view: ServiceView,
  key: HookKey,
  index: number,
  { inContainer, workingDir }: HookDefaults,
): string {
  const written = view.raw[key]?.[index]?.working_dir;
  if (written == null) return workingDir;
  if (inContainer) return String(written);
  return resolve(view.baseDirectory(key, index, 'working_dir'), String(written));
}
