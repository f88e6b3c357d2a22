import { startBundle } from './start-bundle.mjs';

if (process.env.STATE_phase === 'begun') await startBundle('teardown');
