import type { Rule } from '../rule.ts';

/** The CI service's own parts. */
export const infraCi: Rule = {
  cause: 'infra.ci',
  name: 'infra.ci',
  confidence: 0.88,
  patterns: [
    /Failed to download (?:archive|action) '/,
    /Unable to download artifact\(s\)|Failed to (?:CreateArtifact|FinalizeArtifact|ListArtifacts|GetSignedArtifactURL)/,
    /(?:An action could not be found at the URI|Unable to resolve action|Can't find 'action\.yml')/,
    /(?:Artifact|Cache) (?:service|upload|storage) .{0,80}(?:failed|unavailable|error|5\d\d)/i,
    /GitHub Actions (?:is )?(?:temporarily unavailable|experiencing)/,
  ],
  examples: [
    "Failed to download archive 'https://codeload.example.invalid/a/b/tar.gz/1' after 3 attempts.",
    'Unable to download artifact(s): Artifact not found for name: build',
    'Failed to CreateArtifact: Received non-retryable error: Failed request: (503) Service Unavailable',
  ],
  counterExamples: [
    "Download action repository 'actions/checkout@v4'",
    'Cache not found for input keys: npm-1',
  ],
};
