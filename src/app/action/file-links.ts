import type { RunContext } from '#domain';

/** The page that shows a line of the repository's file, as it is in the commit that ran. */
export type LinkFile = (file: string, line: number | null) => string | null;

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
