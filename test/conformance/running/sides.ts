import type { Side } from './run-case.ts';

export function signalboxSide(program: string): Side {
  const signalbox = [process.execPath, program];
  return {
    labels: { project: 'signalbox.project', service: 'signalbox.service' },
    up: [...signalbox, 'up'],
    restart: (service) => [...signalbox, 'restart', service],
    down: [...signalbox, 'down'],
  };
}

/** `--wait` makes the exit code say whether everything is up, as ours does. */
export function composeSide(program: string): Side {
  return {
    labels: { project: 'com.docker.compose.project', service: 'com.docker.compose.service' },
    up: [program, 'up', '--wait', '--wait-timeout', '60'],
    restart: (service) => [program, 'restart', service],
    down: [program, 'down'],
  };
}
