import type { Rule } from '../rule.ts';

/**
 * A migration that failed, whatever for. Asked after the network: one that cannot reach its database
 * has nothing wrong with its schema.
 */
export const svcConfigMigration: Rule = {
  cause: 'svc.config',
  name: 'svc.config/migration',
  confidence: 0.8,
  patterns: [/[Mm]igration .{0,120}(?:failed|error)/i],
  examples: ['migration 003_points.sql failed', 'Migration V2__users.sql failed with code 42'],
  counterExamples: ['migration 003_users.sql applied'],
};
