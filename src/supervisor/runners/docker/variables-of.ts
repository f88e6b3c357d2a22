import type { ServiceConfig } from '#domain';

/** Its own, and how it finds its run; the job's environment stays outside, as in Compose. */
export function variablesOf(
  service: ServiceConfig,
  runId: string,
): Readonly<Record<string, string>> {
  return {
    ...service.environment,
    SIGNALBOX_RUN_ID: runId,
    SIGNALBOX_SERVICE: service.name,
  };
}
