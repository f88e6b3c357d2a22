import { formatLocation } from '#domain';
import { unreachable } from '#std';
import type { TextProblem } from '../problem.ts';
import type { Sentences } from './words.ts';

export function aboutText(problem: TextProblem): Sentences {
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
