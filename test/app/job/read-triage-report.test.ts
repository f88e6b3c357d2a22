import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTriageReport } from '../../../src/app/job/read-triage-report.ts';
import { reportOf } from '../../publish/publication.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function written(text: string): string {
  const file = join(temporaryFolder('triage-report'), 'triage.json');
  writeFileSync(file, text);
  return file;
}

test('a report is read back as it was written', async () => {
  const report = reportOf('failed');
  expect(await readTriageReport(written(JSON.stringify(report)))).toEqual({
    ok: true,
    value: report,
  });
});

test.each([
  ['a report that was cut short', '{"schema":"signalbox.triage/1","vers', /: no JSON$/m],
  ['another file', '{"schema":"signalbox.status/1"}', /: schema: /],
  [
    'a report without its verdicts',
    JSON.stringify({ ...reportOf('failed'), verdicts: undefined }),
    /: verdicts: /,
  ],
])('of %s the error says what was found, where, and the way out', async (_name, text, what) => {
  const file = written(text);
  const read = await readTriageReport(file);
  expect(read).toMatchObject({ ok: false, error: expect.stringMatching(what) });
  const error = read.ok ? '' : read.error;
  expect(error).toContain(`${file} is not a report`);
  expect(error).toContain('signalbox triage');
});

test('a report that is not there is said so', async () => {
  const file = join(temporaryFolder('triage-report'), 'triage.json');
  expect(await readTriageReport(file)).toMatchObject({
    ok: false,
    error: expect.stringContaining(`${file} cannot be read: ENOENT`),
  });
});
