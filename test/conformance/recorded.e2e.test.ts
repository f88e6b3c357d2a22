import { describe, expect, test } from 'vitest';
import { requirePart } from '../support/require-part.ts';
import { conformanceCases } from './cases.ts';
import { recordingOf } from './read-case.ts';
import { recordCompose } from './record-compose.ts';

const compose = requirePart('docker-compose');

/** `npx vitest run --config .config/vitest.config.ts test/conformance -u` records anew. */
describe.skipIf(compose.missing)('a real Docker Compose still says what was recorded of', () => {
  test.each(conformanceCases().map((one) => [one.name, one] as const))('%s', async (_, one) => {
    await expect(recordCompose(compose.path, one)).toMatchFileSnapshot(recordingOf(one));
  });
});
