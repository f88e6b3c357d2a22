import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { projectRoot } from '../../.scripts/project-root.ts';

/** A service that knows one price. */
const SHELF = `
import { createServer } from 'node:http';
createServer((request, response) => {
  if (request.url === '/price') response.end(process.env.PRICE);
  else response.end('ok');
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('shelf listens'));
`;

/** A gate that buys, and writes a JUnit report. */
const GATE = `
import { mkdirSync, writeFileSync } from 'node:fs';
const answer = await fetch('http://127.0.0.1:' + (process.env.SHELF_PORT ?? process.env.SIGNALBOX_SHELF_PORT) + '/price');
const price = await answer.text();
const failure = price === '100' ? '' : '<failure message="expected 100, received ' + price + '">tests/price.test.mjs:3</failure>';
mkdirSync('logs/junit', { recursive: true });
writeFileSync('logs/junit/api.xml',
  '<testsuites><testsuite name="price" tests="1" failures="' + (failure ? 1 : 0) + '">' +
  '<testcase classname="tests/price.test.mjs" name="an apple costs 100" time="0.01">' + failure +
  '</testcase></testsuite></testsuites>');
if (failure) {
  console.error('AssertionError: an apple costs 100: expected 100, received ' + price);
  process.exit(1);
}
console.log('1 passed');
`;

export interface Shop {
  /** What the shelf says an apple costs; the gate wants 100. */
  readonly price: number;
  readonly shelfPort: number;
  readonly tillPort: number;
}

function config({ price, shelfPort, tillPort }: Shop): string {
  return `
name: shop
services:
  shelf:
    command: [node, services/shelf.mjs]
    environment: { PORT: "${shelfPort}", PRICE: "${price}" }
    ports: ["${shelfPort}"]
    healthcheck: { http: "http://127.0.0.1:${shelfPort}/health" }
  till:
    command: [node, services/shelf.mjs]
    environment: { PORT: "${tillPort}", PRICE: "0" }
    ports: ["${tillPort}"]
    depends_on: { shelf: { condition: service_healthy } }
    healthcheck: { tcp: ${tillPort} }
gates:
  api:
    run: [node, tests/price.test.mjs]
    environment: { SHELF_PORT: "${shelfPort}" }
    junit: logs/junit/*.xml
    timeout: 30s
`;
}

/** The project's files below `folder`. */
export function shopFiles(shop: Shop, folder: string): Record<string, string> {
  return { [`${folder}signalbox.yml`]: config(shop), ...shopPrograms(folder) };
}

/** The service and the gate alone; the gate finds the shelf by itself when it is told no port. */
export function shopPrograms(folder: string): Record<string, string> {
  return { [`${folder}services/shelf.mjs`]: SHELF, [`${folder}tests/price.test.mjs`]: GATE };
}

/** The action as it is committed, for a repository that uses it as \`./\`. */
export function actionFiles(): Record<string, Uint8Array> {
  const dist = readdirSync(join(projectRoot, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
  return Object.fromEntries(
    ['action.yml', ...dist].map((path) => [path, readFileSync(join(projectRoot, path))]),
  );
}
