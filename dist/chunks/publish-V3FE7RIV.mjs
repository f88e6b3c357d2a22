import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  CHECK_SUMMARY_BYTES,
  artifactService,
  backendIdsOf,
  createGitHubWriter,
  createOriginReader,
  findPullRequest,
  findStep,
  planCheckRun,
  planEscalations,
  planPublication,
  planRerun,
  uploadArtifact,
  zipFolder
} from "./chunk-4SZSNV33.mjs";
import {
  applyPublication,
  countThumbs,
  createActingPorts,
  createWebhookSender,
  describePublishResult,
  mentionsOf,
  mergeParts,
  planNightIssues,
  planWebhooks,
  publishPorts
} from "./chunk-56H7EJTX.mjs";
import {
  createFeedbackGitHub,
  isOwnComment,
  parsePinCommand,
  parseTriageReport,
  shownVerdicts
} from "./chunk-5JUWF62O.mjs";
import "./chunk-77DJNYR2.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
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
  findStep,
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
