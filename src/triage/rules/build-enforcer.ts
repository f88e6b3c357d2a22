import type { Rule } from '../rule.ts';

/** A rule of the build tool. */
export const buildEnforcer: Rule = {
  cause: 'build.enforcer',
  name: 'build.enforcer',
  confidence: 0.95,
  patterns: [
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,80}: Some Enforcer rules have failed/,
    /Some Enforcer rules have failed/,
    /^(?:\[\w+\] )?Rule \d+: [\w.]{1,200} failed with message/,
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,60}on project/,
  ],
  examples: [
    '[ERROR] Failed to execute goal org.apache.maven.plugins:maven-enforcer-plugin:3.0.0:enforce (enforce) on project a: Some Enforcer rules have failed. Look above for specific messages explaining why the rule failed.',
    '[ERROR] Rule 0: org.apache.maven.plugins.enforcer.RequireUpperBoundDeps failed with message:',
  ],
  counterExamples: ['[INFO] --- maven-enforcer-plugin:3.0.0:enforce (enforce) @ a ---'],
};
