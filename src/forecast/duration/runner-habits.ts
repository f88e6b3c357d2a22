/** A runner's first offset counts as if two more runs had been just as everywhere else. */
const RUNS_OF_DOUBT = 2;

/** Machines are upgraded: an offset is a mean over no more runs than this. */
const LONGEST_MEMORY = 8;

/** A job that always gets a new runner must not remember all of them. */
const MOST_RUNNERS = 64;

interface Habit {
  offset: number;
  runs: number;
  last: number;
}

/** What is known of a job's runners: how far from the job's level its runs there lie, in logarithms. */
export interface RunnerHabits {
  /** Zero for a runner never seen. */
  offsetOf(runner: string | null): number;
  /** The last value on that runner; `null` if there is none. */
  lastOn(runner: string | null): number | null;
  add(runner: string | null, value: number, level: number): void;
}

/** Runs are not equally fast everywhere; a runner that has been left for long is forgotten. */
export function createRunnerHabits(): RunnerHabits {
  const habits = new Map<string, Habit>();
  return {
    offsetOf(runner) {
      const habit = runner === null ? undefined : habits.get(runner);
      return habit ? (habit.offset * habit.runs) / (habit.runs + RUNS_OF_DOUBT) : 0;
    },
    lastOn(runner) {
      return (runner === null ? undefined : habits.get(runner))?.last ?? null;
    },
    add(runner, value, level) {
      if (runner === null) return;
      const habit = habits.get(runner) ?? { offset: 0, runs: 0, last: value };
      habit.runs = Math.min(habit.runs + 1, LONGEST_MEMORY);
      habit.offset += (value - level - habit.offset) / habit.runs;
      habit.last = value;
      // A map tells its keys in the order they were set: the first is the one left for longest.
      habits.delete(runner);
      habits.set(runner, habit);
      if (habits.size > MOST_RUNNERS) habits.delete(habits.keys().next().value as string);
    },
  };
}
