/** Values by the time they are due; equal times in the order they were added. */
export interface TimeQueue<Value> {
  add(time: number, value: Value): void;
  /** Takes the earliest value due at or before `time`; `null` when none is. */
  next(time: number): Value | null;
}

interface Due<Value> {
  readonly time: number;
  readonly order: number;
  readonly value: Value;
}

/** A binary heap: both calls take time in proportion to the logarithm of the length. */
export function createQueue<Value>(): TimeQueue<Value> {
  const heap: Due<Value>[] = [];
  let added = 0;

  function isBefore(left: Due<Value>, right: Due<Value>): boolean {
    return left.time < right.time || (left.time === right.time && left.order < right.order);
  }

  function at(index: number): Due<Value> {
    return heap[index] as Due<Value>;
  }

  function rise(due: Due<Value>): void {
    let index = heap.length;
    heap.push(due);
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!isBefore(due, at(parent))) break;
      heap[index] = at(parent);
      index = parent;
    }
    heap[index] = due;
  }

  function sink(due: Due<Value>): void {
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(at(child + 1), at(child))) child += 1;
      if (!isBefore(at(child), due)) break;
      heap[index] = at(child);
      index = child;
    }
    heap[index] = due;
  }

  return {
    add(time, value) {
      rise({ time, order: added, value });
      added += 1;
    },
    next(time) {
      const [first] = heap;
      if (!first || first.time > time) return null;
      const last = heap.pop();
      if (last && heap.length > 0) sink(last);
      return first.value;
    },
  };
}
