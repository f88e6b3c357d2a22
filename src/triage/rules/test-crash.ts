import type { Rule } from '../rule.ts';

/** The test process itself died. */
export const testCrash: Rule = {
  cause: 'test.crash',
  name: 'test.crash',
  confidence: 0.87,
  patterns: [
    /[Ss]egmentation fault|\bSIGSEGV\b|\bSIGABRT\b|\bSIGBUS\b|\bSIGILL\b|signal 11\b|signal: (?:6|11)\b|core dumped/,
    /AddressSanitizer|ThreadSanitizer|UndefinedBehaviorSanitizer|LeakSanitizer|MemorySanitizer|runtime error: .{0,100}(?:overflow|null pointer|misaligned)/,
    /The forked VM terminated without (?:properly )?saying|A fatal error has been detected by the Java Runtime|Fatal Python error|Worker (?:terminated|exited unexpectedly|process .{0,60}crashed)|worker '?\w+'? crashed/,
    /fatal error: (?:all goroutines are asleep|concurrent map|unexpected signal)|panic: runtime error/,
    /\*\*\*Exception: (?:SegFault|Child aborted|Other)/,
    /Access violation (?:in generated code|reading location|writing location)|Received signal: SIG(?!TERM|INT)\w{2,6}/,
  ],
  examples: [
    'Segmentation fault (core dumped)',
    '==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x1',
    'The forked VM terminated without properly saying goodbye. VM crash or System.exit called?',
    'panic: runtime error: index out of range [3] with length 3',
    'Access violation in generated code when reading ffffffffffffffff',
  ],
  counterExamples: ['sanitize input'],
};
