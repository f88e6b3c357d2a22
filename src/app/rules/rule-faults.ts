import { type Fault, formatLocation } from '#domain';
import type { RuleProblem } from './rule-problem.ts';

type Sentences = { readonly problem: string; readonly remedy: string };
type Catalogue = {
  readonly [Kind in RuleProblem['kind']]: (
    problem: Extract<RuleProblem, { kind: Kind }>,
  ) => Sentences;
};

/** What people are told: a kind without its sentences does not compile. */
const SENTENCES: Catalogue = {
  unreadable: ({ reason }) => ({
    problem: `the file of rules cannot be read: ${reason}`,
    remedy: 'Name a file that exists: in triage.rules of the configuration, or with --rules.',
  }),
  'too-large': ({ bytes, limit }) => ({
    problem: `the file has ${bytes} bytes, at most ${limit} are read`,
    remedy: 'Split it into several files.',
  }),
  syntax: ({ message }) => ({
    problem: `not YAML: ${message}`,
    remedy: 'Correct it; quote patterns with single quotes, in which \\ needs no doubling.',
  }),
  'no-rules': () => ({
    problem: 'expected a map with the key "rules" and a list of rules under it',
    remedy: 'Start the file with "rules:" and a list item for each rule.',
  }),
  'too-many': ({ limit }) => ({
    problem: `more than ${limit} rules in one file`,
    remedy: 'Split it into several files, or join rules that name the same cause.',
  }),
  alias: () => ({
    problem: 'anchors and aliases (&, *) are not read in files of rules',
    remedy: 'Write the value out.',
  }),
  'unknown-key': ({ key, nearest, known }) => ({
    problem: `unknown key "${key}"${nearest ? `, did you mean "${nearest}"?` : ''}`,
    remedy: `A rule has the keys ${known.join(', ')}.`,
  }),
  'duplicate-key': ({ key }) => ({
    problem: `the key "${key}" stands here twice`,
    remedy: 'Remove one of the two.',
  }),
  'missing-key': ({ key, expected }) => ({
    problem: `"${key}" is missing`,
    remedy: `Add it: ${expected}.`,
  }),
  'bad-value': ({ key, found, expected }) => ({
    problem: `"${key}" is ${found}, expected ${expected}`,
    remedy: `Give "${key}" ${expected}.`,
  }),
  'bad-id': ({ id }) => ({
    problem: `the id "${id}" is not of the form prefix.name`,
    remedy: 'Use small letters, digits and hyphens, with one dot: acme.licence-server.',
  }),
  'our-prefix': ({ prefix }) => ({
    problem: `the prefix "${prefix}" belongs to Signalbox's own causes`,
    remedy: 'Put the rule under a prefix of your own, such as the name of your organisation.',
  }),
  'duplicate-id': ({ id, first }) => ({
    problem: `a rule "${id}" stands already at ${formatLocation(first)}`,
    remedy: 'Give this one another id, or put the patterns of both under one.',
  }),
  'not-re2': ({ pattern, reason }) => ({
    problem: `the pattern ${pattern} is not RE2: ${reason}`,
    remedy: 'RE2 has no back-references and no look-around; write what the line holds instead.',
  }),
  'large-pattern': ({ pattern, size, limit }) => ({
    problem: `the pattern ${short(pattern)} is too large: ${size}, at most ${limit}`,
    remedy: 'Lower its repetition counts, or split it into several patterns.',
  }),
  'matches-anything': ({ pattern }) => ({
    problem: `the pattern ${pattern} matches an empty line, and so every line`,
    remedy: 'Name what the line must hold.',
  }),
  'example-missed': ({ example }) => ({
    problem: `no pattern of the rule matches its own example ${short(example)}`,
    remedy: 'Correct the patterns or the example; time stamps and colours are removed before.',
  }),
  'counter-example-matched': ({ example, pattern }) => ({
    problem: `the pattern ${pattern} matches the counter-example ${short(example)}`,
    remedy: 'Make the pattern say what tells the two apart.',
  }),
};

/** A problem in the form every door prints. */
export function ruleFault(problem: RuleProblem): Fault {
  const render = SENTENCES[problem.kind] as (one: RuleProblem) => Sentences;
  return {
    code: `rules.${problem.kind}`,
    location: problem.location,
    ...('id' in problem ? { path: problem.id } : {}),
    ...render(problem),
    cause: 'config.workflow',
  };
}

const LONGEST_SHOWN = 120;

function short(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
