import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { RUNTIME_TOKEN, startFakeArtifacts } from '../support/fake-artifacts.ts';
import { openShopJob, ROOT_ACTION, TOKEN, UP_ACTION } from './shop-job.ts';

const COMMANDS = [
  '::add-mask::e',
  '  ::set-env name=A::b',
  'x ##[add-path]/tmp/evil',
  '::set-output name=status::passed',
  '::error file=no/such.mjs,line=1::forged',
  '::stop-commands::x',
];

/** A gate that prints commands for the runner and then fails. */
const SHOUTING = `
  for (const line of ${JSON.stringify(COMMANDS)}) console.log(line), console.error(line);
  process.exit(1);
`;

function gates(run: string): string {
  return `name: shop\ngates:\n  api: { run: ${run}, junit: "logs/junit/*.xml" }\n`;
}

/** A gate whose report has many failed tests, each in a file of the repository. */
function manyFailures(count: number, messageBytes: number): string {
  return `
    import { mkdirSync, writeFileSync } from 'node:fs';
    mkdirSync('logs/junit', { recursive: true });
    const one = (n) => '<testcase classname="tests/price.test.mjs" file="tests/price.test.mjs" line="' + (n + 1) +
      '" name="case ' + n + '"><failure message="case ' + n + ' wants ' + 'abcdefghij '.repeat(${Math.ceil(messageBytes / 11)}) +
      '">AssertionError at tests/price.test.mjs:' + (n + 1) + '</failure></testcase>';
    writeFileSync('logs/junit/all.xml', '<testsuite name="all">' + Array.from({ length: ${count} }, (_, n) => one(n)).join('') + '</testsuite>');
    process.exit(1);
  `;
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
}

test('what a service prints commands nothing: no mask, no failure, no annotation, no output', async () => {
  const { run } = await openShopJob({
    'signalbox.yml': gates('node shout.mjs'),
    'shout.mjs': SHOUTING,
  });
  const job = await run({ steps: [{ uses: ROOT_ACTION }] });
  expect(job.steps[0]).toMatchObject({ exitCode: 1, outputs: { status: 'failed' } });
  // With "e" masked nothing could be read any more.
  expect(job.log).toContain('gate api');
  expect(job.log).not.toContain('***');
  expect(job.steps[0]?.annotations).toEqual([]);
});

describe('secrets', () => {
  const LEAKING = `
    console.log('deploying with', process.env.DEPLOY_PASSWORD);
    console.log(Buffer.from(process.env.DEPLOY_PASSWORD).toString('base64'));
    process.exit(1);
  `;

  test('of the job stand in no file, comment, summary or log of ours, with no help of the runner', async () => {
    const { run, workspace, github } = await openShopJob({
      'signalbox.yml': gates('node leak.mjs'),
      'leak.mjs': LEAKING,
    });
    const secret = 'correct-horse-battery-staple';
    const lines: string[] = [];
    const job = await run({
      steps: [{ uses: ROOT_ACTION }],
      environment: { DEPLOY_PASSWORD: secret },
      onLine: (line) => lines.push(line),
    });
    expect(job.steps[0]?.exitCode).toBe(1);
    const base64 = Buffer.from(secret).toString('base64');
    const shown = [
      ...lines,
      ...filesBelow(join(workspace, 'logs', 'signalbox')),
      ...github.state.comments.map(({ body }) => body),
      job.steps[0]?.summary ?? '',
      ...Object.values(job.steps[0]?.outputs ?? {}),
    ];
    expect(github.state.comments).toHaveLength(1);
    for (const text of shown) {
      expect(text).not.toContain(secret);
      expect(text).not.toContain(base64);
      expect(text).not.toContain(TOKEN);
    }
  });

  test('told to the runner while the job runs are masked in its log', async () => {
    const { run } = await openShopJob({
      'signalbox.yml': gates('node leak.mjs'),
      'leak.mjs': "console.log('the answer is', 'told-late'); process.exit(1);",
    });
    const job = await run({
      steps: [{ run: 'echo ::add-mask::told-late' }, { uses: ROOT_ACTION }],
    });
    expect(job.log).not.toContain('told-late');
    expect(job.steps[1]?.summary).not.toContain('told-late');
  });

  test('are in no file of the artifact', async () => {
    const { run } = await openShopJob();
    const artifacts = await startFakeArtifacts();
    onTestFinished(() => artifacts.close());
    const job = await run({
      steps: [{ uses: UP_ACTION }, { run: 'exit 1' }],
      environment: { PRICE: 'correct-horse', SHOP_PASSWORD: 'correct-horse' },
      runtime: { ACTIONS_RESULTS_URL: artifacts.url, ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN },
    });
    expect(job.conclusion).toBe('failure');
    const files = unzipSync(artifacts.uploaded.get('signalbox') ?? new Uint8Array());
    expect(Object.keys(files)).toContain('journal.ndjson');
    for (const [name, bytes] of Object.entries(files)) {
      const text = strFromU8(bytes, true);
      for (const secret of ['correct-horse', TOKEN, RUNTIME_TOKEN]) {
        expect(text.includes(secret), `${secret} in ${name}`).toBe(false);
      }
    }
  });
});

describe('limits', () => {
  test('thirty failed tests: ten annotations, and none that GitHub would drop', async () => {
    const { run } = await openShopJob({
      'signalbox.yml': gates('node many.mjs'),
      'many.mjs': manyFailures(30, 50),
    });
    const job = await run({ steps: [{ uses: ROOT_ACTION }] });
    expect(job.steps[0]?.annotations).toHaveLength(10);
    expect(job.steps[0]?.droppedAnnotations).toBe(0);
  });

  test('a thousand failures of 8 KB each: the summary is there, and so is the comment', async () => {
    const { run, github } = await openShopJob({
      'signalbox.yml': gates('node many.mjs'),
      'many.mjs': manyFailures(1000, 8192),
    });
    const job = await run({ steps: [{ uses: ROOT_ACTION }] });
    expect(job.steps[0]?.exitCode).toBe(1);
    expect(job.steps[0]?.summary).toContain('case 0');
    expect(job.steps[0]?.annotations.filter(({ message }) => message.includes('aborted'))).toEqual(
      [],
    );
    expect(github.state.comments[0]?.body.length).toBeLessThan(65_536);
  });
});
