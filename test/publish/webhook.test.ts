import { createHmac } from 'node:crypto';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebhookEvent, WebhookSettings } from '#domain';
import {
  type ActingMemory,
  applyPublication,
  createWebhookSender,
  describePublishResult,
  planWebhooks,
  publishPorts,
  type WebhookNews,
} from '#publish';
import { type Clock, systemClock } from '#std';
import { isForbiddenAddress } from '../../src/publish/webhook/forbidden-addresses.ts';
import { findProgram } from '../support/find-program.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import {
  type Answer,
  makeCertificate,
  type Received,
  type Receiver,
  startReceiver,
} from './webhook-receiver.ts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const CLOCK: Clock = { ...systemClock(), now: () => NOW };

let receiver: Receiver;
let memory: Map<string, string>;
beforeEach(async () => {
  receiver = await startReceiver();
  memory = new Map();
});
afterEach(() => receiver.close());

async function answerWith(answer: Answer): Promise<void> {
  await receiver.close();
  receiver = await startReceiver(answer);
}

function newsOf(event: WebhookEvent = 'failed', part: Partial<WebhookNews> = {}): WebhookNews {
  return {
    event,
    headline: '1 failure is yours',
    where: 'acme/shop · integration · main',
    lines: ['GET /users answers 500 (test.assertion, introduced)'],
    url: 'https://github.com/acme/shop/actions/runs/31',
    data: { schema: 'signalbox.triage/1', outcome: 'failed' },
    state: event === 'fixed' ? 'passed' : 'failed:one',
    subject: 'acme/shop:integration:main',
    ...part,
  };
}

interface Telling {
  readonly settings?: Partial<WebhookSettings>;
  readonly allowLoopback?: boolean;
  readonly timeoutMs?: number;
  readonly dryRun?: boolean;
  readonly hasMemory?: boolean;
}

async function tell(news: WebhookNews | null = newsOf(), telling: Telling = {}) {
  const { allowLoopback = true, timeoutMs = 2000, dryRun = false, hasMemory = true } = telling;
  const usual = {
    url: receiver.url,
    kind: 'generic',
    on: ['failed', 'fixed'],
    secret: null,
  } as const;
  const webhooks = [{ ...usual, ...telling.settings }];
  const kept: ActingMemory = {
    recall: async (key) => memory.get(key) ?? null,
    remember: async (key, value) => void memory.set(key, value),
  };
  const ports = publishPorts({
    comment: null,
    summaryFile: null,
    outputFile: null,
    printLine: null,
    acting: {
      checks: null,
      runs: null,
      issues: null,
      sendWebhook: createWebhookSender({ clock: CLOCK, allowLoopback, timeoutMs }),
      memory: hasMemory ? kept : null,
    },
  });
  const results = await applyPublication(planWebhooks({ webhooks, news, dryRun }), ports);
  for (const result of results) {
    expect(describePublishResult(result)).not.toContain('hidden-path');
    expect(describePublishResult(result)).not.toContain('127.0.0.1');
  }
  return results[0];
}

function firstReceived(): Received {
  const [first] = receiver.received;
  if (!first) throw new Error('nothing was received');
  return first;
}

describe('a delivery', () => {
  test('says what happened, to which schema, and when', async () => {
    expect(await tell()).toEqual({
      sink: 'webhook',
      status: 'created',
      url: null,
      note: '1, generic: failed',
    });
    const { headers, body, path } = firstReceived();
    expect(path).toBe('/services/T1/B2/hidden-path');
    expect(JSON.parse(body)).toEqual({
      schema: 'signalbox.webhook/1',
      event: 'failed',
      headline: '1 failure is yours',
      where: 'acme/shop · integration · main',
      lines: ['GET /users answers 500 (test.assertion, introduced)'],
      url: 'https://github.com/acme/shop/actions/runs/31',
      data: { schema: 'signalbox.triage/1', outcome: 'failed' },
    });
    expect(headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-signalbox-event': 'failed',
      'x-signalbox-timestamp': String(NOW / 1000),
      'x-signalbox-delivery': expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(headers['x-signalbox-signature-256']).toBeUndefined();
  });

  test('is signed over its time and its body', async () => {
    await tell(newsOf(), { settings: { secret: 'it is a secret' } });
    const { headers, body } = firstReceived();
    const signed = `${headers['x-signalbox-timestamp']}.${body}`;
    const expected = createHmac('sha256', 'it is a secret').update(signed).digest('hex');
    expect(headers['x-signalbox-signature-256']).toBe(`sha256=${expected}`);
  });

  test('with too much to say keeps its head', async () => {
    await tell(newsOf('failed', { data: { text: 'x'.repeat(400_000) } }));
    const body = receiver.received[0]?.body ?? '';
    expect(Buffer.byteLength(body)).toBeLessThan(256_000);
    expect(JSON.parse(body)).toMatchObject({ headline: '1 failure is yours', data: null });
  });
});

describe('what was told is not told again', () => {
  test('the same failure is told once, another one again, and its end once', async () => {
    const told = async (news: WebhookNews) => {
      const result = await tell(news);
      return result?.status === 'skipped' ? result.reason : result?.status;
    };
    expect(await told(newsOf('fixed'))).toBe('nothing-failed');
    expect(await told(newsOf('failed'))).toBe('created');
    expect(await told(newsOf('failed'))).toBe('unchanged');
    expect(await told(newsOf('failed', { state: 'failed:two' }))).toBe('created');
    expect(await told(newsOf('fixed'))).toBe('created');
    expect(await told(newsOf('fixed'))).toBe('unchanged');
    expect(await told(newsOf('failed'))).toBe('created');
    expect(receiver.received.map(({ headers }) => headers['x-signalbox-event'])).toEqual([
      'failed',
      'failed',
      'fixed',
      'failed',
    ]);
  });

  test('the same news has the same delivery id, other news another', async () => {
    await tell(newsOf('failed'), { hasMemory: false });
    await tell(newsOf('failed'), { hasMemory: false });
    await tell(newsOf('failed', { subject: 'another branch' }), { hasMemory: false });
    const ids = receiver.received.map(({ headers }) => headers['x-signalbox-delivery']);
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(ids[1]);
  });

  test('a delivery that failed is tried again by the next run', async () => {
    await answerWith((_, response) => void response.writeHead(500).end());
    expect(await tell()).toMatchObject({ status: 'failed' });
    expect(memory.size).toBe(0);
    const { url } = receiver;
    await answerWith((_, response) => void response.end());
    expect(url).not.toBe(receiver.url);
    expect(await tell()).toMatchObject({ status: 'created' });
  });

  test('one that only wants to hear of repairs remembers the failure it was not told', async () => {
    const settings = { on: ['fixed'] } as const;
    expect(await tell(newsOf('failed'), { settings })).toMatchObject({ reason: 'switched-off' });
    expect(await tell(newsOf('fixed'), { settings })).toMatchObject({ status: 'created' });
    expect(receiver.received).toHaveLength(1);
  });

  test('what was told is kept without the address', async () => {
    await tell();
    expect(JSON.stringify([...memory])).not.toMatch(/hidden-path|127\.0\.0\.1/);
  });
});

const skips: readonly [string, WebhookNews, Telling][] = [
  ['no-address', newsOf(), { settings: { url: '' } }],
  ['dry-run', newsOf(), { dryRun: true }],
  ['no-memory', newsOf('fixed'), { hasMemory: false }],
];

test.each(skips)('nothing is sent: %s', async (reason, news, telling) => {
  expect(await tell(news, telling)).toMatchObject({ status: 'skipped', reason });
  expect(receiver.received).toEqual([]);
});

test('events nobody asked for, and no news, make no action', async () => {
  expect(await tell(newsOf('night'))).toBeUndefined();
  expect(await tell(null)).toBeUndefined();
});

describe('where nothing is sent', () => {
  test.each<[RegExp, string, boolean]>([
    [/is no URL/, 'not a url', true],
    [/does not begin with "https/, 'http://example.invalid/hidden-path', false],
    [/does not begin with "https/, 'ftp://example.invalid/', true],
    [/does not begin with "https/, 'http://10.0.0.1/hidden-path', true],
    [/user name or password/, 'https://user:pass@example.invalid/', true],
    [/could not be resolved/, 'https://example.invalid/hidden-path', true],
    [/link-local or a metadata/, 'https://127.0.0.1/hidden-path', false],
    [/link-local or a metadata/, 'https://localhost/hidden-path', false],
    [/link-local or a metadata/, 'https://[::1]/', false],
    [/link-local or a metadata/, 'https://[::ffff:127.0.0.1]/', false],
    [/link-local or a metadata/, 'https://2130706433/', false],
    [/link-local or a metadata/, 'https://0x7f.1/', false],
    [/link-local or a metadata/, 'https://0/', true],
    [/link-local or a metadata/, 'https://169.254.169.254/latest/meta-data/', true],
    [/link-local or a metadata/, 'https://[fe80::1]/', true],
    [/link-local or a metadata/, 'https://[::ffff:169.254.169.254]/', true],
    [/link-local or a metadata/, 'https://[64:ff9b::a9fe:a9fe]/', true],
    [/link-local or a metadata/, 'https://[fd00:ec2::254]/', true],
  ])('%s: %s', async (error, url, allowLoopback) => {
    const result = await tell(newsOf(), { settings: { url }, allowLoopback });
    expect(result).toMatchObject({ status: 'failed', error: expect.stringMatching(error) });
  });

  test('a private network is where a chat server of ones own stands', () => {
    for (const address of ['10.1.2.3', '192.168.0.1', 'fd12::1', '93.184.216.34', '2606::1']) {
      expect(isForbiddenAddress(address, false), address).toBe(false);
    }
    expect(isForbiddenAddress('metadata.google.internal', true)).toBe(true);
  });
});

describe('a receiver that does not do what it should', () => {
  test('a redirect is not followed, to wherever it leads', async () => {
    const other = await startReceiver();
    await answerWith((_, response) => void response.writeHead(307, { location: other.url }).end());
    expect(await tell()).toMatchObject({ error: expect.stringMatching(/a redirect \(307\)/) });
    expect(other.received).toEqual([]);
    await other.close();
  });

  test.each([400, 401, 403, 404, 410, 413, 429, 500, 503])('%d is told', async (status) => {
    await answerWith((_, response) => void response.writeHead(status).end('text'));
    expect(await tell()).toMatchObject({ error: expect.stringContaining(`answered ${status}`) });
  });

  test('no answer is given up', async () => {
    await answerWith(() => undefined);
    const result = await tell(newsOf(), { timeoutMs: 200 });
    expect(result).toMatchObject({ error: expect.stringMatching(/did not answer within 0.2 s/) });
  });

  test('a line that breaks off is told by its code', async () => {
    await answerWith((request) => void request.socket.destroy());
    expect(await tell()).toMatchObject({ error: expect.stringMatching(/reached \(ECONNRESET\)/) });
  });

  test('a port nobody listens on is told by its code', async () => {
    const { url } = receiver;
    await receiver.close();
    const result = await tell(newsOf(), { settings: { url } });
    expect(result).toMatchObject({ error: expect.stringMatching(/ECONNREFUSED/) });
  });

  test('an answer without end holds nothing up: only its status is read', async () => {
    await answerWith((_, response) => void response.writeHead(200).write('and then'));
    expect(await tell()).toMatchObject({ status: 'created' });
  });
});

describe.skipIf(!findProgram('openssl'))('over TLS', () => {
  const trusted = getCACertificates();
  afterEach(() => setDefaultCACertificates(trusted));

  test('a name with a certificate of its own is told', async () => {
    const certificate = makeCertificate(temporaryFolder('certificate'));
    await receiver.close();
    receiver = await startReceiver(undefined, certificate);
    setDefaultCACertificates([...trusted, certificate.cert]);
    expect(await tell()).toMatchObject({ status: 'created' });
  });

  test('one whose certificate nobody knows is not', async () => {
    await receiver.close();
    receiver = await startReceiver(undefined, makeCertificate(temporaryFolder('certificate')));
    expect(await tell()).toMatchObject({ error: expect.stringMatching(/SELF_SIGNED_CERT/) });
    expect(receiver.received).toEqual([]);
  });
});
