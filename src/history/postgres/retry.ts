import { stateOf } from './connection.ts';

/**
 * Two writers met: unique_violation (both wrote the same run for the first time),
 * serialization_failure, deadlock_detected. Nothing was written; done again, it finds what the other
 * one wrote.
 */
const MET_ANOTHER_WRITER: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/** Each attempt ends only after another writer's has succeeded, so a few are enough. */
const ATTEMPTS = 10;

/** Does a transaction again when it met another writer. */
export async function retried<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !MET_ANOTHER_WRITER.has(stateOf(error))) throw error;
    }
  }
}
