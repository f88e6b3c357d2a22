import { IMAGE } from '../../supervisor/docker/engine.ts';

/** The shop on a free port, so that copies of it can run side by side. The gate wants 100. */
export function shopConfig(name: string, more = ''): string {
  return `
name: ${name}
services:
${SHELF}
gates:
  api: { run: node tests/price.test.mjs, junit: "logs/junit/*.xml", timeout: 30s }
${more}`;
}

/** The shop's one service; what an apple costs is said by the job's \`PRICE\`. */
export const SHELF = `
  shelf:
    command: node services/shelf.mjs
    environment: { PRICE: "\${PRICE:-100}" }
    ports: ["auto:web"]
    healthcheck: { http: "auto:web/health" }
`;

/** The shop as Compose users have it: its service is a container of this machine's own image. */
export function containerShop(port: number): string {
  const serve = `mkdir -p /tmp/www && printf $\{PRICE:-100} > /tmp/www/price && exec httpd -f -p ${port} -h /tmp/www`;
  return `
name: shop
services:
  shelf:
    image: ${IMAGE}
    command: [sh, -c, "${serve}"]
    ports: ["${port}:${port}"]
    healthcheck:
      test: [CMD, wget, -q, -O, "-", "http://127.0.0.1:${port}/price"]
      interval: 1s
    stop_grace_period: 1s
`;
}

/** One overlay a name, each with its price. */
export function overlays(prices: Readonly<Record<string, number>>): string {
  const lines = Object.entries(prices).map(
    ([name, price]) => `  ${name}: { services: { shelf: { environment: { PRICE: "${price}" } } } }`,
  );
  return ['environments:', ...lines, ''].join('\n');
}

/** A test that needs no service. */
export const PRICE_LIST_TEST = `
import { mkdirSync, writeFileSync } from 'node:fs';
const price = process.env.PRICE;
mkdirSync('logs/junit', { recursive: true });
const failure = price === '100' ? '' : '<failure message="expected 100, received ' + price + '"/>';
writeFileSync('logs/junit/list.xml', '<testsuite name="list"><testcase name="an apple costs 100">' + failure + '</testcase></testsuite>');
if (failure) {
  console.error('AssertionError: an apple costs 100: expected 100, received ' + price);
  process.exit(1);
}
`;
