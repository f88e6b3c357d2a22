import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { docker, IMAGE } from '../../supervisor/docker/engine.ts';

/** What the engine says of one container, in the order it says it. */
export type Moment =
  | { readonly kind: 'started' | 'healthy' | 'unhealthy'; readonly service: string }
  | { readonly kind: 'ended'; readonly service: string; readonly exitCode: number }
  /** The bring-up is over, whatever came of it; what follows is the stop. */
  | { readonly kind: 'settled' };

export interface EngineWitness {
  /** Puts `settled` among the moments. */
  settled(): void;
  /** Everything up to now. */
  finish(): Promise<readonly Moment[]>;
  /** Ends the listening, also when nothing was finished. */
  close(): void;
}

/** The labels by which a side marks its containers. */
export interface Labels {
  readonly project: string;
  readonly service: string;
}

/** Asks the engine, and neither of the two sides, what happens to the containers of a project. */
export function witness(project: string, labels: Labels): EngineWitness {
  const label = `${labels.project}=${project}`;
  const argv = ['--filter', 'type=container', '--filter', `label=${label}`];
  const since = String((Date.now() - 1_000) / 1_000);
  const child = spawn('docker', ['events', '--since', since, '--format', '{{json .}}', ...argv], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const moments: Moment[] = [];
  const ended = new Promise<readonly Moment[]>((resolve) => {
    createInterface({ input: child.stdout })
      .on('line', (line) => {
        const event = JSON.parse(line) as EngineEvent;
        if (event.Action === 'create' && MARK in event.Actor.Attributes) {
          if (event.Actor.Attributes[MARK] === 'settled') moments.push({ kind: 'settled' });
          else child.kill();
          return;
        }
        moments.push(...momentOf(event, event.Actor.Attributes[labels.service] ?? ''));
      })
      .once('close', () => resolve(moments));
  });
  // A container that never starts: its making stands in the same stream as everything else.
  const mark = (word: string) => {
    const id = docker('create', '--label', label, '--label', `${MARK}=${word}`, IMAGE, 'true');
    docker('rm', id.trim());
  };
  return {
    settled: () => mark('settled'),
    finish: () => {
      mark('finished');
      return ended;
    },
    close() {
      child.kill();
    },
  };
}

interface EngineEvent {
  readonly Action: string;
  readonly Actor: { readonly Attributes: Readonly<Record<string, string>> };
}

const MARK = 'conformance.mark';

function momentOf({ Action, Actor }: EngineEvent, service: string): readonly Moment[] {
  if (Action === 'start') return [{ kind: 'started', service }];
  if (Action === 'health_status: healthy') return [{ kind: 'healthy', service }];
  if (Action === 'health_status: unhealthy') return [{ kind: 'unhealthy', service }];
  if (Action !== 'die') return [];
  return [{ kind: 'ended', service, exitCode: Number(Actor.Attributes.exitCode) }];
}
