import { describe, expect, test } from 'vitest';
import { requirePart } from '../support/require-part.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { commitFiles } from './git-repository.ts';
import { runAct } from './run-act.ts';

const act = requirePart('act');
const NOWHERE = 'http://127.0.0.1:9';

const COMPOSITE = `
name: echo
description: says what it was given
inputs:
  exit-code: { description: how it ends, default: '0' }
outputs:
  said: { description: what it said, value: '\${{ steps.say.outputs.said }}' }
runs:
  using: composite
  steps:
    - id: say
      shell: bash
      env: { SIGNALBOX_INPUTS: '\${{ toJSON(inputs) }}' }
      run: |
        echo "said=$SIGNALBOX_INPUTS" | tr -d '\\n' >> "$GITHUB_OUTPUT"; echo >> "$GITHUB_OUTPUT"
        echo '# summary' >> "$GITHUB_STEP_SUMMARY"
        exit "$(node -p 'JSON.parse(process.env.SIGNALBOX_INPUTS)["exit-code"]')"
`;

function workflow(exitCode: number): string {
  return `
name: gate
on: [pull_request]
jobs:
  gate:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: action
        uses: ./
        with: { exit-code: ${exitCode} }
      - if: always()
        env: { SAID: '\${{ steps.action.outputs.said }}' }
        run: printf %s "$SAID" > "$OUT/said"
`;
}

describe.skipIf(act.missing)('the harness around act', () => {
  test.each([
    [0, 'success'],
    [3, 'failure'],
  ])('a composite that ends with %i makes the job a %s', async (exitCode, result) => {
    const repository = temporaryFolder('act');
    commitFiles(repository, {
      'action.yml': COMPOSITE,
      '.github/workflows/gate.yml': workflow(exitCode),
    });
    const run = await runAct({
      act: act.path,
      repository,
      workflow: '.github/workflows/gate.yml',
      event: { name: 'pull_request', payload: { number: 7 } },
      apiUrl: NOWHERE,
    });
    expect(run.jobs, run.stderr).toEqual({ gate: result });
    expect(run.exitCode).toBe(exitCode === 0 ? 0 : 1);
    expect(JSON.parse(run.out.said ?? '')).toEqual({ 'exit-code': String(exitCode) });
    expect(run.summaries).toEqual(['# summary\n']);
  });
});
