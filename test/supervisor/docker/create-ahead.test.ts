import { describe, expect, it } from 'vitest';
import type { ServiceConfig } from '#domain';
import { err, ok, type Result } from '#std';
import {
  type CreationAhead,
  createAhead,
} from '../../../src/supervisor/runners/docker/create-ahead.ts';
import { createdAhead } from '../../../src/supervisor/runners/docker/created-ahead.ts';
import type { MadeContainer } from '../../../src/supervisor/runners/docker/workshop.ts';
import { dependency, service } from '../build-graph.ts';
import { container } from './engine.ts';

type Made = Result<MadeContainer, string>;

const BUILD = { context: '/app', dockerfile: null, target: null, args: {} };
const { signal } = new AbortController();

/** An engine whose creations end when the test says so. */
interface Engine {
  readonly ahead: CreationAhead;
  readonly asked: readonly string[];
  readonly discarded: readonly string[];
  readonly aborted: readonly string[];
  readonly running: Map<string, string>;
  finish(name: string, made?: Made): Promise<void>;
}

function engine(services: readonly ServiceConfig[], isFurnished = () => true): Engine {
  const asked: string[] = [];
  const discarded: string[] = [];
  const aborted: string[] = [];
  const running = new Map<string, string>();
  const open = new Map<string, (made: Made) => void>();
  const ahead = createAhead({
    services,
    project: 'shop',
    containerOfService: (name) => running.get(name) ?? null,
    isFurnished,
    create({ name }, own) {
      asked.push(name);
      const { promise, resolve } = Promise.withResolvers<Made>();
      open.set(name, resolve);
      own.addEventListener('abort', () => {
        aborted.push(name);
        resolve(err('it was ended'));
      });
      return promise;
    },
    discard: async (id) => discarded.push(id),
  });
  async function finish(name: string, made = madeOf(name)): Promise<void> {
    open.get(name)?.(made);
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { ahead, asked, discarded, aborted, running, finish };
}

function madeOf(name: string): Made {
  return ok({ id: `id of ${name}`, imageHealth: null, isAskedFromHere: false });
}

function waitsFor(name: string, ...needs: readonly string[]): ServiceConfig {
  return container(name, 'true', { dependsOn: needs.map((one) => dependency(one)) });
}

describe('creating ahead', () => {
  it('makes what waits for others, in the order it will be started, before its turn', async () => {
    const { ahead, asked, finish } = engine([
      waitsFor('a'),
      waitsFor('b', 'a'),
      waitsFor('c', 'b'),
    ]);
    ahead.look();
    expect(asked).toEqual(['a']);
    await finish('a');
    expect(asked).toEqual(['a', 'b']);
    await finish('b');
    expect(asked).toEqual(['a', 'b', 'c']);
    const taken = ahead.take(waitsFor('c', 'b'), signal);
    await finish('c');
    expect(await taken).toEqual(madeOf('c'));
    expect(asked).toHaveLength(3);
  });

  it('makes few at once, but what is taken at once', async () => {
    const services = Array.from({ length: 9 }, (_, index) => waitsFor(`s${index}`));
    const { ahead, asked, finish } = engine(services);
    ahead.look();
    expect(asked).toEqual(['s0', 's1', 's2', 's3']);
    const taken = ahead.take(waitsFor('s8'), signal);
    expect(asked.at(-1)).toBe('s8');
    await finish('s8');
    expect(await taken).toEqual(madeOf('s8'));
    await finish('s0');
    expect(asked.at(-1)).toBe('s4');
  });

  it('gives a container once: the next attempt is made anew', async () => {
    const { ahead, finish } = engine([waitsFor('a')]);
    ahead.look();
    await finish('a');
    expect(await ahead.take(waitsFor('a'), signal)).toEqual(madeOf('a'));
    expect(await ahead.take(waitsFor('a'), signal)).toBeNull();
  });

  it('discards what was made for a service that is another by now', async () => {
    const { ahead, discarded, finish } = engine([waitsFor('a')]);
    ahead.look();
    await finish('a');
    expect(await ahead.take({ ...waitsFor('a'), environment: { PORT: '1' } }, signal)).toBeNull();
    expect(discarded).toEqual(['id of a']);
  });

  it('waits for the container a service shares something with, and discards what shares an old one', async () => {
    const shares = container('b', 'true', { container: { networkMode: 'service:a' } });
    const { ahead, asked, discarded, running, finish } = engine([waitsFor('a'), shares]);
    ahead.look();
    await finish('a');
    expect(asked).toEqual(['a']);
    running.set('a', 'first');
    ahead.look();
    expect(asked).toEqual(['a', 'b']);
    await finish('b');
    running.set('a', 'second');
    expect(await ahead.take(shares, signal)).toBeNull();
    expect(discarded).toEqual(['id of b']);
  });

  it('waits for who builds the image', async () => {
    const user = container('a', 'true', { image: 'app' });
    const builder = container('b', 'true', { image: 'app', container: { build: BUILD } });
    const { ahead, asked, finish } = engine([user, builder]);
    ahead.look();
    expect(asked).toEqual(['b']);
    await finish('b');
    expect(asked).toEqual(['b', 'a']);
  });

  it('leaves folders to be made at the start, where others may have made them', () => {
    const { ahead, asked } = engine([waitsFor('a')], () => false);
    ahead.look();
    expect(asked).toEqual([]);
    void ahead.take(waitsFor('a'), signal);
    expect(asked).toEqual(['a']);
  });

  it('tells a failure at the start: at once of who waited for nobody, else it is tried again', async () => {
    const { ahead, finish } = engine([waitsFor('a'), waitsFor('b', 'a')]);
    ahead.look();
    await finish('a', err('no such image'));
    await finish('b', err('no such image'));
    expect(await ahead.take(waitsFor('a'), signal)).toEqual(err('no such image'));
    expect(await ahead.take(waitsFor('b', 'a'), signal)).toBeNull();
  });

  it('ends what is made for a start that is taken back, and everything at its own end', async () => {
    const services = [waitsFor('a'), waitsFor('b'), waitsFor('c', 'b')];
    const { ahead, asked, aborted } = engine(services);
    ahead.look();
    const stop = new AbortController();
    const taken = ahead.take(waitsFor('a'), stop.signal);
    stop.abort();
    expect(await taken).toEqual(err('it was ended'));
    await ahead.close();
    expect(aborted).toEqual(['a', 'b']);
    expect(asked).toEqual(['a', 'b']);
  });
});

describe('created ahead', () => {
  function names(services: readonly ServiceConfig[]): readonly string[] {
    return createdAhead(services, 'shop').map(({ name }) => name);
  }

  it('is whatever waits for containers alone', () => {
    const process = service('process');
    const services = [
      process,
      waitsFor('a'),
      waitsFor('b', 'a'),
      waitsFor('c', 'process'),
      waitsFor('d', 'c'),
    ];
    expect(names(services)).toEqual(['a', 'b']);
  });

  it('is not what runs an image that is built later', () => {
    const user = container('a', 'true', { image: 'app' });
    const builder = { ...waitsFor('b', 'process'), image: 'app' };
    const built = {
      ...builder,
      container: builder.container && { ...builder.container, build: BUILD },
    };
    expect(names([service('process'), user, built])).toEqual([]);
    expect(names([service('process'), user, builder])).toEqual(['a']);
  });
});
