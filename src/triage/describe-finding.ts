import { MOST_ON_PASSING, type RuleFinding } from './lint-rules.ts';

type Catalogue = {
  readonly [Kind in RuleFinding['kind']]: (finding: Extract<RuleFinding, { kind: Kind }>) => {
    readonly problem: string;
    readonly remedy: string;
  };
};

const SENTENCES: Catalogue = {
  'fires-on-passing': ({ logs, of, first }) => ({
    problem: `matches in ${logs} of ${of} logs of jobs that passed, at most ${MOST_ON_PASSING * 100} % are tolerable${first ? `; first ${first.source}:${first.line}: ${first.text.trim().slice(0, 160)}` : ''}`,
    remedy: 'Make it say what such lines do not hold, and add one as a counter-example.',
  }),
  unanchored: ({ pattern }) => ({
    problem: `the pattern ${pattern} names no word of three letters and no place in the line`,
    remedy: 'Begin it with ^ or \\b, or with a text the line must hold.',
  }),
  generic: ({ pattern }) => ({
    problem: `the pattern ${pattern} matches lines that say that something failed, and not what`,
    remedy: 'Name what failed.',
  }),
  shadowed: ({ by }) => ({
    problem: `all its examples are matched by ${by}, which is asked earlier`,
    remedy: `Put it before ${by}, or make the two tell apart.`,
  }),
};

/** What a finding says, and the way out. */
export function describeFinding(finding: RuleFinding): {
  readonly problem: string;
  readonly remedy: string;
} {
  const render = SENTENCES[finding.kind] as (
    one: RuleFinding,
  ) => ReturnType<Catalogue[keyof Catalogue]>;
  return render(finding);
}
