#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  BACKTEST_TARGETS,
  CI_NAMES,
  EXIT,
  type ProjectRequest,
  processWorld,
  useCases,
  type World,
} from '#app';

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
    .action(async ({ night, repo, baseBranch, publish, dryRun, feedback, ...options }) =>
      done(
        night
          ? await (await useCases.night()).night(
              { ...requestOf(options), repo, baseBranch, publish, dryRun, feedback },
              world,
            )
          : await (await useCases.reportAgain()).reportAgain(requestOf(options), world),
      ),
    );
  addIngest(program, world, done);
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
  addLogCommands(program, world, done);
  addForecastCommands(program, world, done);
  addHiddenCommands(program, world, done);
  return program;
}

function addIngest(program: Command, world: World, done: (code: number) => void): void {
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
}

/** Without what was not said: absent is not `undefined`. */
function saidOf(options: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function addLogCommands(program: Command, world: World, done: (code: number) => void): void {
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
}

function addForecastCommands(program: Command, world: World, done: (code: number) => void): void {
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

function project(
  program: Command,
  name: string,
  description: string,
  options: { hidden?: boolean } = {},
): Command {
  // As in Compose, -f follows the logs, and names a file everywhere else.
  const fileFlag = name === 'logs' ? '--file' : '-f, --file';
  return program
    .command(name, options)
    .description(description)
    .option('-C, --directory <directory>', 'the project', '.')
    .addOption(repeatable(`${fileFlag} <file>`, 'a configuration file', 'the first found'))
    .option('-e, --environment <name>', 'an overlay of `environments:`')
    .option('--logs <directory>', 'where to write (default: logs/signalbox of the project)')
    .addOption(new Option('--history <store>', 'overrides history.store').hideHelp(false))
    .option('--json', 'JSON instead of text');
}

interface ProjectOptions {
  readonly directory: string;
  readonly file: readonly string[];
  readonly environment?: string;
  readonly logs?: string;
  readonly nightLogs?: string;
  readonly history?: string;
  readonly json?: boolean;
}

function requestOf(options: ProjectOptions): ProjectRequest & { json?: boolean } {
  const { file, ...rest } = options;
  return { ...rest, files: file };
}

function repeatable(flags: string, description: string, otherwise = 'none'): Option {
  return new Option(flags, `${description}; may be repeated`)
    .argParser((value: string, earlier: readonly string[]) => [...earlier, value])
    .default([], otherwise);
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

function calendarDay(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new InvalidArgumentError('Expected YYYY-MM-DD.');
  return text;
}

process.exitCode = await main(process.argv.slice(2), processWorld());
