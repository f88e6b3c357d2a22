import type { CommentPart, RunContext } from '#domain';

/** The parts without addresses that lead elsewhere than to this repository: others may have written them. */
export function ownAddresses(
  parts: readonly CommentPart[],
  { repository }: RunContext,
  environment: Readonly<Record<string, string | undefined>>,
): readonly CommentPart[] {
  const pages = `${environment.GITHUB_SERVER_URL || 'https://github.com'}/${repository}/`;
  return parts.map((part) => {
    const { context } = part.report;
    const url = context.url?.startsWith(pages) ? context.url : null;
    return { ...part, report: { ...part.report, context: { ...context, url } } };
  });
}
