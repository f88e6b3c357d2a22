import { formatLimit } from '#domain';
import { unreachable } from '#std';
import type { ConfigWarning } from '../lint/warning.ts';
import type { Sentences } from './words.ts';
import { list } from './words.ts';

/** The sentences of each trap: what happens, and how to say what was meant. */
export function aboutWarning(warning: ConfigWarning): Sentences {
  switch (warning.kind) {
    case 'waits-for-start':
      return {
        problem: `the short form waits until ${warning.dependency} was started, not until it is ${warning.offers === 'health' ? 'ready' : 'done'}`,
        remedy: `Write ${warning.dependency}: { condition: ${warning.offers === 'health' ? 'service_healthy' : 'service_completed_successfully'} }, or service_started if that is meant.`,
      };
    case 'healthy-without-healthcheck':
      return aboutHealth(warning);
    case 'unsaid-task':
      return {
        problem: 'its end is awaited, so it is run as a task',
        remedy: 'Say so with "type: task".',
      };
    case 'looks-like-task':
      return {
        problem: 'looks like something that is done once, but a service that ends has failed',
        remedy: 'Add "type: task" if it is to run to completion.',
      };
    case 'literal-dollar':
      return {
        problem: `no shell runs this command, so it is given "$${warning.name}" as it stands`,
        remedy: "Run it in a shell: sh -c '…'.",
      };
    case 'eaten-dollar':
      return {
        problem: `$${warning.name} is filled in from the job when the file is read, not from the service's environment when it runs`,
        remedy: `Write "$$${warning.name}" in a command that a shell runs.`,
      };
    case 'unfed-variable':
      return {
        problem: `${warning.name} is not set and becomes an empty text; ${warning.where} is for the service and fills nothing in`,
        remedy: `Set ${warning.name} in the job or in .env; "$$${warning.name}" leaves it to a shell in the service.`,
      };
    case 'added-port':
      return {
        problem: `${warning.port} is published beside ${warning.other} (${warning.otherFile}): lists add up when files are laid over each other`,
        remedy: 'Write "ports: !override [...]" to replace what is beneath.',
      };
    case 'key-without-meaning':
      return {
        problem: `not carried out here: ${list(warning.keys)}`,
        remedy: 'Remove it if the tests do not need it, or start this service with Docker Compose.',
      };
    case 'idle-start-interval':
    case 'little-patience':
    case 'cut-start-period':
    case 'socket-probe':
    case 'localhost-probe':
    case 'head-probe':
      return aboutHealthcheck(warning);
    default:
      return unreachable(warning);
  }
}

type OfHealthcheck = Extract<
  ConfigWarning,
  {
    kind:
      | 'idle-start-interval'
      | 'little-patience'
      | 'cut-start-period'
      | 'socket-probe'
      | 'localhost-probe'
      | 'head-probe';
  }
>;

function aboutHealthcheck(warning: OfHealthcheck): Sentences {
  switch (warning.kind) {
    case 'idle-start-interval':
      return {
        problem: 'Compose does not use start_interval without a start_period',
        remedy: 'Add start_period, such as 60s; here a starting service is asked often anyway.',
      };
    case 'little-patience':
      return {
        problem: `gives it ${formatLimit(warning.readyTimeoutMs)} to become ready: start_period ${formatLimit(warning.startPeriodMs)} and ${warning.retries} × (interval + timeout)`,
        remedy: 'Raise start_period rather than retries, or set ready_timeout.',
      };
    case 'cut-start-period':
      return {
        problem: `start_period is ${formatLimit(warning.startPeriodMs)}, but ready_timeout ends the wait after ${formatLimit(warning.readyTimeoutMs)}`,
        remedy: 'Set a ready_timeout longer than start_period.',
      };
    case 'socket-probe':
      return {
        problem: `${warning.program} asks the socket, where the server that sets the image up answers before it goes away again`,
        remedy:
          'Ask over TCP, with "-h 127.0.0.1", or use { tcp: PORT }; "success: 3" wants three answers in a row.',
      };
    case 'localhost-probe':
      return {
        problem: `${warning.program} may try ::1 only for "localhost", where many servers listen on 127.0.0.1 only`,
        remedy: 'Write 127.0.0.1, or use { http: PORT/PATH }, which tries both addresses.',
      };
    case 'head-probe':
      return {
        problem: `${warning.option} asks with HEAD, which some servers do not answer`,
        remedy: 'Ask with GET: "curl -fsS -o /dev/null" or { http: PORT/PATH }.',
      };
    default:
      return unreachable(warning);
  }
}

function aboutHealth(
  warning: Extract<ConfigWarning, { kind: 'healthy-without-healthcheck' }>,
): Sentences {
  const { dependency } = warning;
  const remedy = `Add a healthcheck to ${dependency}, such as { tcp: 5432 }, or wait for service_started.`;
  switch (warning.because) {
    case 'process':
      return {
        problem: `${dependency} has no healthcheck: it counts as ready once it runs`,
        remedy,
      };
    case 'image':
      return {
        problem: `${dependency} has no healthcheck here: without one in its image it counts as ready once it runs, and Compose gives up`,
        remedy,
      };
    case 'disabled':
      return {
        problem: `the healthcheck of ${dependency} is switched off: it counts as ready once it runs, and Compose gives up`,
        remedy,
      };
    default:
      return unreachable(warning.because);
  }
}
