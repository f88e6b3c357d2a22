import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../.scripts/project-root.ts';

type Inputs = Readonly<Record<string, { readonly default: string; readonly description: string }>>;

function inputsOf(file: string): Inputs {
  const action = parse(readFileSync(join(projectRoot, file), 'utf8')) as { inputs: Inputs };
  return action.inputs;
}

const ROOT = inputsOf('action.yml');
const UP = inputsOf('.github/actions/up/action.yml');

/** What a composite action asks by itself, and a JavaScript action only by the default of an input. */
const ASKED = ['matrix', 'job-total', 'check-run-id'];

test('the helper action has no input the root action does not know', () => {
  const unknown = Object.keys(UP).filter((name) => !(name in ROOT));
  expect(unknown).toEqual(ASKED);
});

test('an input of both has one default, but for the artifact that is why the helper has a post', () => {
  const differing = Object.keys(UP).filter(
    (name) => name in ROOT && UP[name]?.default !== ROOT[name]?.default,
  );
  expect(differing).toEqual(['upload-artifact']);
});

test('the program reads every input that a step of the action does not', () => {
  const program = readFileSync(join(projectRoot, 'src', 'action.ts'), 'utf8');
  const unread = Object.keys(ROOT).filter(
    (name) => !new RegExp(`^  '?${name}'?: `, 'm').test(program),
  );
  expect(unread).toEqual(['history-cache', 'node-path']);
});
