import type { Actor, CauseId, RetrySafety } from '#domain';

/** What people are told about a cause. */
export interface CauseText {
  /** A few words, to stand after a service's or a job's name. */
  readonly title: string;
  /** What it means, one sentence. */
  readonly meaning: string;
  readonly whoActs: Actor;
  readonly retrySafe: RetrySafety;
  /** What to do, one sentence. */
  readonly action: string;
}

/** Every cause has its text: a new id without one does not compile. */
export const CAUSE_CATALOGUE: Readonly<Record<CauseId, CauseText>> = {
  'test.assertion': {
    title: 'a test found a wrong result',
    meaning: 'A test ran and its expectation did not hold.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the code or the expectation; the evidence holds both values.',
  },
  'test.crash': {
    title: 'a test process crashed',
    meaning: 'The process that ran the tests was killed by a signal, a panic or a sanitizer.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Run the named test alone and look at the stack in the evidence.',
  },
  'test.timeout': {
    title: 'a test took longer than its limit',
    meaning: "A test exceeded its own time limit; the job's limit was not reached.",
    whoActs: 'author',
    retrySafe: 'once',
    action: 'See what the test waited for; raise its limit only when the work is really that long.',
  },
  'test.none-run': {
    title: 'no tests ran',
    meaning: 'Collecting or importing the tests failed, or none matched.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the import or the pattern that finds the tests.',
  },
  'code.compile': {
    title: 'the code does not compile',
    meaning: 'A compiler refused the code.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the first compiler error; the ones after it often follow from it.',
  },
  'code.type': {
    title: 'the types do not agree',
    meaning: 'A type checker refused the code.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the first type error named in the evidence.',
  },
  'code.lint': {
    title: 'the linter found problems',
    meaning: 'A static check of style or correctness failed.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Fix the named findings, or let the linter fix them.',
  },
  'code.format': {
    title: 'files are not formatted',
    meaning: 'The formatter would change files.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Run the formatter and commit the result.',
  },
  'code.coverage': {
    title: 'coverage is below its threshold',
    meaning: 'The tests passed, but cover less code than required.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Test the uncovered lines, or change the threshold on purpose.',
  },
  'code.werror': {
    title: 'a warning is treated as an error',
    meaning: 'The compiler was told to refuse warnings, and there is one.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Remove the cause of the named warning.',
  },
  'build.enforcer': {
    title: 'a build rule forbids this build',
    meaning: 'A rule of the build tool about versions or dependencies was violated.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Satisfy the rule named in the evidence.',
  },
  'deps.resolve': {
    title: 'dependencies cannot be resolved',
    meaning: 'No set of versions satisfies what is asked for, or a version does not exist.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Change the version named in the evidence.',
  },
  'deps.lock': {
    title: 'the lockfile does not fit',
    meaning: 'The lockfile and the list of dependencies disagree.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Install again and commit the new lockfile.',
  },
  'deps.fetch': {
    title: 'a dependency could not be downloaded',
    meaning: 'A package or image registry did not answer, or answered with an error.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Wait and run it again; if it lasts, look at the status of the registry.',
  },
  'net.dns': {
    title: 'a host name could not be resolved',
    meaning: 'The name service did not know a host.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Check the name in the evidence; if it is right, run it again.',
  },
  'net.connect': {
    title: 'a connection was refused or timed out',
    meaning: 'Nothing answered at the address in the evidence.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'See whether what should listen there was up at that time.',
  },
  'net.tls': {
    title: 'a TLS handshake failed',
    meaning: 'A certificate was not trusted, expired, or did not fit the host.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Check the certificate of the host in the evidence.',
  },
  'net.reset': {
    title: 'a connection broke off',
    meaning: 'The other side closed a connection that was in use.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again; if it lasts, look at the other side.',
  },
  'svc.start': {
    title: 'did not become ready',
    meaning: 'A service started, but its health check never succeeded.',
    whoActs: 'author',
    retrySafe: 'once',
    action: "Look at the service's last lines and at what its health check asks.",
  },
  'svc.port': {
    title: 'its port is taken',
    meaning: 'Something else listens on the port the service needs.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'Stop what holds the port, or give the service another one.',
  },
  'svc.crash': {
    title: 'crashed',
    meaning: 'A service ended although nobody had asked it to.',
    whoActs: 'author',
    retrySafe: 'no',
    action: "Look at the service's last lines before its end.",
  },
  'svc.config': {
    title: 'refused its configuration',
    meaning: 'A service ended because its own configuration, schema or credentials are wrong.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Correct the setting named in the evidence.',
  },
  'res.oom': {
    title: 'ran out of memory',
    meaning: 'A process needed more memory than there was.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'Give the job a larger machine, or lower the memory the process takes.',
  },
  'res.disk': {
    title: 'ran out of disk',
    meaning: 'No space was left to write to.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Free space before this step; a re-run will not help until then.',
  },
  'res.fd': {
    title: 'ran out of file handles',
    meaning: 'The limit of open files or watches was reached.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Raise the limit, or find what leaves files open.',
  },
  'time.job': {
    title: "the job's time limit was reached",
    meaning: 'The job was stopped because it ran too long.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See which step grew; raise the limit only when the work is really that long.',
  },
  'time.step': {
    title: "a step's time limit was reached",
    meaning: 'A step was stopped because it ran too long.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See what the step waited for when it was stopped.',
  },
  'time.stall': {
    title: 'nothing was printed for too long',
    meaning: 'The job was stopped because it gave no sign of life.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'See what the last lines waited for.',
  },
  'infra.runner': {
    title: 'the runner was lost',
    meaning: 'The machine that ran the job went away or was told to stop.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again on another runner.',
  },
  'infra.ci': {
    title: 'the CI service failed',
    meaning: 'An action archive, a cache or an artifact could not be fetched or stored.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: "Wait for the CI service's status to be well again, and run it again.",
  },
  'vcs.checkout': {
    title: 'the code could not be checked out',
    meaning: 'A repository, a reference or a submodule could not be fetched.',
    whoActs: 'platform',
    retrySafe: 'once',
    action: 'See whether the reference in the evidence still exists; if so, run it again.',
  },
  'vcs.conflict': {
    title: 'the change conflicts with its base',
    meaning: 'Merging or applying the change failed.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Merge or rebase onto the base branch and resolve the conflict.',
  },
  'auth.secret': {
    title: 'a secret is missing',
    meaning: 'Credentials are not set here; runs of forks do not get them.',
    whoActs: 'repository-admin',
    retrySafe: 'no',
    action: 'Set the secret named in the evidence, or skip the step where it cannot be had.',
  },
  'auth.permission': {
    title: 'access was denied',
    meaning: 'Credentials were given, but do not allow this.',
    whoActs: 'repository-admin',
    retrySafe: 'no',
    action: 'Grant the permission named in the evidence.',
  },
  'auth.rate': {
    title: 'a rate limit was reached',
    meaning: 'A service refused further requests for a while.',
    whoActs: 'platform',
    retrySafe: 'yes',
    action: 'Run it again after the limit is reset.',
  },
  'config.workflow': {
    title: 'the workflow is wrong',
    meaning: 'A workflow, an action or its input is not valid.',
    whoActs: 'workflow-owner',
    retrySafe: 'no',
    action: 'Correct the workflow at the place named in the evidence.',
  },
  'config.env': {
    title: 'an environment variable is missing',
    meaning: 'A variable that must be set is not.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Set the variable named in the evidence.',
  },
  'config.command': {
    title: 'a command or file is missing',
    meaning: 'Something that should be run or read does not exist here.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Install it, or correct its name or path.',
  },
  cancelled: {
    title: 'cancelled',
    meaning: 'Somebody or a newer run stopped it.',
    whoActs: 'nobody',
    retrySafe: 'yes',
    action: 'Nothing to do.',
  },
  unknown: {
    title: 'failed for a reason no rule knows',
    meaning: 'No rule matched; the evidence shows the lines that speak most about it.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Read the evidence; it is shown as it stands in the log.',
  },
};

/** The text of a cause; ids of user rules are spoken of as `unknown` is. */
export function causeText(cause: string): CauseText {
  return Object.hasOwn(CAUSE_CATALOGUE, cause)
    ? CAUSE_CATALOGUE[cause as CauseId]
    : CAUSE_CATALOGUE.unknown;
}
