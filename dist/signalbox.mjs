#!/usr/bin/env node
// Runs on any Node that knows modules: the real program needs a newer one and would fail to load
// with a message nobody can act on.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major > 22 || (major === 22 && minor >= 13)) {
  import('./main.mjs');
} else {
  process.stderr.write(
    `signalbox: Node ${process.versions.node} found at ${process.execPath}, 22.13 or newer expected.\n` +
      '    In a workflow: add actions/setup-node before this step, or give the path of a newer node as `node-path`.\n',
  );
  process.exitCode = 2;
}
