import type { RunContext } from '#domain';

/** The page that shows a line of the repository's file, as it is in the commit that ran. */
export type LinkFile = (file: string, line: number | null) => string | null;

/** The page of an issue of the repository; `null` where the repository is not known. */
export function issueLinks(
  { repository }: RunContext,
  environment: Readonly<Record<string, string | undefined>>,
): (issue: number) => string | null {
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  return (issue) => (repository === null ? null : `${server}/${repository}/issues/${issue}`);
}

/** Links into the repository's own pages; `null` for each where commit or repository are not known. */
export function fileLinks(
  { repository, sha }: RunContext,
  environment: Readonly<Record<string, string | undefined>>,
): LinkFile {
  const server = environment.GITHUB_SERVER_URL || 'https://github.com';
  return (file, line) => {
    if (repository === null || sha === null) return null;
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `${server}/${repository}/blob/${sha}/${path}${line === null ? '' : `#L${line}`}`;
  };
}
