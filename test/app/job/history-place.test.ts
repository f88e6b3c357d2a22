import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { processWorld } from '#app';
import { historyPlace, openProject, type ProjectRequest } from '../../../src/app/job/project.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const SERVER = 'postgres://user:password@host:5432/history';

/** Where every command finds the history: `run` through its project, `ingest` and `query` by the place. */
async function placesOf(request: ProjectRequest, directory: string) {
  const world = { ...processWorld(), directory };
  const project = await openProject(request, world);
  if (!project.ok) throw new Error('the configuration is faulty');
  return [project.value.historyLocation, await historyPlace(request, world)];
}

function projectIn(folder: string, history = ''): string {
  mkdirSync(join(folder, 'shop'));
  const text = `services: { web: { command: [sleep, "60"] } }\n${history}`;
  writeFileSync(join(folder, 'shop', 'signalbox.yml'), text);
  return join(folder, 'shop');
}

test.each([
  ['kept/history.db', (project: string) => join(project, 'kept/history.db')],
  ['/var/lib/history.db', () => '/var/lib/history.db'],
  [SERVER, () => SERVER],
  [':memory:', () => ':memory:'],
])(
  '--history %s means the same for every command, wherever it is called',
  async (history, where) => {
    const folder = temporaryFolder('place');
    const project = projectIn(folder);
    const place = where(project);
    expect(await placesOf({ directory: 'shop', history }, folder)).toEqual([place, place]);
  },
);

test.each([
  ['', 'logs/signalbox/history.db'],
  ['history: { store: kept.db }\n', 'kept.db'],
])('without it the configuration decides: %j', async (configured, file) => {
  const folder = temporaryFolder('place');
  const place = join(projectIn(folder, configured), file);
  expect(await placesOf({ directory: 'shop' }, folder)).toEqual([place, place]);
});

test('a folder without a configuration has the usual place, and takes --history', async () => {
  const directory = temporaryFolder('place');
  const world = { ...processWorld(), directory };
  expect(await historyPlace({}, world)).toBe(join(directory, 'logs/signalbox/history.db'));
  expect(await historyPlace({ history: 'own.db' }, world)).toBe(join(directory, 'own.db'));
});
