import { describe, expect, it } from 'vitest';
import { drawBound, drawTree, drawWaves, planJson, selectServices } from '#graph';
import { graph, named, node, onboarder, service, waitsFor } from './build-config.ts';

describe('the plan', () => {
  it('draws waves', () => {
    expect(drawWaves(onboarder())).toEqual([
      '1  database',
      '2  migrate',
      '3  auth',
      '4  backend',
      '5  xp  bot  frontend',
    ]);
  });

  it('draws what waits for what, each service unfolded once', () => {
    expect(drawTree(onboarder()).join('\n')).toBe(
      [
        'xp',
        '└─ backend · ready',
        '   ├─ database · ready',
        '   └─ auth · ready',
        '      └─ migrate · completed',
        '         └─ database · ready',
        'bot',
        '├─ backend · ready (above)',
        '└─ auth · ready (above)',
        'frontend',
        '├─ backend · ready (above)',
        '└─ auth · started (above)',
      ].join('\n'),
    );
  });

  it('marks optional dependencies', () => {
    const built = graph(
      node('cache'),
      service('web', { dependsOn: [waitsFor('cache', { required: false })] }),
    );
    expect(drawTree(built)).toEqual(['web', '└─ cache · ready, optional']);
  });

  it('stays small for a graph with more paths than anyone could draw', () => {
    const layers = Array.from({ length: 250 }, (_, layer) => layer);
    const built = graph(
      ...layers.flatMap((layer) =>
        [0, 1, 2, 3].map((index) =>
          node(
            `l${layer}n${index}`,
            ...(layer === 0 ? [] : [0, 1, 2, 3].map((below) => `l${layer - 1}n${below}`)),
          ),
        ),
      ),
    );
    const lines = drawTree(built);
    expect(lines.length).toBeLessThanOrEqual(built.services.length + built.edges.length);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(150);
  });

  it('says the lower bound and the critical path when times are known', () => {
    const built = graph(node('a'), node('b', 'a'), node('c', 'b'));
    const [a, b, c] = [named('a'), named('b'), named('c')];
    expect(drawBound(built, new Map())).toEqual([]);
    expect(
      drawBound(
        built,
        new Map([
          [a, 1000],
          [b, 500],
          [c, 250],
        ]),
      ),
    ).toEqual(['lower bound 1.75 s · critical path a → b → c']);
    expect(drawBound(built, new Map([[a, 1000]]))).toEqual([
      'lower bound 1.00 s · critical path a · known for 1 of 3',
    ]);
  });

  it('is plain data', () => {
    const plan = planJson(onboarder(), new Map([[named('database'), 900]]));
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
    expect(plan).toMatchObject({
      schema: 'signalbox.plan/1',
      lowerBoundMs: 900,
      criticalPath: ['database'],
    });
    expect(plan.services.map(({ name, wave }) => [name, wave])).toContainEqual(['bot', 5]);
    expect(planJson(onboarder())).toMatchObject({ lowerBoundMs: null, criticalPath: null });
  });
});

describe('a selection', () => {
  it('keeps the named services and all they wait for', () => {
    const selected = selectServices(onboarder(), ['auth']);
    expect(selected.ok && selected.value.services.map(({ name }) => name)).toEqual([
      'database',
      'migrate',
      'auth',
    ]);
    expect(selected.ok && selected.value.edges).toHaveLength(2);
    expect(selected.ok && selected.value.waves).toEqual([['database'], ['migrate'], ['auth']]);
    expect(selected.ok && selected.value.config.services).toHaveLength(3);
  });

  it('of nothing is everything', () => {
    const whole = onboarder();
    expect(selectServices(whole, [])).toEqual({ ok: true, value: whole });
  });

  it('tells each name that is not there', () => {
    const selected = selectServices(onboarder(), ['auht', 'bot', 'zzz']);
    expect(selected.ok ? [] : selected.error.map(({ code, remedy }) => [code, remedy])).toEqual([
      ['graph.unknown-service', 'Did you mean "auth"?'],
      ['graph.unknown-service', expect.stringContaining('There are: database')],
    ]);
  });
});
