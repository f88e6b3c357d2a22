/** A runner's first offset counts as if two more runs had been just as everywhere else. */
const RUNS_OF_DOUBT = 2;

/** Machines are upgraded: an offset is a mean over no more runs than this. */
const LONGEST_MEMORY = 8;

/** Share of the newest value in the running mean of a runner. */
const USUAL_SHARE = 0.3;

/** A job that always gets a new runner must not remember all of them. */
const MOST_RUNNERS = 64;

/** The number of opinions there are of a runner. */
export const RUNNER_OPINION_COUNT = 3;

interface Habit {
  /** From the job's level. */
  offset: number;
  runs: number;
  last: number;
  /** The running mean. */
  usual: number;
}

/** What a job has been like on each of its runners, in logarithms. */
export interface RunnerHabits {
  /**
   * What the runner says about the next value, given the job's present `level` and its running mean
   * `steady`: these very two for a runner that is unknown.
   */
  opinionsOn(runner: string | null, level: number, steady: number): readonly number[];
  add(runner: string | null, value: number, level: number): void;
}

/** Runs are not equally fast everywhere; a runner that has been left for long is forgotten. */
export function createRunnerHabits(): RunnerHabits {
  const habits = new Map<string, Habit>();
  return {
    opinionsOn(runner, level, steady) {
      const habit = runner === null ? undefined : habits.get(runner);
      if (!habit) return [level, steady, steady];
      const trust = habit.runs / (habit.runs + RUNS_OF_DOUBT);
      return [level + trust * habit.offset, (habit.last + steady) / 2, habit.usual];
    },
    add(runner, value, level) {
      if (runner === null) return;
      const habit = habits.get(runner) ?? { offset: 0, runs: 0, last: value, usual: value };
      habit.runs = Math.min(habit.runs + 1, LONGEST_MEMORY);
      habit.offset += (value - level - habit.offset) / habit.runs;
      habit.usual += USUAL_SHARE * (value - habit.usual);
      habit.last = value;
      // A map tells its keys in the order they were set: the first is the one left for longest.
      habits.delete(runner);
      habits.set(runner, habit);
      if (habits.size > MOST_RUNNERS) habits.delete(habits.keys().next().value as string);
    },
  };
}
