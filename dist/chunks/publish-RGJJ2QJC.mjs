import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  CHECK_SUMMARY_BYTES,
  artifactService,
  backendIdsOf,
  createGitHubWriter,
  createOriginReader,
  findPullRequest,
  planCheckRun,
  planEscalations,
  planPublication,
  planRerun,
  uploadArtifact,
  zipFolder
} from "./chunk-DEXVNCKP.mjs";
import {
  applyPublication,
  countThumbs,
  createActingPorts,
  createFeedbackGitHub,
  createWebhookSender,
  describePublishResult,
  isOwnComment,
  mentionsOf,
  mergeParts,
  parsePinCommand,
  parseTriageReport,
  planNightIssues,
  planWebhooks,
  publishPorts,
  shownVerdicts
} from "./chunk-Z3T5CUFJ.mjs";
import "./chunk-VJQP5EKL.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-HE6URPKD.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  CHECK_SUMMARY_BYTES,
  applyPublication,
  artifactService,
  backendIdsOf,
  countThumbs,
  createActingPorts,
  createFeedbackGitHub,
  createGitHubWriter,
  createOriginReader,
  createWebhookSender,
  describePublishResult,
  findPullRequest,
  isOwnComment,
  mentionsOf,
  mergeParts,
  parsePinCommand,
  parseTriageReport,
  planCheckRun,
  planEscalations,
  planNightIssues,
  planPublication,
  planRerun,
  planWebhooks,
  publishPorts,
  shownVerdicts,
  uploadArtifact,
  zipFolder
};
