// Listens on PORT half a second after it was started, and writes how long that took into STAMP.
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const READY_AFTER_MS = 500;
const { PORT, STAMP } = process.env;

setTimeout(() => {
  createServer((socket) => socket.end()).listen(Number(PORT), '127.0.0.1', () => {
    writeFileSync(STAMP, String(performance.now()));
  });
}, READY_AFTER_MS - performance.now());
process.on('SIGTERM', () => process.exit(0));
