import type { CommentPart, RunContext } from '#domain';

/** What comes after the repository in the address of a run, or of one of its jobs. */
const PAGE = /^actions\/runs\/\d{1,20}(?:\/attempts\/\d{1,10})?(?:\/job\/\d{1,20})?$/;

/** The parts without addresses that lead elsewhere than to this repository's runs: others may have written them. */
export function ownAddresses(
  parts: readonly CommentPart[],
  { repository }: RunContext,
  environment: Readonly<Record<string, string | undefined>>,
): readonly CommentPart[] {
  const pages = `${environment.GITHUB_SERVER_URL || 'https://github.com'}/${repository}/`;
  const isOwn = (url: string) => url.startsWith(pages) && PAGE.test(url.slice(pages.length));
  return parts.map((part) => {
    const { context } = part.report;
    const url = context.url && isOwn(context.url) ? context.url : null;
    return { ...part, report: { ...part.report, context: { ...context, url } } };
  });
}
