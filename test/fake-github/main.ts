import { appendFileSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startFakeGitHub } from './fake-github.ts';
import type { Fault } from './fault.ts';
import type { FakeState } from './state.ts';

/**
 * The fake as a program of its own, for tests whose client runs elsewhere:
 *
 *     node test/fake-github/main.ts --port 0 --state state.json --log requests.ndjson
 *
 * It prints one line, `{"url","port"}`, when it listens, and ends on SIGTERM or when its standard
 * input is closed, so that it never outlives the test that started it.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    /** JSON: the parts of a `FakeState`, and `faults`. */
    state: { type: 'string' },
    /** Gets one JSON line a request. */
    log: { type: 'string' },
  },
});

interface StateFile extends Partial<FakeState> {
  readonly faults?: readonly Fault[];
}

const told: StateFile = values.state ? JSON.parse(readFileSync(values.state, 'utf8')) : {};
const { faults = [], ...state } = told;
const log = values.log;
const github = await startFakeGitHub({
  state,
  faults,
  port: Number(values.port),
  ...(log ? { onRequest: (request) => appendFileSync(log, `${JSON.stringify(request)}\n`) } : {}),
});
process.stdout.write(
  `${JSON.stringify({ url: github.url, port: Number(new URL(github.url).port) })}\n`,
);

async function end(): Promise<void> {
  await github.close();
  process.exit(0);
}
process.once('SIGTERM', end);
process.stdin.once('end', end).resume();
