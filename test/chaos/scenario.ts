import type { Random } from '#std';

/** What one fixture program is told to do; the arguments of `programs/chaos-service.c`. */
export interface ChaosProgram {
  readonly name: string;
  readonly type: 'service' | 'task';
  readonly dependsOn: readonly string[];
  readonly critical: boolean;
  readonly restart: string;
  readonly ready: 'log' | 'notify' | 'tcp' | 'none';
  readonly stopGracePeriodMs: number;
  readonly settings: Readonly<Record<string, string | number>>;
}

/** What is done to a run while it is going on. */
export type AssaultKind =
  | 'none'
  | 'kill-supervisor'
  | 'kill-guardian'
  | 'kill-guardian-then-supervisor'
  | 'kill-both'
  | 'kill-services'
  | 'interrupt'
  | 'terminate'
  | 'cancel-as-runner'
  | 'interrupt-then-kill'
  | 'kill-services-then-supervisor';

/** When: after so many events of the run's journal (0: at its start), and then so many milliseconds. */
export interface Moment {
  readonly seq: number;
  readonly afterMs: number;
}

export interface Scenario {
  readonly seed: number;
  readonly programs: readonly ChaosProgram[];
  readonly gateMs: number;
  readonly assault: AssaultKind;
  readonly moment: Moment;
  /** Between the blows of an assault that has several. */
  readonly pauseMs: number;
}

const ASSAULTS: readonly AssaultKind[] = [
  'none',
  'kill-supervisor',
  'kill-supervisor',
  'kill-guardian',
  'kill-guardian-then-supervisor',
  'kill-both',
  'kill-services',
  'kill-services',
  'interrupt',
  'terminate',
  'cancel-as-runner',
  'interrupt-then-kill',
  'kill-services-then-supervisor',
];

/** The same seed always gives the same graph, programs and assault. */
export function drawScenario(seed: number, random: Random): Scenario {
  const dice = createDice(random);
  const programs: ChaosProgram[] = [];
  const count = 1 + dice.below(6);
  while (programs.length < count) programs.push(drawProgram(programs, seed, dice));
  return {
    seed,
    programs,
    gateMs: dice.below(150),
    assault: dice.oneOf(ASSAULTS),
    moment: drawMoment(count, dice),
    pauseMs: dice.below(120),
  };
}

/** A tenth before anything is begun, a third anywhere in time, the rest right after an event. */
function drawMoment(count: number, dice: Dice): Moment {
  if (dice.chance(0.1)) return { seq: 0, afterMs: dice.below(200) };
  if (dice.chance(0.4)) return { seq: 1, afterMs: dice.below(400) };
  return { seq: 2 + dice.below(count * 6 + 4), afterMs: 0 };
}

type Dice = ReturnType<typeof createDice>;

function createDice(random: Random) {
  const below = (limit: number) => Math.floor(random() * limit);
  return {
    below,
    chance: (share: number) => random() < share,
    oneOf<T>(values: readonly T[]): T {
      const value = values[below(values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}

const AMOUNTS = [0, 0, 7, 900, 20_000, 70_000, 400_000] as const;

function drawProgram(earlier: readonly ChaosProgram[], seed: number, dice: Dice): ChaosProgram {
  const type = dice.chance(0.2) ? 'task' : 'service';
  const ready =
    type === 'task'
      ? 'none'
      : dice.oneOf<ChaosProgram['ready']>(['log', 'log', 'notify', 'tcp', 'none']);
  const fork = dice.oneOf(['none', 'none', 'none', 'group', 'escape']);
  // Bytes of a straggler of one run may be read beside those of the next: only one run is counted.
  const restart = fork === 'none' && dice.chance(0.4) ? 'on-failure:2' : 'no';
  const dies = type === 'service' && dice.chance(0.08);
  const ends = type === 'task' || dice.chance(0.15);
  return {
    name: `s${earlier.length}`,
    type,
    dependsOn: earlier.filter(() => dice.chance(0.3)).map(({ name }) => name),
    critical: dice.chance(0.3),
    restart,
    ready,
    stopGracePeriodMs: 50 + dice.below(150),
    settings: {
      seed: (seed * 31 + earlier.length) % 2 ** 31,
      out: dice.oneOf(AMOUNTS),
      err: dice.oneOf(AMOUNTS),
      burst: dice.oneOf(AMOUNTS),
      step: dice.chance(0.3) ? 1 + dice.below(3_000) : 0,
      after: dice.below(30),
      ignores: Number(dice.chance(0.15)),
      dies: Number(dies),
      fork,
      childstep: dice.chance(0.7) ? 1 + dice.below(2_000) : 0,
      childignores: Number(dice.chance(0.5)),
      life: ends ? dice.below(80) : -1,
      code: type === 'task' && dice.chance(0.9) ? 0 : dice.below(2),
    },
  };
}
