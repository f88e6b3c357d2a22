import type { LiveDrawing } from './terminal-options.ts';

/** For terminals alone: logs of CI need nothing of what measures and redraws a screen. */
export async function loadLiveDrawing(): Promise<LiveDrawing> {
  const { createLiveView } = await import('./live-view.ts');
  return createLiveView;
}
