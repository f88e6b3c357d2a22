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
    /\bPackagesNotFoundError\b|^The following packages are not available from current channels|LibMambaUnsatisfiableError|UnsatisfiableError: /,
    /^\s*Could NOT find \S{1,100} \(missing: /,
    /^(?:signal\()?\(?error \(?"Package `.{1,80} is unavailable|Unable to find a match: |No matching package to install|nothing provides .{1,120} needed by/,
    /Could not resolve \S{1,200}:\S{1,100}:\S{1,60}\.$|No matching variant of |or one of its dependencies could not be resolved/,
  ],
  examples: [
    'npm error code ERESOLVE',
    'ERROR: No matching distribution found for left==9.9',
    '[ERROR] Failed to execute goal on project a: Could not resolve dependencies for project a:b:jar:1: Could not find artifact c:d:jar:2',
    'E: Unable to locate package foo',
    'error: failed to select a version for `serde`.',
    'PackagesNotFoundError: The following packages are not available from current channels:',
    '  Could NOT find Boost (missing: BOOST_INCLUDEDIR)',
    'Error: Unable to find a match: libfoo-devel',
    '> No matching variant of org.example:a:7.11.0 was found.',
  ],
  counterExamples: [
    'Resolving dependencies...',
    'resolved 120 packages',
    '-- Could NOT find Doxygen (missing: DOXYGEN_EXECUTABLE)',
  ],
};
