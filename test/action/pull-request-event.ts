/** The parts of a `pull_request` event that are read, for `acme/shop`. */
export function pullRequestEvent({ number, sha }: { number: number; sha: string }): unknown {
  const repository = {
    id: 1,
    name: 'shop',
    full_name: 'acme/shop',
    default_branch: 'main',
    owner: { login: 'acme' },
  };
  return {
    action: 'opened',
    number,
    repository,
    sender: { login: 'octocat' },
    pull_request: {
      number,
      head: { ref: 'cheaper-apples', sha, repo: repository },
      base: { ref: 'main', sha, repo: repository },
    },
  };
}
