/** What a family is made by; the kinds enter the features apart. */
export const FAMILY_KINDS = ['repository', 'name-start', 'name-end', 'trait', 'runner'] as const;
export type FamilyKind = 0 | 1 | 2 | 3 | 4;

/** Hours after which an excess counts half: a breakage of one night, and one of some days. */
const LONG_HALF_LIFE_MS = 72 * 3_600_000;
/** A family's rate halves its memory in this many runs. */
const RATE_DECAY = 0.5 ** (1 / 50);

/** Runs that have something in common: what happens to one of them says something of the others. */
export interface FamilyMemory {
  readonly kind: FamilyKind;
  /** A job of the family; `isShared` once there is a second one. */
  firstJob: object | null;
  isShared: boolean;
  failures: number;
  weight: number;
  /** Decayed Σ (outcome − forecast) and its weight, half-lives 12 h and 72 h, as of `at`. */
  shortExcess: number;
  shortWeight: number;
  longExcess: number;
  longWeight: number;
  /** Epoch milliseconds. */
  at: number;
}

export function createFamily(kind: FamilyKind): FamilyMemory {
  return {
    kind,
    firstJob: null,
    isShared: false,
    failures: 0,
    weight: 0,
    shortExcess: 0,
    shortWeight: 0,
    longExcess: 0,
    longWeight: 0,
    at: 0,
  };
}

/** A run of `job` has ended with `outcome`, for which `forecast` had been said. */
export function learnFamily(
  family: FamilyMemory,
  job: object,
  ended: { readonly outcome: 0 | 1; readonly forecast: number; readonly at: number },
): void {
  if (family.firstJob === null) family.firstJob = job;
  else if (family.firstJob !== job) family.isShared = true;
  family.failures = family.failures * RATE_DECAY + ended.outcome;
  family.weight = family.weight * RATE_DECAY + 1;
  const at = Math.max(family.at, ended.at);
  const long = longDecay(family, at);
  const short = shortDecay(long);
  const excess = ended.outcome - ended.forecast;
  family.shortExcess = family.shortExcess * short + excess;
  family.shortWeight = family.shortWeight * short + 1;
  family.longExcess = family.longExcess * long + excess;
  family.longWeight = family.longWeight * long + 1;
  family.at = at;
}

/** What an excess of `family` is still worth at `time`. */
export function longDecay(family: FamilyMemory, time: number): number {
  return 0.5 ** (Math.max(0, time - family.at) / LONG_HALF_LIFE_MS);
}

/** 12 h is a sixth of 72 h. */
export function shortDecay(long: number): number {
  const cube = long * long * long;
  return cube * cube;
}
