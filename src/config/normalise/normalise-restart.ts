import type { RestartPolicy } from '#domain';
import { describeNode } from '../schema/validate.ts';
import type { ServiceView } from './service-view.ts';

const RESTART = /^(?:(no|always|unless-stopped)|(on-failure)(?::(\d{1,6}))?)$/;

/** `restart`; `deploy.restart_policy` wins over it, as in Compose (`pkg/compose/create.go`). */
export function normaliseRestart(view: ServiceView): RestartPolicy {
  const deployed = view.raw.deploy?.restart_policy;
  if (deployed) return deployedPolicy(view, deployed);
  const written = view.raw.restart ?? false;
  if (written === false) return { when: 'no', maxRetries: 0 };
  const [match, plain, onFailure, most] = RESTART.exec(written) ?? [];
  if (match === undefined) {
    badValue(view, ['restart'], 'one of "no", "on-failure[:max]", "always" or "unless-stopped"');
  }
  if (onFailure)
    return { when: 'on-failure', maxRetries: most === undefined ? null : Number(most) };
  if (plain === 'always' || plain === 'unless-stopped') return { when: plain, maxRetries: null };
  return { when: 'no', maxRetries: 0 };
}

type DeployedPolicy = NonNullable<NonNullable<ServiceView['raw']['deploy']>['restart_policy']>;

function deployedPolicy(view: ServiceView, policy: DeployedPolicy): RestartPolicy {
  const most = Number(policy.max_attempts ?? 0);
  const maxRetries = most >= 1 ? most : null;
  switch (String(policy.condition ?? 'any')) {
    case 'none':
      return { when: 'no', maxRetries: 0 };
    case 'on-failure':
      return { when: 'on-failure', maxRetries };
    case 'any':
      return { when: 'always', maxRetries };
    default:
      badValue(view, ['deploy', 'restart_policy', 'condition'], '"none", "on-failure" or "any"');
      return { when: 'no', maxRetries: 0 };
  }
}

function badValue(view: ServiceView, path: readonly string[], expected: string): void {
  const node = view.node(...path);
  const found = node ? describeNode(node) : 'nothing';
  view.world.problems.push({ kind: 'bad-value', found, expected, ...view.about(...path) });
}
