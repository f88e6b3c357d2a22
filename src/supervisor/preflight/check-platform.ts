import type { PreflightProblem } from './problem.ts';

/** Windows has neither process groups nor the signals that services are stopped with. */
export function checkPlatform(platform: string = process.platform): readonly PreflightProblem[] {
  return platform === 'win32' ? [{ kind: 'platform', platform }] : [];
}
