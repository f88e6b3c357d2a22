/** Failed runs whose failures are looked at, the latest of the window: a busy job's last days. */
export const KNOWN_RUNS = 2000;

/** Different failures told, the most frequent: more than a job has in two weeks, and compared in milliseconds. */
export const KNOWN_FAILURES = 1000;
