import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LogReading, readLog } from '#evidence';
import { interestingLine, interestingWords } from '#triage';
import { temporaryFiles } from './temporary-file.ts';

const file = temporaryFiles();

const PARTS = [
  ...['Error: no such file', 'error', ': ', 'FAILED', ' 12', '3', 'src/a.ts:4:5', 'é', '✗ adds'],
  ...['\x1b[31m', '\x1b[0m', '\x1b[1;91m', '\x1b]0;title\x07', '\r', '\t', ' ', 'fine', 'http 403'],
  ...['##[group]Run npm test', '##[error]', 'Process completed with exit code 2', '1 failing'],
  ...['No space left on device', 'Tests run: 5, Failures: 1, Errors: 0, Skipped: 0', '\uFEFF'],
  ...[
    '2026-07-30T10:39:01.0000000Z ',
    'errorsTfail:ed 12:34:56.789Z',
    '✓ adds',
    'travis_time:start:0a\r$ make',
    'npm ERR! code 1',
    'er',
  ],
];

test('a log says the same whether all its lines are looked at or those with words only', async () => {
  const line = fc.array(fc.constantFrom(...PARTS), { maxLength: 6 }).map((parts) => parts.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 60 }), async (lines) => {
      const path = await file('sifted.log', lines.join('\n'));
      const sifted = await read(path, interestingWords());
      expect(sifted).toEqual(await read(path, null));
    }),
    { numRuns: 300 },
  );
  // Six hundred files are read; thirty seconds were too few beside other work.
}, 180_000);

function read(path: string, words: readonly string[] | null): Promise<LogReading> {
  const source = { kind: 'job', step: null } as const;
  return readLog({ file: path, source, interesting: interestingLine, interestingWords: words });
}
