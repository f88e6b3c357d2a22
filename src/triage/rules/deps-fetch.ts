import type { Rule } from '../rule.ts';

/** A registry did not deliver. */
export const depsFetch: Rule = {
  cause: 'deps.fetch',
  name: 'deps.fetch',
  confidence: 0.88,
  patterns: [
    /npm (?:ERR!|error) (?:code |network )?(?:ECONNRESET|ETIMEDOUT|ECONNREFUSED|EAI_AGAIN|ENOTFOUND|E5\d\d|ERR_SOCKET_TIMEOUT|FETCH_ERROR)/,
    /npm (?:ERR!|error) (?:network|5\d\d )/,
    /(?:Could not|Failed to|Cannot) (?:transfer|download|retrieve|fetch|pull)[^\n]{1,240}(?:from|https?:|registry|repository|repo|mirror|image|package|archive)/i,
    /(?:pip|HTTPSConnectionPool|ReadTimeoutError)[^\n]{0,200}(?:pypi|pythonhosted|simple)[^\n]{0,200}(?:timed out|Max retries|Connection)/,
    /^E: (?:Failed to fetch|Some index files failed)|^Err:\d+ https?:/,
    /error pulling image|failed to (?:pull|copy|resolve)[^\n]{0,120}(?:docker|registry|image|i\/o timeout|5\d\d)|Error response from daemon: (?:Get|Head) /,
    /error (?:An unexpected error occurred: "https?:|There appears to be trouble with your network connection)/,
    /(?:failed to download|spurious network error)[^\n]{0,120}(?:crate|registry|index|`)/,
    /Gem::RemoteFetcher::FetchError|Bundler::HTTPError/,
    /curl: \((?:6|7|18|22|28|35|52|56)\) /,
  ],
  examples: [
    'npm error code ECONNRESET',
    'npm ERR! network This is a problem related to network connectivity.',
    '[ERROR] Could not transfer artifact a:b:pom:1 from/to central (https://repo.example.invalid/maven2): Read timed out',
    'E: Failed to fetch http://archive.example.invalid/a.deb  503  Service Unavailable',
    'Error response from daemon: Get "https://registry.example.invalid/v2/": context deadline exceeded',
    'curl: (28) Operation timed out after 30000 milliseconds',
  ],
  counterExamples: [
    'Downloading https://repo.example.invalid/a.jar',
    'npm http fetch GET 200 https://registry.example.invalid/a 12ms',
  ],
};
