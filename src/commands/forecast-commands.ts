import { Option } from 'commander';
import { BACKTEST_TARGETS, useCases } from '#app';
import type { AddCommands } from './add-commands.ts';

/** Forecast recorded histories, and find where a series changed. */
export const addForecastCommands: AddCommands = (program, world, done) => {
  program
    .command('backtest')
    .description('forecast every run of recorded histories as of its time, and grade that')
    .argument('<runs...>', 'runs, tests or series as NDJSON, plain or gzip')
    .addOption(
      new Option('--target <target>', 'what to forecast')
        .choices(BACKTEST_TARGETS)
        .default('failure'),
    )
    .option('--predictions <file>', 'write one forecast a line')
    .option('--json', 'JSON instead of text')
    .action(async (files, options) =>
      done(await (await useCases.backtest()).backtest({ ...options, files }, world)),
    );
  program
    .command('changes')
    .description('where series of outcomes or durations changed their level')
    .argument('<series>', 'NDJSON of {"name","values"}, plain or gzip')
    .addOption(
      new Option('--kind <kind>', 'rate: 1 failed, 0 passed; value: durations, sizes and the like')
        .choices(['rate', 'value'])
        .makeOptionMandatory(),
    )
    .option('--json', 'one JSON line a series (the only form there is)')
    .action(async (file, { kind }) =>
      done(await (await useCases.changes()).changes({ file, kind }, world)),
    );
};
