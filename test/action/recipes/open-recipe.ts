import type { FakeGitHub } from '../../fake-github/fake-github.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { pullRequestEvent, type WebhookEvent } from '../events.ts';
import { commitFiles } from '../git-repository.ts';
import { type ActRequest, type ActRun, runAct } from '../run-act.ts';
import { PULL_REQUEST, pushTo } from '../shop.ts';
import { readRecipes } from './read-recipes.ts';
import { releaseFolder } from './release-folder.ts';

export interface RecipeOptions {
  /** Path of the act program. */
  readonly act: string;
  readonly github: FakeGitHub;
  /** Its heading. */
  readonly recipe: string;
  /** The project it is used in. */
  readonly files: Readonly<Record<string, string>>;
}

export interface RecipeRun extends Partial<ActRequest> {
  /** Changed by this push. */
  readonly files?: Readonly<Record<string, string>>;
  /** Runs the commit before once more. */
  readonly sameCommit?: boolean;
  /** The pull request's newest commit, where that is not the one that is tested. */
  readonly head?: string;
  /** What GitHub tells of a push; a pull request's when absent. */
  readonly eventOf?: (sha: string) => WebhookEvent;
}

export interface OpenRecipe {
  /** The commit before the first push. */
  readonly base: string;
  /** Pushes, and runs the recipe's first workflow with that. */
  readonly run: (push?: RecipeRun) => Promise<ActRun>;
}

/** A repository that has taken a recipe over word for word, and uses Signalbox as it is released. */
export function openRecipe({ act, github, recipe, files }: RecipeOptions): OpenRecipe {
  const blocks = readRecipes()[recipe];
  const workflow = Object.keys(blocks ?? {}).find((path) => path.startsWith('.github/workflows/'));
  if (blocks === undefined || workflow === undefined) {
    throw new Error(`docs/recipes.md has no workflow under "${recipe}"`);
  }
  const repository = temporaryFolder('recipe');
  const release = releaseFolder();
  const cacheStore = temporaryFolder('cache');
  const base = commitFiles(repository, { ...files, ...blocks, '.gitignore': 'logs/\n' });
  let sha = base;
  return {
    base,
    async run({ files: changed = {}, sameCommit = false, head, eventOf, env, ...request } = {}) {
      if (!sameCommit) sha = commitFiles(repository, changed);
      pushTo(github, head ?? sha);
      return runAct({
        act,
        repository,
        workflow,
        event: eventOf?.(sha) ?? pullRequestEvent(PULL_REQUEST, sha),
        apiUrl: github.url,
        repositories: { 'signalbox/signalbox@v1': release },
        env: { CACHE_STORE: cacheStore, SIGNALBOX_RELEASE: release, ...env },
        ...request,
      });
    },
  };
}
