import { createSurefireFlakes } from '../lists/surefire-flakes.ts';
import type { TestTool } from '../test-tool.ts';

const surefire: TestTool = {
  tool: 'maven',
  words: ['tests run:', '<<< ', 'flakes:', 'flaked tests:'],
  summaries: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: (?<run>\d+), Failures: (?<failed>\d+), Errors: (?<errors>\d+), Skipped: (?<skipped>\d+)(?:, Flakes: \d+)?\s*$/,
  ],
  contexts: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?Tests run: .{1,120}Time elapsed: .{1,40}<<< (?:FAILURE|ERROR)! +--? in (?<class>[\w.$]{1,300})\s*$/,
  ],
  failedTests: [
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[^\s(]\S{0,300}?)\((?<class>[\w.$]{1,300})\)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<class>(?:\w{1,100}\.){0,20}[A-Z][\w$]{0,200})\.(?<name>\w.{0,300}?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
    /^(?:\[\w+\] +|Error: +|Warning: +)?(?<name>[a-z_]\S{0,300}(?: [^<]{1,200}?)?)\s+(?:--\s+)?Time elapsed: .{1,40} <<< (?:FAILURE|ERROR)!/,
  ],
  createListReader: createSurefireFlakes,
  nameOf: ({ name, class: owner }) => (owner === undefined ? name : `${name}(${owner})`),
  examples: [
    [
      '[ERROR] Tests run: 9, Failures: 1, Errors: 2, Skipped: 3',
      { run: '9', failed: '1', errors: '2', skipped: '3' },
    ],
    [
      '[WARNING] Tests run: 9, Failures: 0, Errors: 0, Skipped: 3, Flakes: 1',
      { run: '9', failed: '0', errors: '0', skipped: '3' },
    ],
    [
      '[ERROR] parses(a.b.CTest)  Time elapsed: 0.02 s  <<< FAILURE!',
      { name: 'parses', class: 'a.b.CTest' },
    ],
    [
      '[ERROR] a.b.CTest$Inner.parses -- Time elapsed: 0.02 s <<< ERROR!',
      { class: 'a.b.CTest$Inner', name: 'parses' },
    ],
    ['[ERROR] parses  Time elapsed: 0.02 s  <<< ERROR!', { name: 'parses' }],
  ],
};

const gradle: TestTool = {
  tool: 'gradle',
  words: [' failed', ' tests completed', ' test completed'],
  summaries: [
    /^(?<run>\d+) tests? completed(?:, (?<failed>\d+) failed)?(?:, (?<skipped>\d+) skipped)?\s*$/,
  ],
  failedTests: [
    /^(?:Gradle suite > Gradle test > )?(?<class>[\w.$]{1,300}) > (?<name>.{1,900}?) FAILED\s*$/,
    /^(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w{1,300}) FAILED\s*$/,
  ],
  nameOf: gradleName,
  examples: [
    ['12 tests completed, 1 failed, 2 skipped', { run: '12', failed: '1', skipped: '2' }],
    ['a.b.CTest > parses() FAILED', { class: 'a.b.CTest', name: 'parses()' }],
    ['a.b.CTest.provider FAILED', { class: 'a.b.CTest', name: 'provider' }],
  ],
};

/** A nested class is printed as a step of its own; a repetition ends with its full name. */
function gradleName({
  name = '',
  class: owner = '',
}: Readonly<Record<string, string | undefined>>) {
  const parts = name.split(' > ');
  const last = parts.at(-1) ?? '';
  const classAt = last.search(/(?:^|[.$])[A-Z]\w{0,200}\./);
  if (parts.length > 1 && classAt >= 0 && /^[\w.$]{1,300}\.\w/.test(last)) return last;
  let nested = owner;
  while (parts.length > 1 && /^[A-Z]\w*$/.test(parts[0] ?? '')) nested += `$${parts.shift()}`;
  return `${nested}.${parts.join(' > ')}`;
}

const ANT = String.raw`^\s{0,12}\[junit\d?\]\s{1,4}`;

const ant: TestTool = {
  tool: 'ant',
  words: ['[junit'],
  summaries: [
    new RegExp(
      `${ANT}Tests run: (?<run>\\d+), Failures: (?<failed>\\d+), Errors: (?<errors>\\d+)(?:, Skipped: (?<skipped>\\d+))?, Time elapsed: `,
    ),
  ],
  contexts: [
    new RegExp(`${ANT}(?:Testsuite: |Running )(?<class>[\\w.$]{1,300})\\s*$`),
    new RegExp(`${ANT}Testcase: (?<name>[^\\s(]{1,300}) took `),
  ],
  failedTests: [
    new RegExp(
      `${ANT}Testcase: (?<name>[^\\s(]{1,300})\\((?<class>[\\w.$]{1,300})\\):\\s{0,4}(?:FAILED|Caused an ERROR)`,
    ),
    new RegExp(`${ANT}(?<again>FAILED|Caused an ERROR)\\s*$`),
  ],
  examples: [
    [
      '    [junit] Tests run: 5, Failures: 1, Errors: 0, Skipped: 2, Time elapsed: 0.1 sec',
      { run: '5', failed: '1', errors: '0', skipped: '2' },
    ],
    ['    [junit] Testcase: adds(a.ATest):\tFAILED', { name: 'adds', class: 'a.ATest' }],
    ['    [junit] \tCaused an ERROR', { again: 'Caused an ERROR' }],
  ],
};

const PLATFORM = String.raw`^(?:\s{0,12}\[junit\d?\] {1,4})?`;

const junitPlatform: TestTool = {
  tool: 'junit-platform',
  words: [' tests found', ' tests skipped', ' tests aborted', ' tests failed', 'methodsource ['],
  summaries: [
    new RegExp(`${PLATFORM}\\[ {1,16}(?<run>\\d+) tests found {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<skipped>\\d+) tests (?:skipped|aborted) {1,16}\\]`),
    new RegExp(`${PLATFORM}\\[ {1,16}(?<failed>\\d+) tests failed {1,16}\\]`),
  ],
  failedTests: [
    new RegExp(
      `${PLATFORM} {2,8}MethodSource \\[className = '(?<class>[\\w.$]{1,300})', methodName = '(?<name>[^']{1,300})'`,
    ),
  ],
  examples: [
    ['[        12 tests found           ]', { run: '12' }],
    ['[         2 tests failed          ]', { failed: '2' }],
    [
      "    MethodSource [className = 'a.BTest', methodName = 'adds', methodParameterTypes = '']",
      { class: 'a.BTest', name: 'adds' },
    ],
  ],
};

const SBT = String.raw`^(?:\[\w+\] ){1,3}`;

const sbt: TestTool = {
  tool: 'sbt',
  words: [': total ', '] test '],
  summaries: [
    new RegExp(
      `${SBT}(?:Passed|Failed|Error): Total (?<run>\\d+), Failed (?<failed>\\d+), Errors (?<errors>\\d+), Passed \\d+(?:, (?:Skipped|Ignored) (?<skipped>\\d+))?`,
    ),
  ],
  failedTests: [
    new RegExp(`${SBT}Test (?<class>[\\w.$]{1,300})\\.(?<name>[\\w$]{1,200}) failed: `),
  ],
  examples: [
    [
      '[error] Failed: Total 5, Failed 1, Errors 0, Passed 3, Skipped 1',
      { run: '5', failed: '1', errors: '0', skipped: '1' },
    ],
    ['[error] Test a.BTest.adds failed: java.lang.Error: no', { class: 'a.BTest', name: 'adds' }],
  ],
};

export const JAVA_TOOLS: readonly TestTool[] = [surefire, gradle, ant, junitPlatform, sbt];
