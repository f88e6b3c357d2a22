import type { CauseTexts } from './cause-text.ts';

/** Services of the graph, and those a job starts itself. */
export const SERVICE_CAUSES: CauseTexts<'svc'> = {
  'svc.start': {
    title: 'did not become ready',
    meaning: 'A service started, but its health check never succeeded.',
    whoActs: 'author',
    retrySafe: 'once',
    action: "Look at the service's last lines and at what its health check asks.",
  },
  'svc.port': {
    title: 'its port is taken',
    meaning: 'Something else listens on the port the service needs.',
    whoActs: 'workflow-owner',
    retrySafe: 'once',
    action: 'Stop what holds the port, or give the service another one.',
  },
  'svc.crash': {
    title: 'crashed',
    meaning: 'A service ended although nobody had asked it to.',
    whoActs: 'author',
    retrySafe: 'no',
    action: "Look at the service's last lines before its end.",
  },
  'svc.config': {
    title: 'refused its configuration',
    meaning: 'A service ended because its own configuration, schema or credentials are wrong.',
    whoActs: 'author',
    retrySafe: 'no',
    action: 'Correct the setting named in the evidence.',
  },
};
