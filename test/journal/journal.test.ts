import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EventBody, JournalEvent, NodeSummary, ServiceName } from '#domain';
import { applyEvent, EMPTY_RECORD, openJournal, readJournal, replay } from '#journal';
import type { Clock } from '#std';

let directory: string;
let file: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'signalbox journal '));
  file = join(directory, 'run', 'journal.ndjson');
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

function tickingClock(): Clock {
  let now = 1_000;
  return { now: () => now++, after: () => () => {} };
}

const API = 'api' as ServiceName;
const DATABASE = 'database' as ServiceName;

function node(name: ServiceName): NodeSummary {
  return {
    name,
    type: 'service',
    runner: 'process',
    critical: true,
    dependsOn: [],
    ports: [],
    probe: null,
  };
}

const STARTED: EventBody = {
  type: 'run.started',
  version: '0.1.0',
  project: 'onboarder',
  directory: '/project',
  configFiles: ['signalbox.yml'],
  supervisorPid: 42,
  context: { ...EMPTY_RECORD.context, runId: 'r1' },
  nodes: [node(DATABASE), node(API)],
  gates: ['ready'],
};

const CRASH = { code: 1, signal: null, outOfMemory: false };

const STORY: readonly EventBody[] = [
  STARTED,
  {
    type: 'service.held',
    service: API,
    holds: [{ kind: 'dependency', on: DATABASE, condition: 'service_healthy' }],
  },
  {
    type: 'service.spawned',
    service: DATABASE,
    pid: 7,
    startTime: '99',
    attempt: 1,
    logFile: 'services/database.log',
  },
  {
    type: 'service.ready',
    service: DATABASE,
    readyAfterMs: 12,
    detail: 'connected',
    responseMs: 1,
  },
  {
    type: 'service.spawned',
    service: API,
    pid: 8,
    startTime: '100',
    attempt: 1,
    logFile: 'services/api.log',
  },
  { type: 'service.ready', service: API, readyAfterMs: 3, detail: null, responseMs: null },
  { type: 'graph.ready', wallMs: 15, lowerBoundMs: 15, criticalPath: [DATABASE, API] },
  { type: 'service.exited', service: DATABASE, exit: CRASH, expected: false },
  {
    type: 'service.failed',
    service: DATABASE,
    reason: { kind: 'crashed', exit: CRASH, afterReadyMs: 5 },
    lastLines: ['PANIC'],
  },
  { type: 'service.lost-dependency', service: API, dependency: DATABASE },
  { type: 'shutdown.started' },
  { type: 'service.stopping', service: API, signal: 'SIGTERM' },
  { type: 'service.stopped', service: API },
  { type: 'run.finished', outcome: 'failed', exitCode: 1 },
];

function write(story: readonly EventBody[]): readonly JournalEvent[] {
  const journal = openJournal({ file, clock: tickingClock() });
  return story.map((body) => journal.append(body));
}

describe('a journal', () => {
  it('numbers its events from 1 without a gap, and is on disk after each append', () => {
    const journal = openJournal({ file, clock: tickingClock() });
    for (const [position, body] of STORY.entries()) {
      expect(journal.append(body)).toMatchObject({ seq: position + 1, at: 1_000 + position });
      expect(readFileSync(file, 'utf8').split('\n')).toHaveLength(position + 2);
    }
  });

  it('refuses to overwrite an earlier one', () => {
    write([STARTED]);
    const before = readFileSync(file, 'utf8');
    expect(() => openJournal({ file, clock: tickingClock() })).toThrow(/EEXIST/);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('tells subscribers the event and the record after it, until they leave', () => {
    const journal = openJournal({ file, clock: tickingClock() });
    const heard: [number, number][] = [];
    const leave = journal.subscribe((event, record) => heard.push([event.seq, record.lastSeq]));
    journal.append(STARTED);
    journal.append({ type: 'shutdown.started' });
    leave();
    journal.append({ type: 'shutdown.started' });
    expect(heard).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('goes on in memory after it was closed', async () => {
    const journal = openJournal({ file: file, clock: tickingClock() });
    journal.append(STARTED);
    await journal.close();
    expect(journal.append({ type: 'shutdown.started' }).seq).toBe(2);
    expect(journal.record().lastSeq).toBe(2);
  });
});

describe('a replay', () => {
  it('tells the story of a run', () => {
    const record = replay(write(STORY));
    expect(record).toMatchObject({
      project: 'onboarder',
      outcome: 'failed',
      exitCode: 1,
      startedAt: 1_000,
      finishedAt: 1_013,
      bringUp: { wallMs: 15 },
      lastSeq: STORY.length,
    });
    const [database, api] = record.services;
    expect(database).toMatchObject({
      status: 'failed',
      failure: { kind: 'crashed' },
      failedAt: 1_008,
      lastLines: ['PANIC'],
      exit: CRASH,
    });
    expect(api).toMatchObject({
      status: 'stopped',
      failure: null,
      holds: [],
      lost: [{ dependency: DATABASE, at: 1_009 }],
    });
  });

  it('is the same event by event, live, and from the file, and changes no earlier record', async () => {
    const journal = openJournal({ file, clock: tickingClock() });
    let record = EMPTY_RECORD;
    for (const body of STORY) {
      const before = structuredClone(record);
      const next = applyEvent(record, journal.append(body));
      expect(record).toEqual(before);
      record = next;
      expect(journal.record()).toEqual(record);
    }
    const read = await readJournal(file);
    expect(read.ok && read.value.record).toEqual(record);
  });

  it('leaves a record that was handed out as it was', () => {
    const journal = openJournal({ file, clock: tickingClock() });
    journal.append(STARTED);
    const early = journal.record();
    for (const body of STORY.slice(1)) journal.append(body);
    expect(early.services.map(({ status }) => status)).toEqual(['waiting', 'waiting']);
  });

  it('of a thousand services stays quick: no event costs more than a few microseconds', () => {
    const names = Array.from({ length: 1_000 }, (_, position) => `s${position}` as ServiceName);
    const bodies: EventBody[] = [{ ...STARTED, nodes: names.map(node) } as EventBody];
    for (let round = 0; round < 100; round += 1) {
      for (const service of names) bodies.push({ type: 'service.killed', service });
    }
    const events = bodies.map((body, at) => ({ ...body, at, seq: at + 1 }));
    const since = performance.now();
    expect(replay(events).services).toHaveLength(1_000);
    // A copy of the thousand for each of the 100 000 events takes far longer than this.
    expect(performance.now() - since).toBeLessThan(1_000);
  });
});

describe('reading a journal', () => {
  it('leaves out a last line that was cut, and says so', async () => {
    write(STORY);
    truncateSync(file, readFileSync(file).length - 5);
    const read = await readJournal(file);
    expect(read).toMatchObject({ ok: true, value: { truncated: true } });
    expect(read.ok && read.value.events).toHaveLength(STORY.length - 1);
  });

  it.each([
    { what: 'not JSON', line: 'nonsense', error: /:2: the line is not JSON/ },
    { what: 'JSON but no event', line: '7', error: /:2: the line is not an object/ },
    { what: 'without a number', line: '{"type":"shutdown.started"}', error: /:2: .*no seq/ },
    {
      what: 'of an unknown type',
      line: '{"seq":2,"at":1,"type":"toString"}',
      error: /:2: .*does not know: "toString"/,
    },
    {
      what: 'out of order',
      line: '{"seq":5,"at":1,"type":"shutdown.started"}',
      error: /:2: .*seq 5, expected 2/,
    },
  ])('names the line that is $what', async ({ line, error }) => {
    write([STARTED]);
    appendFileSync(file, `${line}\n`);
    const read = await readJournal(file);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.error).toMatch(error);
  });

  it('refuses events that lack what their type promises', async () => {
    write([]);
    appendFileSync(file, '{"seq":1,"at":1,"type":"run.started"}\n');
    const read = await readJournal(file);
    expect(!read.ok && read.error).toMatch(/lacks what its type promises/);
  });

  it('says that a file is not there, and takes an empty one for a run that has not begun', async () => {
    expect(await readJournal(join(directory, 'none'))).toMatchObject({ ok: false });
    writeFileSync(join(directory, 'empty'), '');
    const read = await readJournal(join(directory, 'empty'));
    expect(read).toEqual({
      ok: true,
      value: { record: EMPTY_RECORD, events: [], truncated: false },
    });
  });
});
