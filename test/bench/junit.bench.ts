import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { BenchTools } from './bench-tools.ts';
import { type Measurement, tell } from './measurement.ts';

const MEGABYTES = 1024;
const MIB = 2 ** 20;
const CASES_A_BLOCK = 2_000;
/** One test in so many fails. */
const RARE = 5_000;
const TELL_PEAK =
  "data:text/javascript,process.on('exit',()=>{const used=process.resourceUsage();process.stderr.write('used '+used.maxRSS+' '+used.userCPUTime)})";

/** A test report of a gigabyte, read as a stream by the whole command. */
export async function bench({ signalbox, folder }: BenchTools): Promise<readonly Measurement[]> {
  const report = join(folder, 'junit.xml');
  const log = join(folder, 'job.log');
  writeFileSync(log, 'Error: some tests failed\n');
  try {
    writeReport(report);
    const argv = ['--import', TELL_PEAK, signalbox, 'explain', log, '--junit', report, '--json'];
    const begun = performance.now();
    const { stdout, stderr } = spawnSync(process.execPath, argv, { encoding: 'utf8' });
    const ms = performance.now() - begun;
    const [, peak, user] = /used (\d+) (\d+)/.exec(stderr) ?? [];
    if (!stdout.includes('"failed"') || peak === undefined) {
      throw new Error(`the report was not read: ${stderr.slice(0, 200)}`);
    }
    const name = 'junit-gigabyte';
    const what = 'JUnit report of 1 GB';
    const most = { of: 'value', most: 300 } as const;
    return [
      tell({ name, what, target: null }, [ms]),
      tell({ name: `${name}-user`, what: `${what}, user CPU`, target: null }, [
        Number(user) / 1000,
      ]),
      tell({ name: `${name}-memory`, what: `${what}, peak RSS`, unit: 'MB', target: most }, [
        (Number(peak) * 1024) / MIB,
      ]),
    ];
  } finally {
    rmSync(report, { force: true });
  }
}

function writeReport(file: string): void {
  const handle = openSync(file, 'w');
  let written = writeSync(handle, '<?xml version="1.0"?>\n<testsuites>\n<testsuite name="all">\n');
  for (let first = 0; written < MEGABYTES * MIB; first += CASES_A_BLOCK) {
    const cases = Array.from({ length: CASES_A_BLOCK }, (_, at) => testCase(first + at));
    written += writeSync(handle, cases.join(''));
  }
  writeSync(handle, '</testsuite>\n</testsuites>\n');
  closeSync(handle);
}

function testCase(number: number): string {
  const name = `answers request ${number} with the page it asked for`;
  const open = `<testcase classname="site.pages.part${number % 400}" name="${name}" time="0.01">`;
  const failure =
    number % RARE === 0 ? '<failure message="expected 500 to be 200">at a.ts:4:5</failure>' : '';
  return `${open}${failure}<system-out>GET /${number} 200 &amp; done</system-out></testcase>\n`;
}
