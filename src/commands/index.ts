export { addBringUpCommands } from './bring-up-commands.ts';
export { addForecastCommands } from './forecast-commands.ts';
export { addHistoryCommands } from './history-commands.ts';
export { addJudgingCommands } from './judging-commands.ts';
export { addLogCommands } from './log-commands.ts';
export { project, requestOf } from './project-options.ts';
