// biome-ignore-all lint/suspicious/noTemplateCurlyInString: Compose writes its variables this way.
import { describe, expect, it } from 'vitest';
import { formatFault } from '#domain';
import { faultPlaces, loadFromMemory } from './memory-files.ts';

async function told(yaml: string, request = {}) {
  const { faults } = await loadFromMemory(yaml, request);
  return faults.map(formatFault);
}

function web(lines: string): string {
  return `services:\n  web:\n    command: node web.js\n${lines.replace(/^/gm, '    ')}\n`;
}

describe('a wrong configuration', () => {
  it('is told whole, in the order of the file, with place, key and way out', async () => {
    const yaml = [
      'services:',
      '  auth:',
      '    command: node auth.js',
      '    ports: ["80800"]',
      '  backend:',
      '    command: node backend.js',
      '    healthcheck:',
      '      tcp: 8001',
      '      intervall: 3s',
      '      retries: many',
      '    depends_on: { auth: { condition: service_ready } }',
      '  bot: { comand: node bot.js }',
      'gates:',
      '  ready: { health: { score: 900 }, run: x }',
    ].join('\n');
    expect(await told(yaml)).toEqual([
      'signalbox.yml:4:13  services.auth.ports[0]: found "80800", expected numbers from 1 to 65535, a range from low to high\n    Correct the value.',
      'signalbox.yml:9:7  services.backend.healthcheck: unknown key "intervall"\n    Did you mean "interval"?',
      'signalbox.yml:10:16  services.backend.healthcheck.retries: found "many", expected a whole number\n    Correct the value.',
      'signalbox.yml:11:38  services.backend.depends_on.auth.condition: found "service_ready", expected "service_started", "service_healthy", "service_completed_successfully", "service_completed" or "service_log_ready"\n    Correct the value.',
      'signalbox.yml:12:10  services.bot: unknown key "comand"\n    Did you mean "command"?',
      'signalbox.yml:14:3  gates.ready: found both, expected either "health" or "run"\n    Correct the value.',
    ]);
  });

  it.each([
    ['cmd: x', 'config.unknown-key signalbox.yml:4:5'],
    ['type: job', 'config.bad-value signalbox.yml:4:11'],
    ['critical: maybe', 'config.bad-value signalbox.yml:4:15'],
    ['ready_timeout: 30', 'config.bad-value signalbox.yml:4:20'],
    ['ready_timeout: soon', 'config.bad-value signalbox.yml:4:20'],
    ['restart: sometimes', 'config.bad-value signalbox.yml:4:14'],
    ['stop_signal: please', 'config.bad-value signalbox.yml:4:18'],
    ['depends_on: { db: {} }', 'config.missing-key signalbox.yml:4:19'],
    ['depends_on: 3', 'config.bad-value signalbox.yml:4:17'],
    ['depends_on: ["a b"]', 'config.bad-name signalbox.yml:4:18'],
    ['environment: text', 'config.bad-value signalbox.yml:4:18'],
    ['environment: { A: [1] }', 'config.bad-value signalbox.yml:4:23'],
    ['ports: [{ published: 1 }]', 'config.missing-key signalbox.yml:4:13'],
    ['ports: ["1-5:1-9"]', 'config.bad-value signalbox.yml:4:13'],
    ['ports: ["80/sctp"]', 'config.bad-value signalbox.yml:4:13'],
    ['healthcheck: { interval: 1s }', 'config.probe-count signalbox.yml:4:18'],
    ['healthcheck: { tcp: 1, log: x }', 'config.probe-count signalbox.yml:4:18'],
    ['healthcheck: { tcp: 70000 }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { http: "ftp://x" }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { http: 80, status: 99 }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { log: { pattern: "(?=x)" } }', 'config.bad-pattern signalbox.yml:4:18'],
    ['healthcheck: { test: [ping] }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { test: [CMD] }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { notify: 2 }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { all: [] }', 'config.bad-value signalbox.yml:4:18'],
    ['healthcheck: { any: [{ tcp: 1, log: a }] }', 'config.probe-count signalbox.yml:4:18'],
    ['env_file: nowhere.env', 'config.file-missing signalbox.yml:4:15'],
    ['extends: nobody', 'config.extends-unknown signalbox.yml:4:14'],
    ['entrypoint: "a \'b"', 'config.unclosed-quote signalbox.yml:4:17'],
    ['build: [1]', 'config.bad-value signalbox.yml:4:12'],
  ])('points at %s', async (line, place) => {
    expect(await faultPlaces(web(line))).toEqual([place]);
  });

  it('says of a service without anything to run what to add', async () => {
    const faults = await told('services: { a: { environment: {} }, b: { build: . } }');
    expect(faults[0]).toContain('services.a: has neither "command" nor "image"');
  });

  it('names a service that cannot be called so', async () => {
    expect(await told('services: { "a b": { command: x } }')).toEqual([
      'signalbox.yml:1:13  services.a b: "a b" cannot be a name\n    Use letters, digits, ".", "_" and "-" only.',
    ]);
  });

  it('tells a required variable with its cause and its service, and nothing else about its place', async () => {
    const { faults } = await loadFromMemory(web('ports: ["${PORT:?choose one}"]'));
    expect(faults).toEqual([
      {
        code: 'config.required-variable',
        location: { file: 'signalbox.yml', line: 4, column: 13 },
        path: 'services.web.ports[0]',
        problem: 'PORT is not set: choose one',
        remedy: "Set PORT in the job's environment or in .env.",
        service: 'web',
        cause: 'config.env',
      },
    ]);
  });

  it('never shows what a variable held', async () => {
    const { faults } = await loadFromMemory(web('restart: ${TOKEN}\nports: ["${TOKEN}"]'), {
      variables: { TOKEN: 'hunter2' },
    });
    expect(faults).toHaveLength(2);
    expect(JSON.stringify(faults)).not.toContain('hunter2');
  });

  it('shows what a number or list was', async () => {
    expect((await told(web('type: [task]')))[0]).toContain(
      'found a list, expected "service" or "task"',
    );
    expect((await told(web('ready_timeout: 30')))[0]).toContain('found 30, expected a duration');
  });

  it('tells each wrong item of a list', async () => {
    const places = await faultPlaces(web('ports: ["1", [2], "3", { a: 1 }, []]'));
    expect(places).toEqual([
      'config.bad-value signalbox.yml:4:18',
      'config.missing-key signalbox.yml:4:28',
      'config.unknown-key signalbox.yml:4:30',
      'config.bad-value signalbox.yml:4:38',
    ]);
  });

  it('still understands the rest, so that the graph can be looked at as well', async () => {
    const { config } = await loadFromMemory(
      web('depends_on: [xp]\ncrtical: true\nports: ["1", "x"]'),
    );
    const [service] = config?.services ?? [];
    expect(service?.dependsOn.map((dependency) => dependency.service)).toEqual(['xp']);
    expect(service?.ports.map((port) => port.published)).toEqual([1]);
  });

  it('warns of a variable that became empty, and goes on', async () => {
    const { faults, warnings } = await loadFromMemory(web('environment: { A: "$NOWHERE" }'));
    expect(faults).toEqual([]);
    expect(warnings.map((warning) => warning.code)).toEqual(['config.unset-variable']);
  });
});
