import { formatLocation } from '#domain';
import { unreachable } from '#std';
import type {
  CompositionProblem,
  ConfigProblem,
  FileProblem,
  TextProblem,
  ValueProblem,
  VariableProblem,
} from './problem.ts';

/** Keys or names listed in a remedy before it only counts the rest. */
const LISTED = 12;

/** What is said of a problem: what was found and expected, and the way out. */
export interface Sentences {
  readonly problem: string;
  readonly remedy: string;
  /** The key it is about, where that is not the problem's own path. */
  readonly path?: string;
}

/** Every sentence this folder can say. */
export function sentences(problem: ConfigProblem): Sentences {
  switch (problem.kind) {
    case 'no-config':
    case 'file-missing':
    case 'file-unreadable':
    case 'file-too-large':
      return aboutFile(problem);
    case 'bad-template':
    case 'required-variable':
    case 'unset-variable':
      return aboutVariable(problem);
    case 'include-cycle':
    case 'include-conflict':
    case 'too-many-files':
    case 'extends-cycle':
    case 'extends-unknown':
    case 'unknown-environment':
    case 'inactive-dependency':
      return aboutComposition(problem);
    case 'unknown-key':
    case 'missing-key':
    case 'bad-value':
    case 'bad-name':
    case 'unclosed-quote':
    case 'bad-pattern':
    case 'probe-count':
    case 'nothing-to-run':
      return aboutValue(problem);
    default:
      return aboutText(problem);
  }
}

function aboutFile(problem: FileProblem): Sentences {
  const path = 'from' in problem && problem.from ? { path: problem.from.path } : {};
  switch (problem.kind) {
    case 'no-config':
      return {
        problem: `no configuration in ${problem.directory}: looked for ${problem.looked.join(', ')}`,
        remedy: 'Write a signalbox.yml there, or name a file with --file.',
      };
    case 'file-missing':
      return {
        ...path,
        problem: `${problem.file} is not there`,
        remedy:
          'Correct the name; relative names start at the directory of the file they stand in.',
      };
    case 'file-unreadable':
      return {
        ...path,
        problem: `${problem.file} cannot be read: ${problem.reason}`,
        remedy: 'Make it a file that this user may read.',
      };
    case 'file-too-large':
      return {
        ...path,
        problem: `${problem.file} has ${megabytes(problem.bytes)}, expected at most ${megabytes(problem.limit)}`,
        remedy: 'Name a configuration file; split a larger one with include.',
      };
    default:
      return unreachable(problem);
  }
}

function aboutText(problem: TextProblem): Sentences {
  switch (problem.kind) {
    case 'not-text':
      return { problem: 'this is not UTF-8 text', remedy: 'Name a YAML file, saved as UTF-8.' };
    case 'empty-file':
      return {
        problem: 'the file is empty, expected a map with "services"',
        remedy:
          'Describe the services there, for example services: { web: { command: node web.js } }.',
      };
    case 'syntax':
      return { problem: `not valid YAML: ${problem.message}`, remedy: syntaxRemedy(problem.code) };
    case 'not-a-map':
      return {
        problem: `found a ${problem.found}, expected a map with "services"`,
        remedy: 'Put the services under the key services.',
      };
    case 'duplicate-key':
      return {
        problem: `"${problem.key}" is here twice, first at ${formatLocation(problem.first)}`,
        remedy: 'Keep one of them.',
      };
    case 'reserved-key':
      return { problem: `"${problem.key}" cannot be a key`, remedy: 'Give it another name.' };
    case 'bad-key':
      return {
        problem: 'a list or map as a key, expected text',
        remedy: 'Make the key plain text.',
      };
    case 'bad-merge-key':
      return { problem: '"<<" merges something that is no map', remedy: 'Merge maps only.' };
    case 'unknown-tag':
      return {
        problem: `unknown tag "${problem.tag}", expected !reset or !override`,
        remedy: 'Remove the tag; quote the value if it starts with "!".',
      };
    case 'unknown-anchor':
      return {
        problem: `"*${problem.name}" refers to an anchor that is not set before it`,
        remedy: `Mark the value it means with "&${problem.name}", or quote a text that starts with "*".`,
      };
    case 'alias-cycle':
      return {
        problem: `"*${problem.name}" refers to a value it is part of`,
        remedy: 'Write the value out where it is needed.',
      };
    case 'alias-bomb':
      return {
        problem: `aliases of aliases stand for more than ${problem.limit} values`,
        remedy: 'Write the values out; no configuration needs that many.',
      };
    case 'too-deep':
      return {
        problem: `nested too deep${problem.limit === null ? '' : `, expected at most ${problem.limit} levels`}`,
        remedy: 'Flatten the values; look for brackets or dashes that repeat by mistake.',
      };
    case 'bad-env-line':
      return {
        problem: `found ${problem.found}, expected ${problem.expected}`,
        remedy: 'Correct the line; single quotes keep a value as it is.',
      };
    default:
      return unreachable(problem);
  }
}

function aboutVariable(problem: VariableProblem): Sentences {
  switch (problem.kind) {
    case 'bad-template':
      return {
        problem: `${quoted(problem.template)} cannot be filled in: ${problem.reason}`,
        remedy: `Write \${NAME} or \${NAME:-default}, and "$$" for a dollar sign that means itself.`,
      };
    case 'required-variable':
      return {
        problem: `${problem.name} is not set${problem.message === '' ? '' : `: ${problem.message}`}`,
        remedy: `Set ${problem.name} in the job's environment or in .env.`,
      };
    case 'unset-variable':
      return {
        problem: `${problem.name} is not set and becomes an empty text`,
        remedy: `Set it, or write \${${problem.name}:-default}; "$$" is a dollar sign that means itself.`,
      };
    default:
      return unreachable(problem);
  }
}

function aboutComposition(problem: CompositionProblem): Sentences {
  switch (problem.kind) {
    case 'include-cycle':
      return {
        problem: `files include each other in a circle: ${problem.chain.join(' → ')}`,
        remedy: 'Remove one of these includes.',
      };
    case 'include-conflict':
      return {
        problem: `is defined differently in another file (${formatLocation(problem.other)})`,
        remedy: 'Rename one of them, or change it in a signalbox.yml that includes both files.',
      };
    case 'too-many-files':
      return {
        problem: `more than ${problem.limit} files`,
        remedy: 'Look for a file that includes others by mistake.',
      };
    case 'extends-cycle':
      return {
        problem: `services extend each other in a circle: ${problem.chain.join(' → ')}`,
        remedy: 'Remove one of these extends.',
      };
    case 'extends-unknown':
      return {
        problem: `"${problem.base}" is not a service in ${problem.file}`,
        remedy: didYouMean(problem.nearest) ?? 'Extend a service that is there.',
      };
    case 'unknown-environment':
      return {
        path: 'environments',
        problem: `"${problem.name}" is not an environment here`,
        remedy:
          didYouMean(problem.nearest) ??
          (problem.known.length > 0
            ? `There are: ${list(problem.known)}.`
            : `Define it under environments, or leave --environment out.`),
      };
    case 'inactive-dependency':
      return {
        problem: `"${problem.dependency}" only runs in the profile ${list(problem.profiles)}, which is not active`,
        remedy: `Set COMPOSE_PROFILES=${problem.profiles[0]}, or mark it "required: false".`,
      };
    default:
      return unreachable(problem);
  }
}

function aboutValue(problem: ValueProblem): Sentences {
  switch (problem.kind) {
    case 'unknown-key':
      return {
        problem: `unknown key "${problem.key}"`,
        remedy:
          didYouMean(problem.nearest) ??
          (problem.known.length > LISTED
            ? 'Remove it, or put "x-" before it to keep it for yourself.'
            : `Keys here: ${list(problem.known)}.`),
      };
    case 'missing-key':
      return {
        problem: `"${problem.key}" is missing`,
        remedy: `Add it, expected ${problem.expected}.`,
      };
    case 'bad-value':
      return {
        problem: `found ${problem.found}, expected ${problem.expected}`,
        remedy: 'Correct the value.',
      };
    case 'bad-name':
      return {
        problem: `"${problem.found}" cannot be a name`,
        remedy: 'Use letters, digits, ".", "_" and "-" only.',
      };
    case 'unclosed-quote':
      return {
        problem: `a ${problem.quote} that is never closed`,
        remedy: 'Close it, or write the command as a list of words.',
      };
    case 'bad-pattern':
      return {
        problem: `${quoted(problem.found)} is not an RE2 pattern: ${problem.reason}`,
        remedy: 'Correct the pattern; RE2 has no look-around and no back-references.',
      };
    case 'probe-count':
      return {
        problem:
          problem.found.length === 0
            ? 'nothing says what to ask'
            : `asks ${problem.found.length} things at once: ${list(problem.found)}`,
        remedy: `Write exactly one of ${list(problem.known)}.`,
      };
    case 'nothing-to-run':
      return {
        problem: problem.build
          ? 'has only "build", which is not run yet'
          : 'has neither "command" nor "image"',
        remedy: 'Add command for a process, or image for a container.',
      };
    default:
      return unreachable(problem);
  }
}

function syntaxRemedy(code: string): string {
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'Indent with spaces.';
    case 'MISSING_CHAR':
      return 'Close the quote or bracket.';
    case 'MULTIPLE_DOCS':
      return 'Keep one document; a second file can be included.';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'Quote a value that holds ": ".';
    default:
      return 'Correct the YAML here; often the line before is indented wrongly or a quote is missing.';
  }
}

function didYouMean(name: string | undefined): string | undefined {
  return name === undefined ? undefined : `Did you mean "${name}"?`;
}

function list(names: readonly string[]): string {
  const more = names.length - LISTED;
  return `${names.slice(0, LISTED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`;
}
