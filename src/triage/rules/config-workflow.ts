import type { Rule } from '../rule.ts';

/** The workflow file itself. */
export const configWorkflow: Rule = {
  cause: 'config.workflow',
  name: 'config.workflow',
  confidence: 0.88,
  patterns: [
    /Invalid workflow file|The workflow is not valid|Unrecognized named-value|Unexpected input\(s\) '/,
    /Required property is missing: |Unable to process file command '/,
    /error parsing called workflow|jobs\.[\w-]{1,60} .{0,80}(?:not valid|is invalid)/,
    /Input required and not supplied: /,
    /Unable to download artifact\(s\): Artifact not found|An action could not be found at the URI|Unable to resolve action|Can't find 'action\.yml'/,
    /No (?:stages|jobs) \/ jobs for this pipeline|yaml invalid|Invalid (?:GitLab|CircleCI) config/,
    /\(409\) Conflict: an artifact with this name already exists/,
  ],
  examples: [
    'Invalid workflow file: .github/workflows/ci.yml#L12',
    "The workflow is not valid. .github/workflows/a.yml (Line: 3, Col: 5): Unexpected value 'foo'",
    "Unrecognized named-value: 'secret'. Located at position 1",
    'Unable to download artifact(s): Artifact not found for name: build',
    'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists',
  ],
  counterExamples: ['Run workflow'],
};
