import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/workflow-command.ts
function escapeWorkflowData(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll(`
`, "%0A");
}
function escapeWorkflowProperty(text) {
  return escapeWorkflowData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

export {
  escapeWorkflowData,
  escapeWorkflowProperty
};
