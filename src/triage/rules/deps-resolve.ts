import type { Rule } from '../rule.ts';

/** No such version, or none that fits all. */
export const depsResolve: Rule = {
  cause: 'deps.resolve',
  name: 'deps.resolve',
  confidence: 0.9,
  patterns: [
    /\bERESOLVE\b|npm (?:ERR!|error) (?:code )?(?:ETARGET|E404|notarget)/,
    /No matching (?:version|distribution) found for/,
    /Could not (?:find|resolve) (?:a version|any version|all (?:files|dependencies|artifacts|task))/,
    /Could not resolve dependencies for project|Non-resolvable (?:parent POM|import POM)|Could not find artifact /,
    /version solving failed|ResolutionImpossible|conflicting dependencies/i,
    /Your requirements could not be resolved to an installable set/,
    /Bundler could not find compatible versions|Could not find gem '/,
    /failed to select a version for|no matching package named `/,
    /Unable to locate package |has unmet dependencies|E: Unable to correct problems, you have held broken/,
    /go: .{0,200}(?:unknown revision|invalid version|no matching versions)/,
    /manifest (?:for .{0,200} not found|unknown)/,
  ],
  examples: [
    'npm error code ERESOLVE',
    'ERROR: No matching distribution found for left==9.9',
    '[ERROR] Failed to execute goal on project a: Could not resolve dependencies for project a:b:jar:1: Could not find artifact c:d:jar:2',
    'E: Unable to locate package foo',
    'error: failed to select a version for `serde`.',
  ],
  counterExamples: ['Resolving dependencies...', 'resolved 120 packages'],
};
