import type { ServiceConfig } from '#domain';
import type { ServiceView } from '../normalise/service-view.ts';
import type { ConfigWarning } from './warning.ts';

/** A service as it was written and as it was understood. */
export interface Subject {
  readonly view: ServiceView;
  readonly service: ServiceConfig;
}

/** Looks for one trap in one service; `others` holds every active service by its name. */
export type Lint = (
  subject: Subject,
  others: ReadonlyMap<string, Subject>,
) => readonly ConfigWarning[];
