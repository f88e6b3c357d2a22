import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seededRandom } from '#std';
import { attack, type Blows } from './assault.ts';
import type { Driver } from './build-driver.ts';
import { type FoundProcess, processesOf } from './find-processes.ts';
import { readLedgers } from './ledger.ts';
import type { Scenario } from './scenario.ts';
import { verifyJournal } from './verify-journal.ts';
import { verifyLog } from './verify-log.ts';
import { reachMoment } from './watch-moment.ts';
import { type Place, writeProject } from './write-project.ts';

export interface RunReport {
  readonly scenario: Scenario;
  readonly blows: Blows;
  /** What the run ended with; `null` when it was killed. */
  readonly exitCode: number | null;
  readonly processes: number;
  readonly verifiedBytes: number;
  /** Left-overs that the next start had to end, because supervisor and guardian were killed together. */
  readonly removedByNextStart: number;
  readonly violations: readonly string[];
}

export interface RunRequest {
  readonly scenario: Scenario;
  readonly driver: Driver;
  /** Empty; whoever made it removes it. */
  readonly folder: string;
  readonly ports: ReadonlyMap<string, number>;
}

/** One run from start to proof: brought up by the real command line, attacked, and looked over. */
export async function runScenario(request: RunRequest): Promise<RunReport> {
  const { scenario, driver, folder, ports } = request;
  const place = writeProject(folder, { scenario, program: driver.program, ports });
  mkdirSync(place.logs, { recursive: true });
  const child = startRun(driver, place, folder);
  const ended = whenEnded(child);
  await reachMoment(scenario.moment, join(place.logs, 'journal.ndjson'), ended);
  const random = seededRandom(scenario.seed + 1);
  const supervisorPid = child.pid ?? 0;
  const blows = await attack(scenario.assault, {
    folder,
    supervisorPid: child.exitCode === null ? supervisorPid : 2 ** 30,
    random,
    pauseMs: scenario.pauseMs,
  });
  const inTime = await within(ended, LONGEST_RUN_MS);
  if (!inTime) child.kill('SIGKILL');
  return inspect(request, { place, child, blows, inTime });
}

/** Far beyond what any scenario needs; only a run that hangs takes this long. */
const LONGEST_RUN_MS = 60_000;
/** The guardian grants one second; the rest is for a busy machine. */
const LONGEST_CLEANING_MS = 20_000;

function startRun(driver: Driver, place: Place, directory: string): ChildProcess {
  const argv = [driver.signalbox, 'run', '-C', directory, '--logs', place.logs];
  return spawn(process.execPath, argv, {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { PATH: process.env['PATH'] ?? '', HOME: directory },
  });
}

function whenEnded(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
}

interface Aftermath {
  readonly place: Place;
  readonly child: ChildProcess;
  readonly blows: Blows;
  readonly inTime: boolean;
}

async function inspect(request: RunRequest, after: Aftermath): Promise<RunReport> {
  const { scenario, driver, folder } = request;
  const { place, child, blows, inTime } = after;
  const killed = child.signalCode === 'SIGKILL' || endedBeforeItBegan(child, place);
  const known = KNOWN_EXITS.includes(child.exitCode ?? -1) || endedAfterItWasOver(child, place);
  const violations = inTime ? [] : [`hangs: not over after ${LONGEST_RUN_MS} ms`];
  const journal = await verifyJournal(place.logs, { scenario, endedByItself: !killed });
  violations.push(...journal.violations);
  if (!killed && !known) {
    violations.push(`ended with ${child.exitCode ?? child.signalCode}`);
  }
  const everyone = () => {
    const ledgers = readLedgers(place.ledgers).flatMap(({ pids }) => pids);
    return processesOf(folder, new Set([...journal.leaders, ...ledgers]));
  };
  let removedByNextStart = 0;
  let left = everyone();
  if (killed && blows.guardian > 0) {
    removedByNextStart = left.length;
    await startAgain(driver, place);
    left = await untilNobody(everyone);
  } else if (killed) {
    left = await untilNobody(everyone);
  }
  for (const { pid, command } of left) violations.push(`left over: ${pid} ${command}`);
  for (const { pid } of left) process.kill(pid, 'SIGKILL');
  const logs = verifyLogs(place, killed);
  violations.push(...logs.violations);
  return {
    scenario,
    blows,
    exitCode: child.exitCode,
    processes: readLedgers(place.ledgers).length,
    verifiedBytes: logs.verifiedBytes,
    removedByNextStart,
    violations,
  };
}

const KNOWN_EXITS = [0, 1, 130];

/** Node gives signals back to the system when it tears itself down, after the last report. */
function endedAfterItWasOver({ signalCode }: ChildProcess, { logs }: Place): boolean {
  return (
    (signalCode === 'SIGINT' || signalCode === 'SIGTERM') &&
    existsSync(join(logs, 'report.html')) &&
    existsSync(join(logs, 'triage.json'))
  );
}

/** A signal that comes while the program itself is still being read ends it as it ends any other. */
function endedBeforeItBegan({ signalCode }: ChildProcess, { logs }: Place): boolean {
  return signalCode !== null && !existsSync(join(logs, 'journal.ndjson'));
}

/** Another run in the same folder, with nothing of its own to start. */
async function startAgain(driver: Driver, place: Place): Promise<void> {
  const directory = join(place.folder, 'again');
  mkdirSync(directory, { recursive: true });
  writeFileSync(
    join(directory, 'signalbox.yml'),
    'name: again\ngates: { nothing: { run: "true" } }\n',
  );
  const child = startRun(driver, place, directory);
  await whenEnded(child);
}

/** Asks until nobody is found; only an orphan that stays makes it ask to the end of the time. */
async function untilNobody(look: () => readonly FoundProcess[]): Promise<readonly FoundProcess[]> {
  const until = performance.now() + LONGEST_CLEANING_MS;
  for (;;) {
    const found = look();
    if (found.length === 0 || performance.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

const LOOK_EVERY_MS = 20;

/** A second start moves the first run's files to `past/`. */
function verifyLogs(place: Place, killed: boolean) {
  const ledgers = Map.groupBy(readLedgers(place.ledgers), ({ service }) => service);
  const violations: string[] = [];
  let verifiedBytes = 0;
  for (const [service, runs] of ledgers) {
    if (service === 'gate') continue;
    const file = findLog(place.logs, service);
    const log = file === null ? Buffer.alloc(0) : readFileSync(file);
    const verdict = verifyLog(service, log, { ledgers: runs, complete: !killed });
    verifiedBytes += verdict.verifiedBytes;
    violations.push(...verdict.violations);
  }
  return { violations, verifiedBytes };
}

function findLog(logs: string, service: string): string | null {
  const past = join(logs, 'past');
  const folders = existsSync(past) ? readdirSync(past).map((name) => join(past, name)) : [];
  const files = [logs, ...folders].map((folder) => join(folder, 'services', `${service}.log`));
  return files.find((file) => existsSync(file)) ?? null;
}

function within(promise: Promise<void>, limitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, limitMs, false);
    promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
