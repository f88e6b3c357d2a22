import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commentPartOf, type JournalEvent } from '#domain';
import type { CommentDrawing } from '#publish';
import { renderComment, shownPart } from '#report';
import { createRedactor } from '#safety';
import { composeComment } from '../../src/publish/comment/compose-comment.ts';
import { type FakeGitHub, startFakeGitHub } from '../fake-github/fake-github.ts';
import { block, report, verdict } from '../report/build.ts';
import type { BenchTools } from './bench-tools.ts';
import { type Measurement, tell } from './measurement.ts';

const SAMPLES = 15;
const RUNS = 5;
/** Refused by GitHub in the wild (amd/IRON#183). */
const CHARACTERS = 313_000;
const BUDGET = 60_000;

/** What the pull request's comment costs: the drawing of one far too long, and the way from the gates to GitHub. */
export async function bench(tools: BenchTools): Promise<readonly Measurement[]> {
  return [...drawing(), await publishing(tools)];
}

function drawing(): readonly Measurement[] {
  const { redact } = createRedactor({ DEPLOY_TOKEN: 'f00f00f00f00' });
  const part = commentPartOf(longReport(), { at: 0 });
  const draw: CommentDrawing = (parts, budgetBytes) => {
    const { body: text, digest } = renderComment(parts, { redact, budgetBytes });
    return { text, digest };
  };
  const whole = draw([part], 4 * CHARACTERS).text.length;
  if (whole < CHARACTERS) throw new Error(`the comment has only ${whole} characters`);
  const what = `a comment of ${Math.round(whole / 1000)},000 characters`;
  const most = { of: 'value', most: 50 } as const;
  return [
    tell(
      { name: 'comment-shed', what: `${what} redacted, drawn and shed`, target: most },
      sample(() => draw([part], BUDGET).text),
    ),
    tell(
      { name: 'comment-compose', what: `${what} with the parts it carries`, target: null },
      sample(() => composeComment('bench', [shownPart(part, { redact })], draw).body),
    ),
  ];
}

function sample(work: () => string): readonly number[] {
  const samples: number[] = [];
  while (samples.length < SAMPLES) {
    const begun = performance.now();
    const text = work();
    samples.push(performance.now() - begun);
    if (Buffer.byteLength(text) > BUDGET) throw new Error('it does not fit');
  }
  return samples;
}

/** Long titles full of what has to be escaped, and evidence to shed. */
function longReport() {
  const words = 'expected <Order id="7"> to equal {"id": 8} & *nothing* <else> of ["it"] '.repeat(
    14,
  );
  const lines = Array.from({ length: 20 }, () => words.slice(0, 400));
  const verdicts = Array.from({ length: 300 }, (_, index) =>
    verdict({
      title: `${index} ${words}`.slice(0, 860),
      cause: 'test.assertion',
      relation: index % 2 === 0 ? 'introduced' : 'pre-existing',
      because: words.slice(0, 780),
      action: words.slice(0, 780),
      evidence: [block({ kind: 'gate', gate: 'api' }, 'gates/api.log', 1, lines)],
    }),
  );
  return report({ verdicts });
}

/** From the last gate's end to the last sink written, against a GitHub that answers at once. */
async function publishing(tools: BenchTools): Promise<Measurement> {
  const written: number[] = [];
  const github = await startFakeGitHub({
    onRequest: ({ operation }) => {
      if (operation === 'issues/create-comment' || operation === 'issues/update-comment') {
        written.push(Date.now());
      }
    },
  });
  try {
    const samples: number[] = [];
    for (let run = 0; run <= RUNS; run += 1) {
      const ended = await runAction(tools, github, run);
      const at = written.at(-1);
      if (at === undefined || written.length !== run + 1) throw new Error('nothing was written');
      // The first run creates the comment; those after it update it.
      if (run > 0) samples.push(at - ended);
    }
    if (github.violations().length > 0) throw new Error(github.violations().join('; '));
    const what = 'the last gate ended → the comment updated';
    return tell({ name: 'gates-to-sinks', what, target: { of: 'value', most: 1500 } }, samples);
  } finally {
    await github.close();
  }
}

/** Runs the action as `action.yml` does; the answer is when its gate ended, epoch milliseconds. */
async function runAction({ signalbox, folder }: BenchTools, github: FakeGitHub, run: number) {
  const directory = join(folder, `run-${run}`);
  mkdirSync(directory);
  const program = "console.log('AssertionError: expected 1 to equal 2'); process.exitCode = 1;\n";
  writeFileSync(join(directory, 'fail.mjs'), program);
  const config = { name: 'bench', gates: { api: { run: 'node fail.mjs' } } };
  writeFileSync(join(directory, 'signalbox.yml'), JSON.stringify(config));
  const sha = String(run).padStart(40, 'a');
  const side = { ref: 'feature', sha, repo: { full_name: 'acme/shop' } };
  const event = { pull_request: { number: 7, head: side, base: { ...side, sha: 'b'.repeat(40) } } };
  writeFileSync(join(directory, 'event.json'), JSON.stringify(event));
  const pull = { headRef: 'feature', headRepository: 'acme/shop', baseRef: 'main' };
  github.state.pulls.splice(0, 1, { number: 7, headSha: sha, state: 'open', ...pull });
  const action = spawn(process.execPath, [signalbox, 'action'], {
    cwd: directory,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH,
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: 'token',
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_RUN_ID: String(run + 1),
      GITHUB_JOB: 'integration',
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_EVENT_PATH: join(directory, 'event.json'),
      GITHUB_OUTPUT: join(directory, 'output'),
      GITHUB_STEP_SUMMARY: join(directory, 'summary.md'),
      SIGNALBOX_INPUTS: JSON.stringify({ command: 'run' }),
    },
  });
  await new Promise((resolve) => action.once('exit', resolve));
  const journal = readFileSync(join(directory, 'logs/signalbox/journal.ndjson'), 'utf8');
  const events = journal.split('\n').flatMap((line) => (line ? [JSON.parse(line)] : []));
  const ended = (events as JournalEvent[]).findLast(({ type }) => type === 'gate.finished');
  if (ended === undefined) throw new Error(`no gate ended; see ${directory}`);
  return ended.at;
}
