import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/github/octokit-client.ts
import { randomUUID } from "node:crypto";
var FINAL = [304, 400, 401, 403, 404, 410, 422, 429, 451];
async function createOctokitClient(options) {
  let { baseUrl, token, retryAfterMs, longestWaitSeconds } = options, [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("./dist-src-IPBI4ARA.mjs"),
    import("./dist-bundle-EB4XFNIN.mjs"),
    import("./dist-bundle-TD274Y7A.mjs")
  ]), isWorthWaiting = (retryAfter, _options, _octokit, tried) => tried === 0 && retryAfter <= longestWaitSeconds, createClient = () => new (Octokit.plugin(retry, throttling))({
    ...token === null ? {} : { auth: token },
    baseUrl,
    userAgent: "signalbox",
    log: SILENT,
    retry: { retries: 2, retryAfterBaseValue: retryAfterMs, doNotRetry: FINAL },
    throttle: {
      // Octokit keeps limits per id over all clients of a process; each client keeps its own.
      id: randomUUID(),
      onRateLimit: isWorthWaiting,
      onSecondaryRateLimit: isWorthWaiting
    }
  }), octokit = createClient();
  return (route, parameters) => (isQuery(parameters) ? createClient() : octokit).request(route, { ...parameters });
}
function isQuery({ query }) {
  return typeof query == "string" && query.startsWith("query");
}
function silent() {
}
var SILENT = { debug: silent, info: silent, warn: silent, error: silent };

export {
  createOctokitClient
};
