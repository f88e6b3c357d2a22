/** Who has to do something about a failure. */
export type Actor =
  | 'author'
  | 'workflow-owner'
  | 'platform'
  | 'repository-admin'
  | 'nobody'
  | 'unknown';

/** Whether running the same job again can help: `once` means a single try is worth its cost. */
export type RetrySafety = 'yes' | 'once' | 'no';

/**
 * What kind of thing broke (design, section 6). A group before the dot, the cause after it.
 * User rules may add ids under their own prefix; they travel as plain strings.
 */
export const CAUSE_IDS = [
  'test.assertion',
  'test.crash',
  'test.timeout',
  'test.none-run',
  'code.compile',
  'code.type',
  'code.lint',
  'code.format',
  'code.coverage',
  'code.werror',
  'build.enforcer',
  'deps.resolve',
  'deps.lock',
  'deps.fetch',
  'net.dns',
  'net.connect',
  'net.tls',
  'net.reset',
  'svc.start',
  'svc.port',
  'svc.crash',
  'svc.config',
  'res.oom',
  'res.disk',
  'res.fd',
  'time.job',
  'time.step',
  'time.stall',
  'infra.runner',
  'infra.ci',
  'vcs.checkout',
  'vcs.conflict',
  'auth.secret',
  'auth.permission',
  'auth.rate',
  'config.workflow',
  'config.env',
  'config.command',
  'cancelled',
  'unknown',
] as const;

export type CauseId = (typeof CAUSE_IDS)[number];

export function isCauseId(text: string): text is CauseId {
  return (CAUSE_IDS as readonly string[]).includes(text);
}
