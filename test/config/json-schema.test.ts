import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { configJsonSchema } from '#config';

const validate = new Ajv2020({ strict: false }).compile(configJsonSchema());

const onboarder = new URL('../../fixtures/onboarder/signalbox.yml', import.meta.url);

describe('the published JSON Schema', () => {
  it('accepts the documented example', () => {
    const yaml = `
name: onboarder
x-mine: 1
include: [compose.yaml, { path: other.yaml, env_file: .env.other }]
services:
  database:
    command: [postgres, -D, "\${PGDATA:?set PGDATA}"]
    ports: ["5432", 5433, { target: 80, published: "8080" }]
    healthcheck: { tcp: 5432 }
    critical: true
    x-note: free
    ready_timeout: "\${READY:-30s}"
    type: "\${TYPE}"
  migrate: { type: task, command: npm run migrate, depends_on: { database: { condition: service_healthy } } }
  auth:
    environment: { PORT: "8002" }
    healthcheck: { http: "8002/health", timeout: 1s }
    requires: { node: ">=22", env: [JWT_KEY], files: [.venv/bin/python] }
gates:
  ready: { health: { startup: 30s, response: 1s, score: 90 } }
  api: { run: npm run test:api, needs: [ready], junit: "logs/junit/*.xml", retries: 1, timeout: 5m }
environments:
  staging: { services: { database: { image: "postgres:16", command: null } } }
triage: { rules: [.signalbox/rules.yml], rerun: { when: retry-safe, max: 1 } }
history: { store: logs/signalbox/history.db, keep: 180d }
`;
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('accepts the onboarding example', async () => {
    const yaml = await readFile(onboarder, 'utf8');
    expect(validate(parse(yaml)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    'services: { web: { comand: x } }',
    'services: { "a b": { command: x } }',
    'services: { web: { healthcheck: { intervall: 1s } } }',
    'services: { web: { ready_timeout: 30 } }',
    'services: { web: { depends_on: { db: {} } } }',
    'gates: { api: { test: x } }',
    'service: {}',
  ])('refuses %s', (yaml) => {
    expect(validate(parse(yaml))).toBe(false);
  });

  it('names and describes itself for editors', () => {
    expect(configJsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.any(String),
      title: 'Signalbox configuration',
    });
  });
});
