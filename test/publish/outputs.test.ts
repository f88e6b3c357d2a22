import { expect, test } from 'vitest';
import { applyPublication, type PublishPorts } from '#publish';

async function publish(value: string) {
  const written: string[] = [];
  const ports: PublishPorts = {
    comment: null,
    appendSummary: null,
    appendOutput: async (text) => void written.push(text),
    printCommand: null,
    randomToken: () => 'token',
  };
  const results = await applyPublication([{ kind: 'output', name: 'services', value }], ports);
  return { results, written };
}

test('a large output is written whole', async () => {
  const { written } = await publish('x'.repeat(400_000));
  expect(written[0]?.length).toBeGreaterThan(400_000);
});

test('one that GitHub would not keep is left out, and told by its name', async () => {
  const { results, written } = await publish('x'.repeat(500_000));
  expect(written).toEqual([]);
  expect(results).toEqual([
    { sink: 'output', status: 'skipped', reason: 'too-large', detail: 'services' },
  ]);
});
