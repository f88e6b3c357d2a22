/** Where both sides read one file differently, on purpose. */
export interface KnownDifference {
  readonly what: string;
  readonly compose: string;
  readonly signalbox: string;
  readonly why: string;
  /** Cases in which it shows, each with all places where the two readings differ. */
  readonly cases: Readonly<Record<string, readonly string[]>>;
}

/** The table of docs/conformance.md is made from this. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    what: 'a service with neither `image` nor `build`',
    compose: 'refused',
    signalbox: 'its `command` runs as a process of this machine',
    why: 'services of a repository are seldom images in CI',
    cases: { 'rejects-nothing-to-run': ['accepted'] },
  },
  {
    what: 'two services that publish one port',
    compose: 'accepted; the second container fails when it starts',
    signalbox: 'refused, with both places',
    why: 'it cannot work, and nothing has been started yet',
    cases: { 'port-clash': ['accepted'] },
  },
  {
    what: 'a range of ports for one target, `9000-9009:80`',
    compose: 'any free one of them',
    signalbox: 'the first',
    why: 'the same port on every run; `auto:NAME` asks for a free one',
    cases: { 'port-range-for-one-target': ['services.web.ports'] },
  },
  {
    what: 'numbers as values of `environment`, `1.50`, `0x1F`, `010`',
    compose: 'read as YAML numbers: `1.5`, `31`, `8`',
    signalbox: 'kept as they were typed',
    why: 'a version or a mode is not a quantity',
    cases: { 'environment-forms': ['services.map.environment'] },
  },
  {
    what: 'a number in a list of words, `[sleep, 3]`',
    compose: 'refused: must be a string',
    signalbox: 'the word `3`',
    why: 'it can mean nothing else',
    cases: { 'numbers-in-lists': ['accepted'] },
  },
  {
    what: 'two included files that define one service differently',
    compose: 'merged, the first file wins',
    signalbox: 'refused, with both places',
    why: 'the Compose Specification calls it a conflict; nothing is settled silently',
    cases: { 'include-conflict': ['accepted'] },
  },
];
