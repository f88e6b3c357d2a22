import { closeSync, openSync, writeSync } from 'node:fs';
import { formatLogStamp } from '#domain';
import { seededRandom } from '#std';

const LINES_A_BLOCK = 4_000;
/** One line in so many speaks of something that may be a failure. */
const RARE = 500;

type Write = (below: (limit: number) => number) => string;

/** What tools print while all is well. */
const USUAL: readonly Write[] = [
  (n) =>
    `npm http fetch GET 200 https://registry.example/package-${n(900)} ${n(400)}ms (cache hit)`,
  (n) => `[\x1b[1;34mINFO\x1b[m] Downloaded from central: artifact-${n(99)}.jar (${n(900)} kB)`,
  (n) =>
    `   Compiling module-${n(300)} v${n(3)}.${n(20)}.${n(9)} (/home/runner/work/module-${n(300)})`,
  (n) => `ok ${n(9000)} - parses the header of message ${n(999)} and gives back its length`,
  (n) => `[${n(400)}/400] Building CXX object src/CMakeFiles/core.dir/part_${n(400)}.cpp.o`,
  (n) => `  ✓ shows the page ${n(99)} with its title and three links (${n(90)} ms)`,
  (n) => `--- PASS: TestStore/round_trip_${n(500)} (0.0${n(9)}s)`,
  (n) => `DEBUG request id=${n(1e9).toString(16)} path=/v1/things/${n(9999)} took ${n(300)} ms`,
];
const UNUSUAL: readonly Write[] = [
  (n) => `warning: unused variable \`value_${n(9)}\` in src/lib_${n(40)}.rs:${n(900)}`,
  (n) => `retrying: connection refused by 127.0.0.1:${n(9999)}`,
  (n) => `npm warn deprecated thing@${n(9)}.0.0: this version is no longer supported`,
];

/** A job log of about so many megabytes, the same each time, that ends with a failed test. */
export function generateLog(file: string, megabytes: number): void {
  const random = seededRandom(7);
  const below = (limit: number) => Math.floor(random() * limit);
  const pick = (from: readonly Write[]) => from[below(from.length)]?.(below) ?? '';
  let at = Date.parse('2026-07-30T10:00:00Z');
  const handle = openSync(file, 'w');
  for (let bytes = 0; bytes < megabytes * 2 ** 20; ) {
    const lines = Array.from({ length: LINES_A_BLOCK }, () => {
      at += below(4);
      return formatLogStamp(at) + pick(below(RARE) === 0 ? UNUSUAL : USUAL);
    });
    bytes += writeSync(handle, `${lines.join('\n')}\n`);
  }
  const stamp = formatLogStamp(at);
  writeSync(handle, `${stamp}AssertionError: expected 500 to be 200\n`);
  writeSync(handle, `${stamp}##[error]Process completed with exit code 1.\n`);
  closeSync(handle);
}
