import type { Rule } from '../rule.ts';
import { authPermission } from './auth-permission.ts';
import { authRate } from './auth-rate.ts';
import { authSecret } from './auth-secret.ts';
import { buildEnforcer } from './build-enforcer.ts';
import { cancelled } from './cancelled.ts';
import { codeCompile } from './code-compile.ts';
import { codeCoverage } from './code-coverage.ts';
import { codeFormat } from './code-format.ts';
import { codeLint } from './code-lint.ts';
import { codeType } from './code-type.ts';
import { codeWerror } from './code-werror.ts';
import { configCommand } from './config-command.ts';
import { configEnv } from './config-env.ts';
import { configModule } from './config-module.ts';
import { configWorkflow } from './config-workflow.ts';
import { depsFetch } from './deps-fetch.ts';
import { depsLock } from './deps-lock.ts';
import { depsResolve } from './deps-resolve.ts';
import { infraCi } from './infra-ci.ts';
import { infraRunner } from './infra-runner.ts';
import { netConnect } from './net-connect.ts';
import { netDns } from './net-dns.ts';
import { netReset } from './net-reset.ts';
import { netTls } from './net-tls.ts';
import { resDisk } from './res-disk.ts';
import { resFd } from './res-fd.ts';
import { resOom } from './res-oom.ts';
import { svcConfig } from './svc-config.ts';
import { svcConfigMigration } from './svc-config-migration.ts';
import { svcCrash } from './svc-crash.ts';
import { svcCrashTrace } from './svc-crash-trace.ts';
import { svcPort } from './svc-port.ts';
import { svcStart } from './svc-start.ts';
import { testAssertion } from './test-assertion.ts';
import { testCrash } from './test-crash.ts';
import { testNoneRun } from './test-none-run.ts';
import { testTimeout } from './test-timeout.ts';
import { timeJob } from './time-job.ts';
import { timeStall } from './time-stall.ts';
import { timeStep } from './time-step.ts';
import { vcsCheckout } from './vcs-checkout.ts';
import { vcsConflict } from './vcs-conflict.ts';

/** Stored with every classification; a change of any rule is a new version. */
export const RULE_SET = { name: 'signalbox-rules', version: '3' } as const;

/**
 * Causes before symptoms: a full disk crashes a service, a crashed service refuses connections, and a
 * refused connection fails a test, so the first rule of this list that matches is the deepest.
 */
export const RULES: readonly Rule[] = [
  infraRunner,
  timeJob,
  timeStep,
  timeStall,
  resFd,
  resDisk,
  resOom,
  svcPort,
  vcsConflict,
  authRate,
  authSecret,
  infraCi,
  vcsCheckout,
  buildEnforcer,
  depsLock,
  depsResolve,
  depsFetch,
  netTls,
  authPermission,
  codeWerror,
  codeFormat,
  codeType,
  codeLint,
  codeCompile,
  codeCoverage,
  configEnv,
  configWorkflow,
  configCommand,
  svcConfig,
  netDns,
  netConnect,
  netReset,
  svcConfigMigration,
  svcStart,
  testNoneRun,
  configModule,
  testTimeout,
  testCrash,
  testAssertion,
  svcCrash,
  svcCrashTrace,
  cancelled,
];
