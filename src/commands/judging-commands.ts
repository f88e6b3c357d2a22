import type { Command } from 'commander';
import { useCases } from '#app';
import type { AddCommands } from './add-commands.ts';
import { project, requestOf } from './project-options.ts';

/** Judge the last run again, or what a night brought. */
export const addJudgingCommands: AddCommands = (program, world, done) => {
  project(program, 'triage', 'judge the last run again').action(async (options) =>
    done(await (await useCases.triage()).triage(requestOf(options), world)),
  );
  project(program, 'report', 'write the reports of the last run again, or that of the night')
    .option('--night', 'what the history says of tomorrow and of last night')
    .option('--repo <owner/name>', 'of which repository (default: GITHUB_REPOSITORY)')
    .option('--base-branch <name>', 'the branch whose next runs are forecast (default: all pushes)')
    .option('--feedback', 'with --night: read 👎, labels and pins from GitHub (needs GITHUB_TOKEN)')
    .option('--publish', 'with --night: issues and webhooks, as the configuration asks for them')
    .option('--dry-run', 'with --publish: say what would be published, publish nothing')
    .action(
      async (
        { night, repo, baseBranch, publish, dryRun, feedback, ...options },
        command: Command,
      ) => {
        const ofNight = { repo, baseBranch, feedback, publish, dryRun };
        const alone = command.options.find(
          (option) =>
            !night && ofNight[option.attributeName() as keyof typeof ofNight] !== undefined,
        );
        if (alone) command.error(`error: option '${alone.long}' is of --night, which is missing`);
        done(
          night
            ? await (await useCases.night()).night({ ...requestOf(options), ...ofNight }, world)
            : await (await useCases.reportAgain()).reportAgain(requestOf(options), world),
        );
      },
    );
};
