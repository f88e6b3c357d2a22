/** A number of requests to GitHub. */
export interface Allowance {
  /** Whether one more may be sent; it counts as sent. */
  take(): boolean;
}

export function createAllowance(most: number): Allowance {
  let left = most;
  return {
    take() {
      if (left === 0) return false;
      left -= 1;
      return true;
    },
  };
}
