import { CPLUSPLUS_TOOLS } from './cplusplus-tools.ts';
import { GO_TOOLS } from './go-tools.ts';
import { JAVA_TOOLS } from './java-tools.ts';
import { JAVASCRIPT_TOOLS } from './javascript-tools.ts';
import { NODE_TOOLS } from './node-tools.ts';
import { OTHER_TOOLS } from './other-tools.ts';
import { TAP_TOOLS } from './tap-tools.ts';
import type { TestTool } from './test-tool.ts';

export const TEST_TOOLS: readonly TestTool[] = [
  ...JAVA_TOOLS,
  ...JAVASCRIPT_TOOLS,
  ...OTHER_TOOLS,
  ...NODE_TOOLS,
  ...GO_TOOLS,
  ...CPLUSPLUS_TOOLS,
  ...TAP_TOOLS,
];
