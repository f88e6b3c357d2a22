import { err, ok, type Result } from '#std';

declare const serviceName: unique symbol;

/** The name of a node of the graph, service or task, as written under `services:`. */
export type ServiceName = string & { readonly [serviceName]: true };

/** Compose's own pattern for service names (compose-spec `schema/compose-spec.json`). */
export const SERVICE_NAME_PATTERN = /^[a-zA-Z0-9._-]+$/;

export function parseServiceName(text: string): Result<ServiceName, string> {
  return SERVICE_NAME_PATTERN.test(text)
    ? ok(text as ServiceName)
    : err(`"${text}" is not a service name: letters, digits, ".", "_" and "-" only`);
}
