import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, test, vi } from 'vitest';
import { makeImage } from '../../supervisor/docker/engine.ts';
import { bundledSignalbox } from '../../support/bundled-signalbox.ts';
import { requirePart } from '../../support/require-part.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { printRecording, readRecording, recordingOf } from './recording.ts';
import { runCase } from './run-case.ts';
import { runningCases } from './running-cases.ts';
import { RUNNING_DIFFERENCES } from './running-differences.ts';
import { composeSide, signalboxSide } from './sides.ts';

/** Real containers on a machine that may be busy. */
vi.setConfig({ testTimeout: 90_000 });

const engine = requirePart('docker');
const compose = requirePart('docker-compose');
const cases = runningCases();
const different = new Map(RUNNING_DIFFERENCES.flatMap((one) => Object.entries(one.cases)));

describe.skipIf(engine.missing)('a project on a real engine', () => {
  let signalbox = '';

  beforeAll(async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'signalbox-running-')));
    makeImage(folder);
    signalbox = await bundledSignalbox(folder);
    return () => rmSync(folder, { recursive: true });
  });

  /** `npx vitest run --config .config/vitest.config.ts test/conformance -u` records anew. */
  describe.skipIf(compose.missing)('Docker Compose still does what was recorded of', () => {
    test.concurrent.for(cases)('$name', async (running, { expect, onTestFinished }) => {
      const folder = temporaryFolder('conformance', onTestFinished);
      const { shape } = await runCase({ running, folder, side: composeSide(compose.path) });
      await expect(printRecording(shape)).toMatchFileSnapshot(recordingOf(running));
    });
  });

  describe('Signalbox does what Docker Compose did with', () => {
    test.concurrent.for(cases)('$name', async (running, { expect, onTestFinished }) => {
      const folder = temporaryFolder('conformance', onTestFinished);
      const { shape, output } = await runCase({ running, folder, side: signalboxSide(signalbox) });
      const recorded = await readRecording(running);
      const difference = different.get(running.name);
      expect(shape, output).toEqual({ ...recorded, ...difference });
      if (difference) expect(shape).not.toEqual(recorded);
    });
  });
});
