import { JAVA_TOOLS } from './java-tools.ts';
import { JAVASCRIPT_TOOLS } from './javascript-tools.ts';
import { OTHER_TOOLS } from './other-tools.ts';
import { REPORT_STREAMS } from './report-streams.ts';
import type { TestTool } from './test-tool.ts';

export const TEST_TOOLS: readonly TestTool[] = [
  ...JAVA_TOOLS,
  ...JAVASCRIPT_TOOLS,
  ...OTHER_TOOLS,
  ...REPORT_STREAMS,
];
