import type { Rule } from '../rule.ts';

/** A rule of the build tool. */
export const buildEnforcer: Rule = {
  cause: 'build.enforcer',
  name: 'build.enforcer',
  confidence: 0.95,
  patterns: [
    /\bDependency \S{1,200} requires [\w .]{1,60} or (?:higher|later|newer)/,
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,80}: Some Enforcer rules have failed/,
    /Some Enforcer rules have failed/,
    /^(?:\[\w+\] )?Rule \d+: [\w.]{1,200} failed with message/,
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,60}on project/,
  ],
  examples: [
    'Dependency org.example:core-api:jar:3.7.0 requires Platform 2.387.1 or higher.',
    '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-enforcer-plugin:3.0.0:enforce (enforce) on project a: Some Enforcer rules have failed. Look above for specific messages explaining why the rule failed.',
    '[ERROR] Rule 0: org.apache.maven.plugins.enforcer.RequireUpperBoundDeps failed with message:',
  ],
  counterExamples: ['[INFO] --- maven-enforcer-plugin:3.0.0:enforce (enforce) @ a ---'],
};
