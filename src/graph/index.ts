export { buildGraph } from './build-graph.ts';
export { checkSomethingToDo } from './check-something-to-do.ts';
export { type CriticalPath, criticalPath } from './critical-path.ts';
export { drawBound } from './draw/draw-bound.ts';
export { drawTree } from './draw/draw-tree.ts';
export { drawWaves } from './draw/draw-waves.ts';
export { type PlanJson, planJson } from './plan-json.ts';
export { selectServices } from './select-services.ts';
export { type TimedGraph, whatIf } from './what-if.ts';
