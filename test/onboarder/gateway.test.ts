import { describe, expect, onTestFinished, test } from 'vitest';
import { SEED_GREETED, SEED_SILENT } from '../../fixtures/onboarder/scenarios.ts';
import { joinGateway, startGateway } from '../../fixtures/onboarder/services/bot/gateway.ts';

async function gateway(seed: string, unreliable = true) {
  const server = await startGateway({ seed, unreliable });
  onTestFinished(() => void server.close());
  return server;
}

describe('the gateway of the bot', () => {
  test('greets the seed that is said to be greeted', async () => {
    await joinGateway(await gateway(SEED_GREETED), 2000);
  });

  test('leaves the seed that is said to be silent without an answer', async () => {
    const joining = joinGateway(await gateway(SEED_SILENT), 30);
    await expect(joining).rejects.toThrow('waiting for gateway, timeout after 30 ms');
  });

  test('greets everybody when it is reliable', async () => {
    await joinGateway(await gateway(SEED_SILENT, false), 2000);
  });
});
