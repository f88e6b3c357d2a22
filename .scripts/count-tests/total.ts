/** The parts of vitest's JSON report that are counted. */
export interface TestResults {
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

export interface Total {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Sums the tests over all files. A file that failed outside its tests (it could not be loaded, a
 * required part was missing) counts as one failure; no results at all count as one, too.
 */
export function totalOf(results: TestResults | undefined): Total {
  if (!results) return { passed: 0, failed: 1, skipped: 0 };
  const statuses = results.testResults.flatMap((file) => file.assertionResults);
  const failedTests = statuses.filter(({ status }) => status === 'failed').length;
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const passed = statuses.filter(({ status }) => status === 'passed').length;
  return {
    passed,
    failed: failedTests + brokenFiles,
    skipped: statuses.length - passed - failedTests,
  };
}
