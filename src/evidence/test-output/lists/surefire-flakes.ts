import type { FindingSink, ListReader } from './list-reader.ts';

const HEADING = /^(?:\[\w+\] )?(?:Flakes|Flaked tests): *$/;
const QUALIFIED =
  /^(?:\[\w+\] )?(?<class>(?:\w{1,100}\.){1,20}[A-Z][\w$]{0,200})\.(?<name>\w[^\s(]{0,300})(?:\(.{0,300})?\s*$/;
const RUN = /^(?:\[\w+\] )? {1,4}Run \d+:|^(?:\[\w+\] ?)?\s*$/;

/** Reads surefire's list of tests that failed first and passed when they were run again. */
export function createSurefireFlakes(sink: FindingSink): ListReader {
  let reading = false;
  return {
    visit(text) {
      if (HEADING.test(text)) reading = true;
      else if (reading) {
        const test = QUALIFIED.exec(text)?.groups;
        if (test) sink.passedAgain(test);
        else reading = RUN.test(text);
      }
      return reading;
    },
  };
}
