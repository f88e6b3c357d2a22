import { useCases } from '#app';
import type { AddCommands } from './add-commands.ts';
import { project, repeatable, requestOf, wholeNumber } from './project-options.ts';

/** Bring services up, look after them, take them down. */
export const addBringUpCommands: AddCommands = (program, world, done) => {
  project(program, 'run', 'bring everything up, run the gates, take it down, say what broke')
    .argument('[service...]', 'only these and what they depend on')
    .action(async (services, options) => {
      const ran = await (await useCases.run()).run({ ...requestOf(options), services }, world);
      done(ran.ok ? ran.value.exitCode : ran.error);
    });
  project(program, 'up', 'bring the services up and leave them up')
    .argument('[service...]', 'only these and what they depend on')
    .action(async (services, options) =>
      done(await (await useCases.up()).up({ ...requestOf(options), services }, world)),
    );
  project(program, 'down', 'take everything down and write the reports')
    .addOption(
      repeatable('--junit <glob>', 'test reports written meanwhile', "those of the gates' `junit`"),
    )
    .action(async ({ junit, ...options }) =>
      done(await (await useCases.down()).down({ ...requestOf(options), junit }, world)),
    );
  project(program, 'status', 'the state of every service').action(async (options) =>
    done(await (await useCases.status()).status(requestOf(options), world)),
  );
  project(program, 'health', 'the health score of what is up').action(async (options) =>
    done(await (await useCases.health()).health(requestOf(options), world)),
  );
  project(program, 'logs', 'the output of the services')
    .argument('[service...]', 'only these')
    .option('-f, --follow', 'go on until the run ends')
    .option('-n, --tail <lines>', 'only the last lines of each', wholeNumber)
    .action(async (services, options) =>
      done(
        await (await useCases.logs()).logs(
          { ...requestOf(options), services, follow: options.follow, tail: options.tail },
          world,
        ),
      ),
    );
  project(program, 'restart', 'restart services that are up')
    .argument('<service...>')
    .action(async (services, options) =>
      done(await (await useCases.restart()).restart({ ...requestOf(options), services }, world)),
    );
  project(program, 'plan', 'the order of the start, and what it takes at least')
    .argument('[service...]', 'only these and what they depend on')
    .action(async (services, options) =>
      done(await (await useCases.plan()).plan({ ...requestOf(options), services }, world)),
    );
  project(program, 'doctor', 'check configuration and machine, start nothing').action(
    async (options) => done(await (await useCases.doctor()).doctor(requestOf(options), world)),
  );
};
