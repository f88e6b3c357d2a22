import type { CauseId } from '#domain';
import { ACCESS_CAUSES } from './causes/auth-causes.ts';
import { BUILD_CAUSES } from './causes/build-causes.ts';
import type { CauseText } from './causes/cause-text.ts';
import { CODE_CAUSES } from './causes/code-causes.ts';
import { CONFIGURATION_CAUSES } from './causes/config-causes.ts';
import { DEPENDENCY_CAUSES } from './causes/deps-causes.ts';
import { INFRASTRUCTURE_CAUSES } from './causes/infra-causes.ts';
import { NETWORK_CAUSES } from './causes/net-causes.ts';
import { RESOURCE_CAUSES } from './causes/res-causes.ts';
import { SERVICE_CAUSES } from './causes/svc-causes.ts';
import { TEST_CAUSES } from './causes/test-causes.ts';
import { TIME_CAUSES } from './causes/time-causes.ts';
import { CHECKOUT_CAUSES } from './causes/vcs-causes.ts';

/** Every cause has its text: a new id without one does not compile. One file a family. */
export const CAUSE_CATALOGUE: Readonly<Record<CauseId, CauseText>> = {
  ...TEST_CAUSES,
  ...CODE_CAUSES,
  ...BUILD_CAUSES,
  ...DEPENDENCY_CAUSES,
  ...NETWORK_CAUSES,
  ...SERVICE_CAUSES,
  ...RESOURCE_CAUSES,
  ...TIME_CAUSES,
  ...INFRASTRUCTURE_CAUSES,
  ...CHECKOUT_CAUSES,
  ...ACCESS_CAUSES,
  ...CONFIGURATION_CAUSES,
  cancelled: {
    title: 'cancelled',
    meaning: 'Somebody or a newer run stopped it.',
    whoActs: 'nobody',
    retrySafe: 'yes',
    action: 'Nothing to do.',
  },
  unknown: {
    title: 'failed for a reason no rule knows',
    meaning: 'No rule matched; the evidence shows the lines that speak most about it.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Read the evidence; it is shown as it stands in the log.',
  },
};

/** The text of a cause; ids of user rules are spoken of as `unknown` is. */
export function causeText(cause: string): CauseText {
  return Object.hasOwn(CAUSE_CATALOGUE, cause)
    ? CAUSE_CATALOGUE[cause as CauseId]
    : CAUSE_CATALOGUE.unknown;
}
