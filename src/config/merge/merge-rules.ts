import type { NodePath } from '../read/config-node.ts';

/**
 * How a later value joins an earlier one (Compose Specification, "Merge"):
 * - `replace`: the later stands alone.
 * - `pairs`: a map that may also be written as a list of `KEY=value`; merged key by key, and an
 *   empty value means something (take the caller's), so it never removes.
 * - `named`: a map that may also be written as a list of names.
 * - `appended`: one value or a list; the later ones follow, each value once.
 * - `keyed`: a list whose items have a key; the later item with the same key wins.
 * - `healthcheck`: a map that holds one kind of probe; another kind drops the earlier one.
 * - `deep`: maps key by key, lists one after the other, anything else replaced.
 */
export type MergeRule =
  | 'replace'
  | 'pairs'
  | 'named'
  | 'appended'
  | 'keyed'
  | 'healthcheck'
  | 'deep';

const RULES: Readonly<Record<string, MergeRule>> = {
  'services.*.command': 'replace',
  'services.*.entrypoint': 'replace',
  'services.*.healthcheck': 'healthcheck',
  'services.*.healthcheck.test': 'replace',
  'services.*.healthcheck.command': 'replace',
  'services.*.healthcheck.status': 'replace',
  'services.*.healthcheck.all': 'replace',
  'services.*.healthcheck.any': 'replace',
  'services.*.success_exit_codes': 'replace',
  'services.*.extends': 'replace',
  'services.*.environment': 'pairs',
  'services.*.labels': 'pairs',
  'services.*.annotations': 'pairs',
  'services.*.sysctls': 'pairs',
  'services.*.extra_hosts': 'pairs',
  'services.*.build.args': 'pairs',
  'services.*.build.labels': 'pairs',
  'services.*.build.additional_contexts': 'pairs',
  'services.*.deploy.labels': 'pairs',
  'services.*.depends_on': 'named',
  'services.*.networks': 'named',
  'services.*.models': 'named',
  'services.*.env_file': 'appended',
  'services.*.label_file': 'appended',
  'services.*.dns': 'appended',
  'services.*.dns_opt': 'appended',
  'services.*.dns_search': 'appended',
  'services.*.tmpfs': 'appended',
  'services.*.cap_add': 'appended',
  'services.*.cap_drop': 'appended',
  'services.*.expose': 'appended',
  'services.*.external_links': 'appended',
  'services.*.security_opt': 'appended',
  'services.*.profiles': 'appended',
  'services.*.requires.env': 'appended',
  'services.*.requires.files': 'appended',
  'services.*.ports': 'keyed',
  'services.*.volumes': 'keyed',
  'services.*.secrets': 'keyed',
  'services.*.configs': 'keyed',
  'services.*.devices': 'keyed',
  'gates.*.run': 'replace',
  'gates.*.environment': 'pairs',
  'gates.*.needs': 'appended',
  'gates.*.junit': 'appended',
  'triage.rules': 'appended',
};

const RULES_UNDER_ANY_NAME: ReadonlySet<string> = new Set(['services', 'gates']);

export function mergeRule(path: NodePath): MergeRule {
  const [head, , ...rest] = path;
  const named = typeof head === 'string' && RULES_UNDER_ANY_NAME.has(head) && path.length > 2;
  return RULES[(named ? [head, '*', ...rest] : path).join('.')] ?? 'deep';
}
