/**
 * Lines that only say that something failed, and never what: the runner, a build tool or a shell
 * passing on an exit code. They never lead a block of evidence and are never a signature.
 */
const WRAPPERS: readonly RegExp[] = [
  /^(?:Error: )?Process completed with exit code \d+/,
  /^(?:Error: )?The (?:process|command|operation) .{0,400}(?:failed with exit code|exited with) -?\d+/,
  /^The command ".{0,4000}" exited with -?\d+/,
  /^The command ".{0,4000}" failed and exited with -?\d+ during/,
  /^(?:\[[\w .-]{1,40}\] )?(?:Step|Script|Job|Task|Process) .{0,40}exited with (?:exit )?code -?\d+/,
  /^\s*(?:[Ee]rror: )?(?:command '.{0,400}'|[A-Z][\w /.-]{0,60}) failed with exit (?:code|status) -?\d+\.?$/,
  /^##\[(?:start|end)-action /,
  /^Executing the custom container implementation failed\./,
  /^Your build has been stopped/,
  /^Done\. Your build exited with \d+/,
  /^Build step '.{0,200}' marked build as failure/,
  /^Finished: (?:FAILURE|UNSTABLE|ABORTED)/,
  /^(?:\[(?:ERROR|INFO)\] )?BUILD (?:FAILURE|FAILED)\b/,
  /^FAILURE: Build failed with an exception\.?$/,
  /^\s*(?:g?make|ninja|mingw32-make)(?:\[\d+\])?: \*\*\* .{0,300}Error -?\d+/,
  /^\s*g?make(?:\[\d+\])?: .{0,200}(?:Waiting for unfinished jobs|Target .{0,200} not remade)/,
  /^ninja: build stopped/,
  /^npm (?:ERR!|error) (?:code ELIFECYCLE|errno|Exit status|Test failed|A complete log|This is probably not|There is likely additional|Failed at the|syscall|file|path|command|cwd|workspace|lifecycle|\s*$|\s{2,}\/)/,
  /^npm (?:ERR!|error) code \d+$/,
  /^(?:error|ERROR)(?::)? (?:Command|command) failed with exit code \d+\.?/,
  /^\s?ELIFECYCLE\s/,
  /^info Visit https?:/,
  /^(?:ERROR|Error|error):? (?:Job failed|script returned exit code|InvocationError for command)/,
  /^\[ERROR\] (?:-> \[Help \d+\]|To see the full stack trace|Re-run Maven|For more information about|\[Help \d+\]|After correcting the problems)/,
  /^\[ERROR\]\s*$/,
  /^(?:\[ERROR\] )?(?:Please refer to|There are test failures)/,
  /^\* Get more help at /,
  /^> Run with --(?:stacktrace|info|debug|scan)/,
  /^(?:Exited|exited|exit(?: with)?)(?: with)?(?: code| status)? -?\d+\.?$/,
  /^(?:ERROR|error|Error|FAILED|FAIL|failed|fail|FAILURE|not ok)[:!.]?$/,
  /^Error: (?:Command failed|exit status \d+)\.?$/,
  /^exit (?:status|code) \d+$/,
  /^\s*at ChildProcess\./,
];

const LONGEST_WRAPPER = 4200;

/** True when the cleaned line only passes a failure on. */
export function isWrapper(text: string): boolean {
  if (text.length > LONGEST_WRAPPER) return false;
  return WRAPPERS.some((pattern) => pattern.test(text));
}
