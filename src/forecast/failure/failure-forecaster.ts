import type { FinishedRun, UpcomingRun } from '#domain';
import { FIRST_TRAIT, writeFeatures } from './features/layout.ts';
import { type TraitPlaces, writeTraits } from './features/traits.ts';
import { classOf } from './memory/job-memory.ts';
import { learnRun } from './memory/learn-run.ts';
import { parentRate } from './memory/parent-rate.ts';
import { createBank, HALF_LIFE, learnRate, type RateBank, rateOf } from './memory/rate-bank.ts';
import { changeClassOf, recallBranch, recallFamilies, recallJob } from './memory/recall.ts';
import { createRepository, type RepositoryMemory } from './memory/repository-memory.ts';
import type { Example, Sheet, Situation } from './model/example.ts';
import { createLosses, type Losses, learnMixture, mix } from './model/mixture.ts';
import { createSheetPool, markActive, type SheetPool } from './model/sheet-pool.ts';
import {
  createHeads,
  createOffsets,
  type Heads,
  headFor,
  learnStack,
  meanOf,
  type Offsets,
  type Stacked,
  stack,
} from './model/stack.ts';

/** Where nothing has run yet: a quarter of runs fail, as sure as four runs would make it. */
const OVERALL_RATE = 0.25;
const OVERALL_STRENGTH = 4;
/** Runs of all repositories that a repository starts with. */
const REPOSITORY_STRENGTH = 3;
/** Of a repository's runs so many may be under way; the one that started first is given up then. */
const MOST_UNDER_WAY = 100_000;

/** P(a run fails), said before it starts. */
export interface FailureForecaster {
  /** In [0.001, 0.999]. Remembers the run as one that is under way. */
  forecast(run: UpcomingRun): number;
  /** The run has ended; without an earlier forecast, it is one whose start nobody told. */
  learn(run: FinishedRun): void;
}

/** What belongs to one repository. */
interface Known {
  readonly memory: RepositoryMemory;
  readonly offsets: Offsets;
  readonly losses: Losses;
  readonly underWay: Map<string, Example>;
}

interface State {
  /** The rates of all runs of all repositories. */
  readonly everything: RateBank;
  readonly heads: Heads;
  readonly losses: Losses;
  readonly places: TraitPlaces;
  readonly sheets: SheetPool;
  readonly stacked: Stacked;
}

/**
 * A forecaster that has seen nothing. It learns online, one run at a time and in the order in which it
 * is told, without randomness: the same runs give the same bits. `README.md` tells how it works.
 */
export function createFailureForecaster(): FailureForecaster {
  const state: State = {
    everything: createBank(),
    heads: createHeads(),
    losses: createLosses(),
    places: new Map(),
    sheets: createSheetPool(),
    stacked: { base: 0, middle: 0, fast: 0, slow: 0 },
  };
  const repositories = new Map<string, Known>();

  function knownOf(run: UpcomingRun): Known {
    let known = repositories.get(run.repo);
    if (!known) {
      known = {
        memory: createRepository(),
        offsets: createOffsets(),
        losses: createLosses(),
        underWay: new Map(),
      };
      repositories.set(run.repo, known);
    }
    return known;
  }

  function begin(known: Known, run: UpcomingRun): Example {
    end(known, run.id);
    const example = exampleOf(state, known, run);
    example.situation.job.running += 1;
    known.underWay.set(run.id, example);
    if (known.underWay.size > MOST_UNDER_WAY) {
      const first = known.underWay.keys().next();
      if (!first.done) end(known, first.value);
    }
    return example;
  }

  function end(known: Known, id: string): void {
    const example = known.underWay.get(id);
    if (example) giveUp(known, id, example);
  }

  function giveUp(known: Known, id: string, example: Example): void {
    known.underWay.delete(id);
    example.situation.job.running -= 1;
    state.sheets.giveBack(example.sheet);
  }

  return {
    forecast: (run) => begin(knownOf(run), run).probability,
    learn(run) {
      const known = knownOf(run);
      const example = known.underWay.get(run.id) ?? begin(known, run);
      if (run.outcome !== 'inconclusive') learnExample(state, known, example, run);
      giveUp(known, run.id, example);
    },
  };
}

function exampleOf(state: State, known: Known, run: UpcomingRun): Example {
  const sheet = state.sheets.take();
  const situation = situationOf(state.everything, known.memory, run, sheet);
  const { inputs } = sheet;
  const { scales } = known.memory;
  writeFeatures(situation, inputs.values);
  writeTraits(run, { places: state.places, scales }, inputs.values, FIRST_TRAIT);
  markActive(inputs);
  stack(headFor(state.heads, situation.last), known.offsets, inputs, state.stacked);
  askExperts(situation, state.stacked, sheet.experts);
  return { situation, sheet, probability: mix(sheet.experts, known.losses, state.losses) };
}

function situationOf(
  everything: RateBank,
  repository: RepositoryMemory,
  run: UpcomingRun,
  { families }: Sheet,
): Situation {
  const job = recallJob(repository, run);
  const changeClass = changeClassOf(run);
  recallFamilies(repository, job, run, families);
  const overall = rateOf(everything, HALF_LIFE.fifty, OVERALL_RATE, OVERALL_STRENGTH);
  const parent = parentRate(
    families,
    rateOf(repository.bank, HALF_LIFE.fifty, overall, REPOSITORY_STRENGTH),
  );
  return {
    repository,
    job,
    branch: recallBranch(repository, job, run),
    last: job.last,
    changeClass,
    ownClass: classOf(job, changeClass),
    otherClass: classOf(job, changeClass === 0 ? 1 : 0),
    commit: run.sha === null ? null : (repository.commits.get(run.sha) ?? null),
    families,
    attempt: run.attempt,
    startedAt: run.startedAt,
    overall,
    parent,
    expected: rateOf(job.bank, HALF_LIFE.five, parent, 1),
  };
}

/** In the order of the mixture's experts. */
function askExperts({ job, parent }: Situation, stacked: Stacked, into: Float64Array): void {
  into[0] = meanOf(stacked);
  into[1] = rateOf(job.bank, HALF_LIFE.two, parent, 1);
  into[2] = rateOf(job.bank, HALF_LIFE.five, parent, 1);
  into[3] = rateOf(job.bank, HALF_LIFE.twenty, parent, 1);
  into[4] = rateOf(job.bank, HALF_LIFE.all, parent, 1);
  into[5] = stacked.fast;
  into[6] = stacked.middle;
  into[7] = stacked.slow;
}

function learnExample(state: State, known: Known, example: Example, run: FinishedRun): void {
  const outcome = run.outcome === 'failed' ? 1 : 0;
  const { situation, sheet } = example;
  const head = headFor(state.heads, situation.last);
  stack(head, known.offsets, sheet.inputs, state.stacked);
  learnStack(head, known.offsets, sheet.inputs, { now: state.stacked, outcome });
  learnMixture(sheet.experts, known.losses, state.losses, outcome);
  learnRun(example, { outcome, sha: run.sha, at: run.knownAt });
  learnRate(state.everything, outcome);
}
