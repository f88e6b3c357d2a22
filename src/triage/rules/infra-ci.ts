import type { Rule } from '../rule.ts';

/** The CI service's own parts. */
export const infraCi: Rule = {
  cause: 'infra.ci',
  name: 'infra.ci',
  confidence: 0.88,
  patterns: [
    /Failed to download (?:archive|action) '/,
    /Unable to download artifact\(s\): (?!Artifact not found)|Failed to (?:CreateArtifact|FinalizeArtifact|ListArtifacts|GetSignedArtifactURL)(?!.{0,160}\(409\))/,
    /(?:Artifact|Cache) (?:service|storage) .{0,80}(?:failed|unavailable|error|5\d\d)/i,
    /GitHub Actions (?:is )?(?:temporarily unavailable|experiencing)/,
    /error writing layer blob|ERROR CODE: (?:BlobNotFound|ServerBusy|InternalError|OperationTimedOut)/,
    /We're experiencing (?:high load|an outage)|Our services aren't available right now/,
  ],
  examples: [
    "Failed to download archive 'https://codeload.example.invalid/a/b/tar.gz/1' after 3 attempts.",
    'Unable to download artifact(s): Request timeout: /_apis/results',
    'Failed to CreateArtifact: Received non-retryable error: Failed request: (503) Service Unavailable',
    'ERROR: failed to solve: error writing layer blob: GET https://example.invalid/actions-cache/2d3',
    "Our services aren't available right now",
  ],
  counterExamples: [
    "Download action repository 'actions/checkout@v4'",
    'Cache not found for input keys: npm-1',
    'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists',
  ],
};
