/** What GitHub's artifact service calls this run and this job. */
export interface BackendIds {
  readonly run: string;
  readonly job: string;
}

const SCOPE = /(?:^| )Actions\.Results:([^: ]+):([^: ]+)(?= |$)/;

/**
 * Reads both from the claim `scp` of the runner's token (actions/toolkit
 * `packages/artifact/src/internal/shared/util.ts`); `null` where it holds none. The signature is the
 * service's to check.
 */
export function backendIdsOf(runtimeToken: string): BackendIds | null {
  const [, run, job] = SCOPE.exec(scopesOf(runtimeToken)) ?? [];
  return run === undefined || job === undefined ? null : { run, job };
}

function scopesOf(token: string): string {
  const [, claims = ''] = token.split('.');
  try {
    const { scp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { scp?: unknown };
    return typeof scp === 'string' ? scp : '';
  } catch {
    return '';
  }
}
