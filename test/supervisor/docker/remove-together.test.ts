import { describe, expect, it } from 'vitest';
import type { DockerAnswer, DockerCli } from '../../../src/supervisor/runners/docker/docker-cli.ts';
import { removeTogether } from '../../../src/supervisor/runners/docker/remove-together.ts';

/** A command that ends when the test says so. */
function slowDocker() {
  const calls: { readonly ids: readonly string[]; readonly end: (answer: DockerAnswer) => void }[] =
    [];
  const cli: DockerCli = {
    run(argv) {
      const { promise, resolve } = Promise.withResolvers<DockerAnswer>();
      calls.push({ ids: argv.slice(3), end: resolve });
      return promise;
    },
    stream() {
      throw new Error('nothing is followed');
    },
  };
  return { cli, calls };
}

const OK: DockerAnswer = { ok: true, exitCode: 0, stdout: '', stderr: '' };

describe('removing together', () => {
  it('removes what came meanwhile in one call', async () => {
    const { cli, calls } = slowDocker();
    const remove = removeTogether(cli);
    const gone = ['a', 'b', 'c', 'd', 'e', 'd'].map(remove);
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['b']]);
    calls[0]?.end(OK);
    expect(await gone[0]).toBe(true);
    expect(calls[2]?.ids).toEqual(['c', 'd', 'e']);
    calls[2]?.end(OK);
    expect(await Promise.all(gone.slice(2))).toEqual([true, true, true, true]);
    expect(calls).toHaveLength(3);
  });

  it('tells those that went, or were gone before, from one that stays', async () => {
    const { cli, calls } = slowDocker();
    const remove = removeTogether(cli);
    for (const first of ['x', 'y']) void remove(first);
    const gone = ['went', 'unknown', 'stays'].map(remove);
    calls[0]?.end(OK);
    await new Promise((resolve) => setImmediate(resolve));
    calls[2]?.end({
      ...{ ok: false, exitCode: 1, stdout: 'went\n' },
      stderr:
        'Error response from daemon: No such container: unknown\n' +
        'Error response from daemon: cannot remove container "stays": device or resource busy\n',
    });
    expect(await Promise.all(gone)).toEqual([true, true, false]);
  });
});
