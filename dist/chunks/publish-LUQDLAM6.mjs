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
} from "./chunk-ZX4POTYC.mjs";
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
  publishPorts,
  signatureOfIssue
} from "./chunk-WFTQFHQ7.mjs";
import {
  createFeedbackGitHub,
  isByUs,
  parsePinCommand,
  parseTriageReport,
  shownVerdicts
} from "./chunk-2DQ42OIT.mjs";
import "./chunk-QZM4HDXJ.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-ODOSYDRX.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-4INBPDXK.mjs";
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
  isByUs,
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
  signatureOfIssue,
  uploadArtifact,
  zipFolder
};
