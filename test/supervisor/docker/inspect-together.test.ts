import { describe, expect, it } from 'vitest';
import type { DockerAnswer, DockerCli } from '../../../src/supervisor/runners/docker/docker-cli.ts';
import { inspectTogether } from '../../../src/supervisor/runners/docker/inspect-together.ts';

/** A command that ends when the test says so. */
function slowDocker() {
  const calls: { readonly ids: readonly string[]; readonly end: (answer: DockerAnswer) => void }[] =
    [];
  const cli: DockerCli = {
    run(argv) {
      const { promise, resolve } = Promise.withResolvers<DockerAnswer>();
      calls.push({ ids: argv.slice(4), end: resolve });
      return promise;
    },
    stream() {
      throw new Error('nothing is followed');
    },
  };
  return { cli, calls };
}

function told(...ids: readonly string[]): string {
  return ids.map((id) => `${id} {"State":{"Running":true,"Pid":${id.length}}}\n`).join('');
}

describe('inspecting together', () => {
  it('asks about what came meanwhile in one call', async () => {
    const { cli, calls } = slowDocker();
    const inspect = inspectTogether(cli);
    const answers = ['a', 'bb', 'ccc', 'dddd', 'ccc'].map(inspect);
    expect(calls.map(({ ids }) => ids)).toEqual([['a'], ['bb']]);
    calls[0]?.end({ ok: true, exitCode: 0, stdout: told('a'), stderr: '' });
    expect((await answers[0])?.pid).toBe(1);
    expect(calls.at(2)?.ids).toEqual(['ccc', 'dddd']);
    calls[2]?.end({ ok: true, exitCode: 0, stdout: told('ccc', 'dddd'), stderr: '' });
    expect((await answers[2])?.pid).toBe(3);
    expect((await answers[3])?.pid).toBe(4);
    expect((await answers[4])?.pid).toBe(3);
  });

  it('tells of those that are there when another is gone', async () => {
    const { cli, calls } = slowDocker();
    const inspect = inspectTogether(cli);
    void inspect('x');
    void inspect('y');
    const [there, gone] = [inspect('there'), inspect('gone')];
    calls[0]?.end({ ok: true, exitCode: 0, stdout: '', stderr: '' });
    await new Promise((resolve) => setImmediate(resolve));
    calls[2]?.end({
      ok: false,
      exitCode: 1,
      stdout: told('there'),
      stderr: 'No such container: gone',
    });
    expect((await there)?.running).toBe(true);
    expect(await gone).toBeNull();
  });
});
