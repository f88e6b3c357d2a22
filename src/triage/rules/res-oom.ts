import type { Rule } from '../rule.ts';

/** The kernel, the engine or the process itself said so. */
export const resOom: Rule = {
  cause: 'res.oom',
  name: 'res.oom',
  confidence: 0.92,
  patterns: [
    /JavaScript heap out of memory/,
    /java\.lang\.OutOfMemoryError/,
    /\bOut of memory: Kill(?:ed)? process|\boom-kill|\bOOMKilled\b|\boom_reaper/,
    /Cannot allocate memory|\bENOMEM\b/,
    /(?:CUDA|cuda|GPU|HIP) (?:error: )?out of memory|torch\.(?:cuda\.)?OutOfMemoryError/,
    /virtual memory exhausted|std::bad_alloc|fatal error: (?:runtime: )?out of memory/,
    /signal 9 \(?(?:SIG)?KILL(?:ed)?\)?.{0,60}(?:memory|oom)/i,
    /Allowed memory size of \d+ bytes exhausted/,
    /^(?:\S+ line \d+: )?\s*\d+ Killed {2,}/,
    /There is insufficient memory for the Java Runtime/,
    /(?:exit(?:ed)?(?: with)?(?: exit)? code|exit status) 137\b/,
    /\bOutOfMemoryError\b|GC overhead limit exceeded/,
    /compiler is out of heap space|\berror C1060\b|Killed signal terminated program|terminated with signal 9 \[Killed\]|^(?:LLVM )?ERROR: out of memory/,
  ],
  examples: [
    'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory',
    'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
    'PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)',
    'Process completed with exit code 137',
    '[ERROR] GC overhead limit exceeded -> [Help 1]',
    'fatal error: Killed signal terminated program cc1plus',
    'error C1060: compiler is out of heap space',
  ],
  counterExamples: ['memory: 512 MB', 'exit code 1371'],
};
