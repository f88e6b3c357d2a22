import { useCases } from '#app';
import type { AddCommands } from './add-commands.ts';
import { repeatable } from './project-options.ts';

/** Read logs and texts of failures, of any CI. */
export const addLogCommands: AddCommands = (program, world, done) => {
  program
    .command('explain')
    .description('say what broke in a log')
    .argument('[log...]', 'log files, plain or gzip; "-" reads stdin')
    .addOption(
      repeatable('--baseline <log>', 'an earlier log of the same job, best one that passed'),
    )
    .addOption(repeatable('--junit <glob>', 'test reports of the same job'))
    .option('--cases <file>', 'NDJSON of {"id","log","baseline"}, paths relative to it')
    .addOption(repeatable('--rules <file>', 'rules of your own'))
    .option('--why', 'say which rule decided, what else competed, and what is pinned')
    .option('--json', 'one JSON line a log')
    .action(async (logFiles, options) =>
      done(await (await useCases.explain()).explain({ ...options, logs: logFiles }, world)),
    );
  const rules = program.command('rules').description('rules of your own, and ours');
  rules
    .command('lint')
    .description('find rules that say too much, by logs of jobs that passed')
    .addOption(repeatable('--rules <file>', 'rules of your own'))
    .option('--ours', 'look at our own rules as well')
    .requiredOption('--passing <log...>', 'logs of jobs that passed, plain or gzip')
    .option('--json', 'JSON instead of text')
    .action(async (options) => done(await (await useCases.lintRules()).lintRules(options, world)));
  program
    .command('signatures')
    .description('the stable identity of each failure text')
    .argument('<file>', 'NDJSON of {"id","text"}')
    .option('--pins', 'with what maintainers pinned, as far as it is known here')
    .option('--json', 'one JSON line a text (the only form there is)')
    .action(async (file, { pins }) =>
      done(await (await useCases.signatures()).signatures({ file, pins }, world)),
    );
  program
    .command('templates')
    .description('what the lines of a log have in common, <*> for what varies')
    .argument('<log>', 'a log file, plain or gzip; "-" reads stdin')
    .option('--json', 'one JSON line a line (the only form there is)')
    .action(async (log) => done(await (await useCases.templates()).templates(log, world)));
};
