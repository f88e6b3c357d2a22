export { type AssembledNight, assembleNight, type NightGrounds } from './assemble-night.ts';
export { fingerprintOf, type ToldWarnings } from './find-warnings.ts';
export type { StoredGrades } from './grade-night.ts';
export type { JobForecast } from './likely-failures.ts';
export type {
  DurationForecaster,
  FailureForecaster,
  FlakyForecaster,
  NightModels,
} from './night-models.ts';
export { createServiceCount, SERVICE_DAYS, type ServiceTargets, USUAL_TARGETS } from './service-levels.ts';
export { startNightWalk, type WalkedNight } from './walk-night.ts';
