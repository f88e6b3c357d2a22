import { Option } from 'commander';
import { CI_NAMES, useCases } from '#app';
import type { AddCommands } from './add-commands.ts';
import { calendarDay, project, repeatable, requestOf, wholeNumber } from './project-options.ts';

/** Feed the history, and ask it. */
export const addHistoryCommands: AddCommands = (program, world, done) => {
  project(program, 'ingest', 'read earlier runs into the history')
    .argument('[runs...]', 'runs.ndjson files, or exports of another CI (--from); plain or gzip')
    .option('--github <owner/name>', 'read runs and jobs through the GitHub API')
    .option('--since <date>', 'the first day to read, YYYY-MM-DD', calendarDay)
    .addOption(
      new Option('--job-logs <which>', 'whose logs are read for what broke')
        .choices(['failed', 'none'])
        .default('failed'),
    )
    .option('--max-requests <number>', 'most requests to GitHub (default: 200)', wholeNumber)
    .addOption(
      new Option('--from <ci>', "the files are what this CI's API answered").choices(CI_NAMES),
    )
    .addOption(repeatable('--junit <glob>', 'test reports of one run'))
    .option('--repo <owner/name>', 'of --from and --junit: the repository')
    .option('--job <name>', 'of --junit: the job (default: tests)')
    .option('--branch <name>', 'of --from and --junit: the branch')
    .option('--pr <number>', 'of --from and --junit: the pull request', wholeNumber)
    .option('--sha <commit>', 'of --from and --junit: the commit')
    .option('--attempt <number>', 'of --junit: which attempt of the job', wholeNumber)
    .option('--started-at <time>', 'of --junit: when the run began, ISO 8601')
    .option('--id <id>', 'of --junit: what identifies the run; told again, it replaces it')
    .action(async (runs, { repo, job, branch, pr, sha, attempt, startedAt, id, ...options }) => {
      const told = { repo, job, branch, pr, sha, attempt, startedAt, id };
      const request = { ...requestOf(options), runs, told: saidOf(told) };
      done(await (await useCases.ingest()).ingest(request, world));
    });
  project(program, 'feedback', 'do at once what a comment on a pull request asks: a pin')
    .requiredOption('--comment <number>', "GitHub's number of it (needs GITHUB_TOKEN)", wholeNumber)
    .option('--repo <owner/name>', 'of which repository (default: GITHUB_REPOSITORY)')
    .action(async ({ comment, repo, ...options }) =>
      done(
        await (await useCases.feedback()).feedback({ ...requestOf(options), comment, repo }, world),
      ),
    );
  project(program, 'query', 'ask the history in SQL, without changing it')
    .argument('<sql>', 'one SELECT; docs/history.md tells the tables')
    .action(async (sql, options) =>
      done(await (await useCases.query()).query({ ...requestOf(options), sql }, world)),
    );
};

/** Without what was not said: absent is not `undefined`. */
function saidOf(options: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
