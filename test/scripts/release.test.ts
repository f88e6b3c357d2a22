import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../.scripts/project-root.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly { readonly run?: string }[] }>>;
}

const WORKFLOW = parse(
  readFileSync(join(projectRoot, '.github/workflows/release.yml'), 'utf8'),
) as Workflow;

/** Answers what tags there are, and writes down what it is asked to change. */
const GH = `#!/usr/bin/env bash
case "$*" in
  *matching-refs*) tr ' ' '\\n' <<< "$TAGS" | grep -F "refs/tags/\${3##*tags/}" ;;
  *PATCH*refs/tags/v2*) exit 1 ;;
  *) echo "$*" >> "$CHANGES" ;;
esac
`;

function moveTags(tag: string, tags: readonly string[]): string {
  const script = WORKFLOW.jobs['move-tags']?.steps.map(({ run }) => run).join('\n') ?? '';
  const folder = temporaryFolder('release');
  const file = (name: string) => join(folder, name);
  writeFileSync(file('gh'), GH);
  chmodSync(file('gh'), 0o755);
  for (const name of ['changes', 'summary']) writeFileSync(file(name), '');
  const { status, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', script], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}:/usr/bin:/bin`,
      GITHUB_REPOSITORY: 'signalbox/signalbox',
      GITHUB_REF_NAME: tag,
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_STEP_SUMMARY: file('summary'),
      TAGS: tags.map((each) => `refs/tags/${each}`).join(' '),
      CHANGES: file('changes'),
    },
  });
  expect(status, stderr).toBe(0);
  return readFileSync(file('changes'), 'utf8').replaceAll(
    / .*(?:refs\/tags\/(?=v\S*$)|git\/refs\/tags\/(v\S*)|ref=refs\/tags\/(v\S*)).*$/gm,
    ' $1$2',
  );
}

test.each([
  ['v1.2.3', ['v1', 'v1.2', 'v1.2.2', 'v1.2.3'], 'api v1.2\napi v1\n'],
  ['v1.2.10', ['v1.2.9', 'v1.2.10', 'v1.10.0'], 'api v1.2\n'],
  ['v1.1.9', ['v1.1.9', 'v1.2.0', 'v11.0.0'], 'api v1.1\n'],
  ['v2.0.0', ['v1.9.0', 'v2.0.0'], 'api v2.0\napi v2\n'],
])('%s moves what it is the newest of among %j', (tag, tags, changes) => {
  expect(moveTags(tag, tags)).toBe(changes);
});
