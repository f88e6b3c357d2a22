import type { Rule } from '../rule.ts';

/** The machine went away. */
export const infraRunner: Rule = {
  cause: 'infra.runner',
  name: 'infra.runner',
  confidence: 0.93,
  patterns: [
    /The (?:self-)?hosted runner (?:lost communication|encountered an error)/,
    /The runner has received a shutdown signal/,
    /\brunner .{0,80}(?:was lost|is no longer|went offline|lost communication)/,
    /spot instance (?:interruption|reclaim|terminat)/i,
    /(?:pod|node) .{0,80}(?:was evicted|preempted)|\bEvicted: /i,
    /hudson\.remoting\.(?:Channel\$OrderlyShutdown|RequestAbortedException|ChannelClosedException)|Backing channel '.{1,200} is disconnected|Slave went offline during the build|Agent was removed/,
    /Job failed \(system failure\)|[Rr]unner system failure|We stopped hearing from agent|pod failed to come online|Pod \S{1,200} is unhealthy with phase status/,
    /hudson\.remoting\.Channel@|Unexpected termination of the channel|Failed to exec spawn helper|java\.io\.IOException: Failed to create a temp file on/,
  ],
  examples: [
    'The hosted runner lost communication with the server.',
    'The runner has received a shutdown signal. This can happen when the runner service is stopped.',
    'Error: The self-hosted runner lost communication with the server.',
    'FATAL: hudson.remoting.Channel$OrderlyShutdown: Command Close created at',
    "java.io.IOException: Backing channel 'JNLP4-connect connection from 192.0.2.1/192.0.2.1:53022' is disconnected.",
    'ERROR: Job failed (system failure): prepare environment: waiting for pod running',
    'Error: pod failed to come online with error: Error: Pod a is unhealthy with phase status Pending',
    'java.io.IOException: Unexpected termination of the channel',
  ],
  counterExamples: ["Runner name: 'GitHub Actions 12'", 'starting test runner'],
};
