#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { EXIT, processWorld, useCases, type World } from '#app';
import {
  addBringUpCommands,
  addForecastCommands,
  addHistoryCommands,
  addJudgingCommands,
  addLogCommands,
  project,
  requestOf,
} from '#commands';

/** Runs one command; the answer is the process's exit code. */
export async function main(argv: readonly string[], world: World): Promise<number> {
  let exitCode: number = EXIT.ok;
  const program = commands(world, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    const { stack, message } = error as Error;
    world.stderr.write(`signalbox: internal fault: ${stack ?? message}\n`);
    world.stderr.write('    This is a bug; please report it with the lines above.\n');
    return EXIT.internal;
  }
}

function commands(world: World, done: (code: number) => void): Command {
  const program = new Command('signalbox')
    .description('Brings a service graph up, gates it, and says what broke and whose it is.')
    .version(world.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => world.stdout.write(text),
      writeErr: (text) => world.stderr.write(text),
    })
    .showHelpAfterError('("signalbox --help" lists the commands)');

  addBringUpCommands(program, world, done);
  addJudgingCommands(program, world, done);
  addHistoryCommands(program, world, done);
  addLogCommands(program, world, done);
  addForecastCommands(program, world, done);
  addHiddenCommands(program, world, done);
  return program;
}

function addHiddenCommands(program: Command, world: World, done: (code: number) => void): void {
  project(program, 'stay-up', 'the body of the detached supervisor', { hidden: true })
    .argument('[service...]')
    .option('--night-logs <directory>', 'where the night leaves what runs need')
    .action(async (services, options) =>
      done(
        await (await useCases.stayUp()).stayUp(
          { ...requestOf(options), services, announceFd: 3 },
          world,
        ),
      ),
    );
  program
    .command('guardian', { hidden: true })
    .argument('<lease>')
    .action(async (lease) => done(await (await useCases.guard()).guard(lease)));
  program
    .command('action', { hidden: true })
    .description('what the GitHub Action runs')
    .action(async () => done(await (await import('./action.ts')).action(world)));
}

process.exitCode = await main(process.argv.slice(2), processWorld());
