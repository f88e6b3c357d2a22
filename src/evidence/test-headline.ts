/**
 * Lines by which a test tool says which test failed; the first group is the test's name, in which
 * every character tells it from its neighbours.
 */
const HEADLINES: readonly RegExp[] = [
  // TAP; what follows " # " is a comment.
  /^\s*not ok \d{1,9}(?: -)? (.{1,500}?)(?: # .*)?$/,
  // go test
  /^\s*--- FAIL: (\S{1,500})(?: \(|$)/,
  // pytest's summary
  /^(?:FAILED|ERROR) (\S{1,300}::.{1,300}?)(?: - .*)?$/,
  // GoogleTest
  /^\[ {2}FAILED {2}\] (\w[\w./]{1,300}?)(?:,.*)?(?: \(\d+ ms\))?$/,
  // Jest, Vitest, Mocha, node:test
  /^\s{0,20}● (.{1,500})$/,
  /^\s{0,20}[✕✗×✘✖] (.{1,500}?)(?: \(?\d[\d.]{0,12} ?m?s\)?)?$/,
  /^\s{0,8}\d{1,5}\) (.{1,500})$/,
  // cargo test
  /^test (\S{1,300}) \.\.\. FAILED/,
  /^---- (\S{1,300}) stdout ----$/,
  // CTest
  /^\s{0,8}\d{1,6}\/\d{1,6} Test\s{1,8}#\d{1,6}: (\S{1,300}) \.*\*\*\*/,
];

/** The name of the test a line reports as failed, or `null` when it does not report one. */
export function testOfHeadline(line: string): string | null {
  for (const pattern of HEADLINES) {
    const name = pattern.exec(line)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}
