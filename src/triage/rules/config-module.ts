import type { Rule } from '../rule.ts';

/**
 * A module nobody installed. Asked after the tests that could not be collected for it: their own words
 * say more.
 */
export const configModule: Rule = {
  cause: 'config.command',
  name: 'config.command/module',
  confidence: 0.7,
  patterns: [
    /Error: Cannot find module '[^/]/,
    /^(?:E\s+)?(?:ModuleNotFoundError|ImportError): No module named /,
    /cannot load such file -- |^Can't locate \S{1,200}\.pm in @INC|module '[\w.]{1,100}' not found:/,
  ],
  examples: [
    "Error: Cannot find module 'left'",
    "ModuleNotFoundError: No module named 'left'",
    'cannot load such file -- bundler/setup (LoadError)',
    "Can't locate Left/Pad.pm in @INC (you may need to install the Left::Pad module)",
  ],
  counterExamples: ['import left', 'module left found'],
};
