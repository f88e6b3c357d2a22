import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Config, formatFault } from '#domain';
import { buildGraph, checkSomethingToDo } from '#graph';
import { config, gate, graph, node, port, service, waitsFor } from './build-config.ts';

function faultsOf(wrong: Config) {
  const built = buildGraph(wrong);
  return built.ok ? [] : built.error;
}

function at(line: number, column = 1) {
  return { file: 'signalbox.yml', line, column };
}

describe('a graph', () => {
  it('puts every service after those it waits for, in the order of the file where that is free', () => {
    const built = graph(node('web', 'api'), node('api', 'db'), node('cache'), node('db'));
    expect(built.services.map(({ name }) => name)).toEqual(['cache', 'db', 'api', 'web']);
    expect(built.waves).toEqual([['cache', 'db'], ['api'], ['web']]);
    expect(built.edges.map(({ from, service }) => `${from} → ${service}`)).toEqual([
      'api → db',
      'web → api',
    ]);
  });

  it('leaves out an optional dependency that is absent', () => {
    const built = graph(service('web', { dependsOn: [waitsFor('cache', { required: false })] }));
    expect(built.edges).toEqual([]);
    expect(built.services[0]?.dependsOn).toEqual([]);
  });

  it('is empty without services', () => {
    expect(graph()).toMatchObject({ services: [], edges: [], waves: [] });
  });
});

describe('the faults of a graph', () => {
  it('name an undefined dependency with the nearest service', () => {
    const location = at(21, 19);
    const web = service('web', { dependsOn: [waitsFor('auht', { location })] });
    expect(faultsOf(config([web, node('auth')]))).toEqual([
      {
        code: 'graph.unknown-dependency',
        location,
        path: 'services.web.depends_on',
        problem: '"auht" is not a service here',
        remedy: 'Did you mean "auth"?',
        service: 'web',
        cause: 'config.workflow',
      },
    ]);
  });

  it('list the services when none is near', () => {
    const [fault] = faultsOf(config([node('web', 'elephant'), node('auth')]));
    expect(fault?.remedy).toContain('There are: web, auth.');
  });

  it('show a circle as a path that comes back to its start, at the dependency that begins it', () => {
    const a = service('a', { dependsOn: [waitsFor('b', { location: at(4, 7) })] });
    const [fault, ...others] = faultsOf(
      config([a, node('b', 'c'), node('c', 'a'), node('d', 'a')]),
    );
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'graph.cycle', location: at(4, 7), service: 'a' });
    expect(fault?.problem).toBe('services wait for each other in a circle: a → b → c → a');
  });

  it('tell a service that waits for itself, and every separate circle', () => {
    const problems = faultsOf(
      config([node('a', 'a'), node('b', 'c'), node('c', 'b'), node('d', 'b', 'e'), node('e', 'd')]),
    ).map(({ problem }) => problem);
    expect(problems).toEqual([
      'a waits for itself: a → a',
      'services wait for each other in a circle: b → c → b',
      'services wait for each other in a circle: d → e → d',
    ]);
  });

  it('tell two services on one port with both places', () => {
    const auth = service('auth', { ports: [port(8002, { location: at(8, 9) })] });
    const bot = service('bot', { ports: [port(8002, { location: at(14, 9) })] });
    const [fault] = faultsOf(config([auth, bot]));
    expect(fault).toMatchObject({ code: 'graph.port-clash', cause: 'svc.port', service: 'bot' });
    expect(fault && formatFault(fault)).toBe(
      'signalbox.yml:14:9  services.bot.ports: port 8002 is also used by services.auth (signalbox.yml:8:9)\n' +
        '    Give one of them another port, or "auto:bot" to have a free one chosen.',
    );
  });

  it.each([
    ['one on every address, one on one', [undefined, '127.0.0.1'], 1],
    ['both on every address, written differently', ['0.0.0.0', '::'], 1],
    ['the same address', ['127.0.0.1', '127.0.0.1'], 1],
    ['two addresses', ['127.0.0.1', '127.0.0.2'], 0],
  ] as const)('see a clash between %s: %j', (_, [first, second], clashes) => {
    const on = (name: string, hostIp: string | undefined) =>
      service(name, { ports: [port(80, hostIp === undefined ? {} : { hostIp })] });
    expect(faultsOf(config([on('a', first), on('b', second)]))).toHaveLength(clashes);
  });

  it('see none between free ports, protocols, or a service and itself', () => {
    const a = service('a', { ports: [port(0), port(53), port(80), port(80)] });
    const b = service('b', { ports: [port(0), port(53, { protocol: 'udp' })] });
    expect(faultsOf(config([a, b]))).toEqual([]);
  });

  it('name gates that are not there or need each other', () => {
    const gates = [gate('ready'), gate('api', 'redy'), gate('a', 'b'), gate('b', 'a')];
    expect(
      faultsOf(config([], gates)).map(({ path, problem, remedy }) => [path, problem, remedy]),
    ).toEqual([
      ['gates.api.needs', '"redy" is not a gate here', 'Did you mean "ready"?'],
      [
        'gates.a.needs',
        'gates need each other in a circle: a → b → a',
        'Remove one of these needs.',
      ],
    ]);
  });

  it('are none of a graph that has nothing to do, but of one that shall start', () => {
    expect(checkSomethingToDo(graph())).toEqual([
      {
        code: 'graph.nothing-to-do',
        location: { file: 'signalbox.yml', line: 1, column: 1 },
        problem: 'there is no service and no gate in it: nothing to start, nothing to check',
        remedy: expect.stringContaining('--file'),
        cause: 'config.workflow',
      },
    ]);
    const waiting = { name: 'debugger', profiles: ['debug', 'dev'] };
    const built = buildGraph({ ...config([]), unselected: [waiting] });
    expect(built.ok && checkSomethingToDo(built.value)).toMatchObject([
      {
        problem: expect.stringContaining('debugger (debug, dev)'),
        remedy: expect.stringContaining('COMPOSE_PROFILES'),
      },
    ]);
    const gated = buildGraph(config([], [gate('ready')]));
    expect(gated.ok && checkSomethingToDo(gated.value)).toEqual([]);
    expect(checkSomethingToDo(graph(service('web')))).toEqual([]);
  });

  it('are told all at once', () => {
    const a = service('a', { dependsOn: [waitsFor('b'), waitsFor('x')], ports: [port(1)] });
    const b = service('b', { dependsOn: [waitsFor('a')], ports: [port(1)] });
    const codes = faultsOf(config([a, b], [gate('g', 'h')])).map(({ code }) => code);
    expect(codes.toSorted()).toEqual([
      'graph.cycle',
      'graph.port-clash',
      'graph.unknown-dependency',
      'graph.unknown-gate',
    ]);
  });
});

/** Edges from higher to lower numbers only: no circle; the names come in any order. */
const acyclic = fc
  .record({
    size: fc.integer({ min: 1, max: 40 }),
    picks: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 120 }),
    seed: fc.nat(),
  })
  .map(({ size, picks, seed }) => {
    const edges = new Map<number, Set<number>>();
    for (const [one, other] of picks) {
      const [low, high] = [Math.min(one % size, other % size), Math.max(one % size, other % size)];
      if (low !== high) edges.set(high, (edges.get(high) ?? new Set()).add(low));
    }
    const order = Array.from({ length: size }, (_, index) => (index * 7919 + seed) % size);
    const names = [...new Set([...order, ...Array(size).keys()])];
    return { size, edges, names };
  });

function servicesOf(graph: { edges: Map<number, Set<number>>; names: readonly number[] }) {
  return graph.names.map((name) =>
    node(`s${name}`, ...[...(graph.edges.get(name) ?? [])].map((dependency) => `s${dependency}`)),
  );
}

describe('random graphs', () => {
  it('without a circle are ordered, each service after all it waits for, in a later wave', () => {
    fc.assert(
      fc.property(acyclic, (shape) => {
        const built = graph(...servicesOf(shape));
        expect(built.services).toHaveLength(shape.size);
        const place = new Map(built.services.map(({ name }, index) => [name, index]));
        const wave = new Map(
          built.waves.flatMap((names, index) => names.map((name) => [name, index])),
        );
        for (const { from, service } of built.edges) {
          expect(place.get(service)).toBeLessThan(place.get(from) ?? -1);
          expect(wave.get(service)).toBeLessThan(wave.get(from) ?? -1);
        }
      }),
    );
  });

  it('with an edge back always show a real circle', () => {
    const withBackEdge = acyclic.chain((shape) =>
      fc.record({
        shape: fc.constant(shape),
        from: fc.nat({ max: shape.size - 1 }),
        depth: fc.nat({ max: 10 }),
      }),
    );
    fc.assert(
      fc.property(withBackEdge, ({ shape, from, depth }) => {
        let end = from;
        for (let step = 0; step < depth; step += 1)
          end = [...(shape.edges.get(end) ?? [])][0] ?? end;
        shape.edges.set(end, (shape.edges.get(end) ?? new Set()).add(from));
        const services = servicesOf(shape);
        const cycles = faultsOf(config(services)).filter(({ code }) => code === 'graph.cycle');
        expect(cycles.length).toBeGreaterThan(0);
        for (const { problem } of cycles) {
          const path = problem.split(': ')[1]?.split(' → ') ?? [];
          expect(path.length).toBeGreaterThan(1);
          expect(path[0]).toBe(path.at(-1));
          for (const [index, name] of path.slice(0, -1).entries()) {
            const waiting = services.find((candidate) => candidate.name === name);
            expect(waiting?.dependsOn.map(({ service }) => service)).toContain(path[index + 1]);
          }
        }
      }),
    );
  });

  it('are answered however long the chain or the circle', () => {
    const size = 20_000;
    const chain = Array.from({ length: size }, (_, index) =>
      index === 0 ? node('s0') : node(`s${index}`, `s${index - 1}`),
    );
    expect(graph(...chain.toReversed()).waves).toHaveLength(size);
    const circle = [node('s0', `s${size - 1}`), ...chain.slice(1)];
    expect(faultsOf(config(circle)).map(({ code }) => code)).toEqual(['graph.cycle']);
  });
});
