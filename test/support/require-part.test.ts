import { afterEach, describe, expect, test, vi } from 'vitest';
import { findPart, requirePart } from './require-part.ts';

afterEach(() => vi.unstubAllEnvs());

function withoutPrograms(): void {
  vi.stubEnv('PATH', '');
  vi.stubEnv('GOBIN', '');
  vi.stubEnv('GOPATH', '');
  vi.stubEnv('HOME', '/nonexistent');
}

describe('a part that is not on this machine', () => {
  test('is told with the way to get it', () => {
    withoutPrograms();
    expect(findPart('zizmor')).toEqual({
      found: false,
      reason: 'zizmor: no program zizmor here (pip install zizmor==1.29.0)',
    });
  });

  test('is printed and skipped where nothing is required', () => {
    withoutPrograms();
    vi.stubEnv('SIGNALBOX_REQUIRE', '');
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect(requirePart('act').missing).toBe(true);
    expect(warn).toHaveBeenCalledWith(expect.stringMatching(/^Skipped: act: no program act here/));
    warn.mockRestore();
  });

  test.each(['all', 'docker,act'])('fails under SIGNALBOX_REQUIRE=%s', (required) => {
    withoutPrograms();
    vi.stubEnv('SIGNALBOX_REQUIRE', required);
    expect(() => requirePart('act')).toThrow(/^Required and not here: act:/);
  });
});

test('a part that is here comes with its absolute path', () => {
  const git = requirePart('git');
  expect(git.path).toMatch(/^\/.*\/git$/);
});
