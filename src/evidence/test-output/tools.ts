import type { TestTool } from './test-tool.ts';
import { CPLUSPLUS_TOOLS } from './tools/cplusplus-tools.ts';
import { DOTNET_TOOLS } from './tools/dotnet-tools.ts';
import { GO_TOOLS } from './tools/go-tools.ts';
import { JAVA_TOOLS } from './tools/java-tools.ts';
import { JAVASCRIPT_TOOLS } from './tools/javascript-tools.ts';
import { NODE_TOOLS } from './tools/node-tools.ts';
import { PHP_TOOLS } from './tools/php-tools.ts';
import { PYTHON_TOOLS } from './tools/python-tools.ts';
import { RUBY_TOOLS } from './tools/ruby-tools.ts';
import { RUST_TOOLS } from './tools/rust-tools.ts';
import { TAP_TOOLS } from './tools/tap-tools.ts';

export const TEST_TOOLS: readonly TestTool[] = [
  ...JAVA_TOOLS,
  ...JAVASCRIPT_TOOLS,
  ...PYTHON_TOOLS,
  ...RUST_TOOLS,
  ...RUBY_TOOLS,
  ...PHP_TOOLS,
  ...DOTNET_TOOLS,
  ...NODE_TOOLS,
  ...GO_TOOLS,
  ...CPLUSPLUS_TOOLS,
  ...TAP_TOOLS,
];
