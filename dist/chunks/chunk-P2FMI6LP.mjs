import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  RE2JS,
  describeExit,
  formatDuration,
  formatLimit,
  isCauseId
} from "./chunk-QWSLLUXW.mjs";
import {
  createWordScanner,
  err,
  ok,
  requiredWords,
  unreachable
} from "./chunk-QS7VGELO.mjs";

// src/triage/rules/auth-permission.ts
var authPermission = {
  cause: "auth.permission",
  name: "auth.permission",
  confidence: 0.85,
  patterns: [
    /Resource not accessible by (?:integration|personal access token)/,
    /(?:HTTP|status|code|error|returned|response)[^\d\n]{1,20}40[13]\b(?! bytes)/i,
    /\b(?:401 Unauthorized|403 Forbidden|denied: (?:requested access|permission)|Permission denied \(publickey)/,
    /remote: (?:Permission to|Write access to) .{0,120}(?:denied|not granted)/,
    /(?:AccessDenied|is not authorized to perform|authentication required|Authentication failed)\b/
  ],
  examples: [
    "Resource not accessible by integration",
    "npm error 403 Forbidden - PUT https://registry.example.invalid/a",
    "denied: requested access to the resource is denied",
    "remote: Permission to a/b.git denied to bot."
  ],
  counterExamples: ["GET /health 200", "received 403 bytes"]
};

// src/triage/rules/auth-rate.ts
var authRate = {
  cause: "auth.rate",
  name: "auth.rate",
  confidence: 0.9,
  patterns: [
    /API rate limit exceeded/i,
    /secondary rate limit/i,
    /\btoomanyrequests\b|You have reached your (?:unauthenticated )?pull rate limit/,
    /(?:HTTP|status|code|error)[ :=]{1,3}429\b|429 Too Many Requests/i
  ],
  examples: [
    "API rate limit exceeded for installation ID 123.",
    "toomanyrequests: You have reached your pull rate limit.",
    "Error: Request failed with status code 429: 429 Too Many Requests"
  ],
  counterExamples: ["x-ratelimit-remaining: 4999"]
};

// src/triage/rules/auth-secret.ts
var authSecret = {
  cause: "auth.secret",
  name: "auth.secret",
  confidence: 0.87,
  patterns: [
    /Credentials could not be loaded|Could not load credentials from any providers|Unable to locate credentials/,
    /Input required and not supplied: [\w-]{0,40}(?:token|secret|key|password)/i,
    /(?:secret|token|api[ _-]?key|credentials?)[ '"\w-]{0,40} (?:is|are|was) (?:not set|missing|empty|required|undefined)/i,
    /(?:No|Missing) (?:\w+ )?(?:API key|auth(?:entication)? token|access token)\b|Missing credentials\b|No credentials (?:found|available|provided|were)\b/
  ],
  examples: [
    "Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers",
    "Input required and not supplied: token",
    "Error: API key is missing"
  ],
  counterExamples: ["token: ***", "No credentials specified"]
};

// src/triage/rules/build-enforcer.ts
var buildEnforcer = {
  cause: "build.enforcer",
  name: "build.enforcer",
  confidence: 0.95,
  patterns: [
    /\bDependency \S{1,200} requires [\w .]{1,60} or (?:higher|later|newer)/,
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,80}: Some Enforcer rules have failed/,
    /Some Enforcer rules have failed/,
    /^(?:\[\w+\] )?Rule \d+: [\w.]{1,200} failed with message/,
    /maven-enforcer-plugin:[\w.:-]{1,60}[^\n]{0,60}on project/
  ],
  examples: [
    "Dependency org.example:core-api:jar:3.7.0 requires Platform 2.387.1 or higher.",
    "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-enforcer-plugin:3.0.0:enforce (enforce) on project a: Some Enforcer rules have failed. Look above for specific messages explaining why the rule failed.",
    "[ERROR] Rule 0: org.apache.maven.plugins.enforcer.RequireUpperBoundDeps failed with message:"
  ],
  counterExamples: ["[INFO] --- maven-enforcer-plugin:3.0.0:enforce (enforce) @ a ---"]
};

// src/triage/rules/cancelled.ts
var cancelled = {
  cause: "cancelled",
  name: "cancelled",
  confidence: 0.9,
  patterns: [
    /^(?:Error: )?The (?:operation|run|job) was cancell?ed/,
    /^Canceling since a higher priority waiting request|^Finished: ABORTED|^Aborted by /
  ],
  examples: [
    "The operation was canceled.",
    "Canceling since a higher priority waiting request for 'ci' exists"
  ],
  counterExamples: ["cancel-in-progress: true"]
};

// src/triage/rules/code-compile.ts
var codeCompile = {
  cause: "code.compile",
  name: "code.compile",
  confidence: 0.9,
  patterns: [
    /COMPILATION ERROR|Compilation failure|compilation failed|Compilation failed|CompileException|CompilationError|Compile(?:Java|Kotlin|Scala)? ?FAILED/,
    /\.(?:java|kt|scala|groovy):\[?\d+(?:[,:]\d+)?\]?:? (?:error|cannot find symbol|package .{1,120} does not exist|incompatible types|unreported exception)/,
    /\.(?:c|cc|cpp|cxx|h|hpp|hh|m|mm|cu|swift|hs|ml|go|rs|f90|pas|d|zig|cs|vb|fs):\d+(?::\d+)?:? (?:\w+ )?(?:fatal )?error\b/i,
    /\.(?:cs|vb|fs|cpp|c|h)\(\d+(?:,\d+)*\): (?:fatal )?error (?:CS|BC|FS|C|LNK)\d+/,
    /^error(?:\[E\d+\])?: (?!test failed|failed to (?:run|download|select|get)|process didn't|Recipe|Command|the lock|no such|unable to|pathspec|could not (?:apply|find))\S.{0,400}(?:`|'|cannot|expected|unresolved|mismatched|aborting due to)/,
    /undefined reference to [`']|ld returned \d exit status|linker command failed|Undefined symbols for architecture|cannot find -l\w/,
    /^(?:\S{1,300}\.go:\d+:\d+: )(?:undefined: |cannot use |.{1,80} declared (?:and|but) not used|missing return|syntax error)/,
    /^(?:\s{0,8}|\S{1,60}: )SyntaxError: |^\s*\*\* \((?:CompileError|SyntaxError|TokenMissingError)\)|^== Compilation error in file|[Pp]arse error: syntax error, unexpected/,
    /fatal error: [\w./-]{1,200}: No such file|FAILED: [\w./-]{1,200}\.(?:o|obj)\b|error: could not compile `/,
    /Module (?:not found|build failed|parse failed)|Failed to compile\.?|ERROR in \.\/|Could not compile|RollupError|✘ \[ERROR\]/,
    /MojoFailureException[^\n]{0,100}compil|maven-compiler-plugin:[\w.:-]{1,60}[^\n]{0,60}on project/
  ],
  examples: [
    "[ERROR] COMPILATION ERROR : ",
    "[ERROR] /w/src/main/java/a/B.java:[71,65] cannot find symbol",
    "src/a.cpp:12:3: error: expected ';' after expression",
    "error[E0463]: can't find crate for `fontconfig`",
    "./main.go:12:2: undefined: foo",
    "error: could not compile `a` (lib) due to 2 previous errors"
  ],
  counterExamples: ["Compiling serde v1.0.0", "gcc -c a.c"]
};

// src/triage/rules/code-coverage.ts
var codeCoverage = {
  cause: "code.coverage",
  name: "code.coverage",
  confidence: 0.93,
  patterns: [
    /coverage (?:threshold|of)[^\n]{0,80}(?:not met|below|less than|under|for (?:lines|branches|functions|statements) \()/i,
    /(?:Required test coverage|Coverage (?:check )?failed|FAIL Required test coverage)[^\n]{0,80}(?:not reached|below|less)/,
    /Coverage checks have not been met|does not meet (?:global )?threshold|Coverage for \w+ \([\d.]+%\) does not meet/
  ],
  examples: [
    "ERROR: Coverage for lines (71.2%) does not meet global threshold (80%)",
    "FAIL Required test coverage of 90% not reached. Total coverage: 88.12%",
    "Coverage checks have not been met. See log for details."
  ],
  counterExamples: ["Coverage report written to coverage/"]
};

// src/triage/rules/code-format.ts
var codeFormat = {
  cause: "code.format",
  name: "code.format",
  confidence: 0.92,
  patterns: [
    /^\d+ files? would be reformatted|^would reformat |^Would reformat: /,
    /Code style issues (?:found|were found)|Run Prettier (?:with --write )?to fix/,
    /(?:gofmt|rustfmt|clang-format|spotless|black|prettier|ktlint|scalafmt|google-java-format)[^\n]{0,120}(?:violations|not formatted|needs? formatting|format(?:ting)? (?:issues|errors|check failed)|would be reformatted|must be formatted)/i,
    /The following files (?:had format violations|need formatting|are not formatted)/,
    /^Diff in \S{1,300}(?: at line|:\d+)/,
    /Formatter would have printed the following content|File content differs from formatting output/
  ],
  examples: [
    "3 files would be reformatted, 12 files would be left unchanged.",
    "[warn] Code style issues found in 2 files. Run Prettier with --write to fix.",
    "Diff in /w/src/main.rs at line 3:"
  ],
  counterExamples: ["All matched files use Prettier code style!", "12 files left unchanged"]
};

// src/triage/rules/code-lint.ts
var codeLint = {
  cause: "code.lint",
  name: "code.lint",
  confidence: 0.87,
  patterns: [
    /^✖ \d+ problems? \(\d+ errors?/,
    /^\s*\d+:\d+\s+error\s+\S.{0,300}\s[\w@/-]+$/,
    /^\S{1,300}:\d+:\d+: [A-Z]{1,3}\d{2,4} /,
    /(?:checkstyle|pmd|spotbugs|findbugs|detekt|rubocop|pylint|flake8|stylelint|golangci-lint|shellcheck|tslint|jshint|eslint|hlint|credo|swiftlint)\b[^\n]{0,160}(?:\b[1-9]\d* (?:\w+ )?violations?|failed|found [1-9]\d*|problems?|errors? found|\b[1-9]\d* offenses?)/i,
    /^\d+ files? inspected, \d+ offenses? detected|^Found \d+ errors?\.$|You have [1-9]\d* (?:Checkstyle|PMD|SpotBugs) violation/,
    /maven-(?:checkstyle|pmd)-plugin:[\w.:-]{1,60}[^\n]{0,60}(?:on project|violation)/,
    /\brevapi-maven-plugin:[^\n]{1,80}on project|API problems? (?:were )?found|japicmp[^\n]{0,120}on project|animal-sniffer[^\n]{0,120}on project/
  ],
  examples: [
    "✖ 3 problems (3 errors, 0 warnings)",
    "  12:5  error  'x' is defined but never used  no-unused-vars",
    "src/a.py:3:1: F401 'os' imported but unused",
    "12 files inspected, 3 offenses detected",
    "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-checkstyle-plugin:3.1.2:check (validate) on project a: You have 1 Checkstyle violation."
  ],
  counterExamples: [
    "12 files inspected, no offenses detected",
    "[INFO] You have 0 Checkstyle violations."
  ]
};

// src/triage/rules/code-type.ts
var codeType = {
  cause: "code.type",
  name: "code.type",
  confidence: 0.9,
  patterns: [
    /\berror TS(?!6053|18003)\d{4,5}: /,
    /^\S{1,300}:\d+: error: .{1,400}\[[\w-]{3,40}\]$/,
    /^Found \d+ errors? in \d+ files? \(checked \d+ source files?\)|^\d+ errors?, \d+ warnings?, \d+ informations?/,
    / error: (?:Argument of type|Type "|"\w+" is not a known (?:attribute|member)|Cannot access attribute)/
  ],
  examples: [
    "src/a.ts(3,5): error TS2322: Type 'string' is not assignable to type 'number'.",
    'app/a.py:12: error: Incompatible return value type (got "str", expected "int")  [return-value]',
    "Found 3 errors in 1 file (checked 12 source files)"
  ],
  counterExamples: ["Success: no issues found in 12 source files"]
};

// src/triage/rules/code-werror.ts
var codeWerror = {
  cause: "code.werror",
  name: "code.werror",
  confidence: 0.93,
  patterns: [
    /\[-Werror(?:=[\w-]+)?\]|cc1(?:plus)?: (?:all|some) warnings being treated as errors/,
    /warnings? found and -Werror specified|error: warnings found and -Werror/,
    /[Ww]arnings? (?:are |is )?(?:being )?treated as errors?/,
    /`?-D warnings`? implied by|--fail-on-warnings|Failing because of (?:lint )?warnings/
  ],
  examples: [
    "a.c:3:5: error: unused variable ‘x’ [-Werror=unused-variable]",
    "[ERROR] warnings found and -Werror specified",
    "cc1: all warnings being treated as errors"
  ],
  counterExamples: ["gcc -Wall -Werror -c a.c"]
};

// src/triage/rules/config-command.ts
var configCommand = {
  cause: "config.command",
  name: "config.command",
  confidence: 0.88,
  patterns: [
    /(?:^|: )(?:\S{1,120}: )?command not found\b|: not found$/,
    /executable file not found in (?:\$PATH|%PATH%)|is not recognized as an internal or external command|CommandNotFoundException/,
    /\bspawn [^\n]{1,200} ENOENT\b|npm (?:ERR!|error) (?:Missing script|enoent)/,
    /^(?:\S{1,200}: )*(?:can't open|cannot open|can't open file|cannot access|cannot stat|no such file or directory)[:\s]/i,
    /: No such file or directory$/,
    /Error: Cannot find module '\/|^error Command "[^"\n]{1,80}" not found/,
    /No (?:Rakefile|Makefile|rule to make target|such target|Gemfile) |MissingTaskException|error: no such (?:sub)?command/,
    /exec format error|Exec format error|(?:permission denied|Permission denied)$/,
    /make: \*\*\* No rule to make target/
  ],
  examples: [
    "bash: line 1: pyteest: command not found",
    "sh: 1: gulp: not found",
    'exec: "helm": executable file not found in $PATH',
    "Error: spawn psql ENOENT",
    'npm error Missing script: "test:api"',
    "python: can't open file '/w/run.py': [Errno 2] No such file or directory",
    "make: *** No rule to make target 'check'.  Stop."
  ],
  counterExamples: ["GET /a 404 Not Found here", "found 12 files"]
};

// src/triage/rules/config-env.ts
var configEnv = {
  cause: "config.env",
  name: "config.env",
  confidence: 0.92,
  patterns: [
    /(?:[Ee]nvironment|[Ee]nv) (?:variables?|vars?)\b[^\n]{0,80}(?:not set|not defined|missing|is required|are required|must be (?:set|defined|provided)|undefined|unset|empty)/,
    /(?:[Mm]issing|[Rr]equired|[Uu]nset|[Uu]ndefined)[\w ]{0,30}(?:environment|env) (?:variables?|vars?)\b/,
    /\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\b['"`]? (?:(?:is|was|are) (?:not set|not defined|unset|missing|required|undefined|empty|not provided)|must be (?:set|defined|provided)|has to be set|needs? to be set)\b/,
    /\b[A-Z][A-Z0-9_]{2,60}: (?:unbound variable|parameter null or not set|parameter not set)/,
    /^KeyError: '[A-Z][A-Z0-9_]{2,60}'/,
    /required variable [A-Za-z_]\w{0,80} is (?:missing|not set)/
  ],
  examples: [
    "Error: environment variable JWT_KEY is not set",
    "Missing required environment variables: DATABASE_URL, JWT_KEY",
    "run.sh: line 3: DATABASE_URL: unbound variable",
    "JWT_KEY must be set",
    "KeyError: 'DATABASE_URL'"
  ],
  counterExamples: ["DATABASE_URL is set", "env: JWT_KEY"]
};

// src/triage/rules/config-workflow.ts
var configWorkflow = {
  cause: "config.workflow",
  name: "config.workflow",
  confidence: 0.88,
  patterns: [
    /Invalid workflow file|The workflow is not valid|Unrecognized named-value|Unexpected input\(s\) '/,
    /Required property is missing: |Unable to process file command '/,
    /error parsing called workflow|jobs\.[\w-]{1,60} .{0,80}(?:not valid|is invalid)/,
    /Input required and not supplied: /
  ],
  examples: [
    "Invalid workflow file: .github/workflows/ci.yml#L12",
    "The workflow is not valid. .github/workflows/a.yml (Line: 3, Col: 5): Unexpected value 'foo'",
    "Unrecognized named-value: 'secret'. Located at position 1"
  ],
  counterExamples: ["Run workflow"]
};

// src/triage/rules/deps-fetch.ts
var depsFetch = {
  cause: "deps.fetch",
  name: "deps.fetch",
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
    /curl: \((?:6|7|18|22|28|35|52|56)\) /
  ],
  examples: [
    "npm error code ECONNRESET",
    "npm ERR! network This is a problem related to network connectivity.",
    "[ERROR] Could not transfer artifact a:b:pom:1 from/to central (https://repo.example.invalid/maven2): Read timed out",
    "E: Failed to fetch http://archive.example.invalid/a.deb  503  Service Unavailable",
    'Error response from daemon: Get "https://registry.example.invalid/v2/": context deadline exceeded',
    "curl: (28) Operation timed out after 30000 milliseconds"
  ],
  counterExamples: [
    "Downloading https://repo.example.invalid/a.jar",
    "npm http fetch GET 200 https://registry.example.invalid/a 12ms"
  ]
};

// src/triage/rules/deps-lock.ts
var depsLock = {
  cause: "deps.lock",
  name: "deps.lock",
  confidence: 0.93,
  patterns: [
    /npm (?:ERR!|error) .{0,40}`?npm ci`? can only install packages when your package\.json/,
    /(?:lockfile|lock file|package-lock\.json|yarn\.lock|pnpm-lock\.yaml|Cargo\.lock|poetry\.lock|Pipfile\.lock|Gemfile\.lock|go\.sum|composer\.lock)[^\n]{0,80}(?:needs to be updated|out of (?:date|sync)|is not up to date|would have been modified|not in sync|does not satisfy|outdated)/i,
    /ERR_PNPM_(?:OUTDATED|NO)_LOCKFILE/,
    /verifying [^\n]{1,200}: checksum mismatch|missing go\.sum entry|updates to go\.mod needed/,
    /[Dd]ependency lock(?:ing|file|s)?\b.{0,120}(?:fail|violat|mismatch|differ|not)/,
    /(?:dependency|dependencies)[- ]lock[\w-]{0,40}-plugin:[\w.:-]{1,60}/,
    /THESE PACKAGES DO NOT MATCH THE HASHES/
  ],
  examples: [
    "npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.",
    "error: the lock file /w/Cargo.lock needs to be updated but --locked was passed to prevent this",
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    "missing go.sum entry for module providing package a/b"
  ],
  counterExamples: ["info No lockfile found.", "lockfile saved"]
};

// src/triage/rules/deps-resolve.ts
var depsResolve = {
  cause: "deps.resolve",
  name: "deps.resolve",
  confidence: 0.9,
  patterns: [
    /\bERESOLVE\b|npm (?:ERR!|error) (?:code )?(?:ETARGET|E404|notarget)/,
    /No matching (?:version|distribution) found for/,
    /Could not (?:find|resolve) (?:a version|any version|all (?:files|dependencies|artifacts|task))/,
    /Could not resolve dependencies for project|Non-resolvable (?:parent POM|import POM)|Could not find artifact /,
    /version solving failed|ResolutionImpossible|conflicting dependencies/i,
    /Your requirements could not be resolved to an installable set/,
    /Bundler could not find compatible versions|Could not find gem '/,
    /failed to select a version for|no matching package named `/,
    /Unable to locate package |has unmet dependencies|E: Unable to correct problems, you have held broken/,
    /go: .{0,200}(?:unknown revision|invalid version|no matching versions)/,
    /manifest (?:for .{0,200} not found|unknown)/
  ],
  examples: [
    "npm error code ERESOLVE",
    "ERROR: No matching distribution found for left==9.9",
    "[ERROR] Failed to execute goal on project a: Could not resolve dependencies for project a:b:jar:1: Could not find artifact c:d:jar:2",
    "E: Unable to locate package foo",
    "error: failed to select a version for `serde`."
  ],
  counterExamples: ["Resolving dependencies...", "resolved 120 packages"]
};

// src/triage/rules/infra-ci.ts
var infraCi = {
  cause: "infra.ci",
  name: "infra.ci",
  confidence: 0.88,
  patterns: [
    /Failed to download (?:archive|action) '/,
    /Unable to download artifact\(s\)|Failed to (?:CreateArtifact|FinalizeArtifact|ListArtifacts|GetSignedArtifactURL)/,
    /(?:An action could not be found at the URI|Unable to resolve action|Can't find 'action\.yml')/,
    /(?:Artifact|Cache) (?:service|upload|storage) .{0,80}(?:failed|unavailable|error|5\d\d)/i,
    /GitHub Actions (?:is )?(?:temporarily unavailable|experiencing)/
  ],
  examples: [
    "Failed to download archive 'https://codeload.example.invalid/a/b/tar.gz/1' after 3 attempts.",
    "Unable to download artifact(s): Artifact not found for name: build",
    "Failed to CreateArtifact: Received non-retryable error: Failed request: (503) Service Unavailable"
  ],
  counterExamples: [
    "Download action repository 'actions/checkout@v4'",
    "Cache not found for input keys: npm-1"
  ]
};

// src/triage/rules/infra-runner.ts
var infraRunner = {
  cause: "infra.runner",
  name: "infra.runner",
  confidence: 0.93,
  patterns: [
    /The (?:self-)?hosted runner (?:lost communication|encountered an error)/,
    /The runner has received a shutdown signal/,
    /\brunner .{0,80}(?:was lost|is no longer|went offline|lost communication)/,
    /spot instance (?:interruption|reclaim|terminat)/i,
    /(?:pod|node) .{0,80}(?:was evicted|preempted)|\bEvicted: /i
  ],
  examples: [
    "The hosted runner lost communication with the server.",
    "The runner has received a shutdown signal. This can happen when the runner service is stopped.",
    "Error: The self-hosted runner lost communication with the server."
  ],
  counterExamples: ["Runner name: 'GitHub Actions 12'", "starting test runner"]
};

// src/triage/rules/net-connect.ts
var netConnect = {
  cause: "net.connect",
  name: "net.connect",
  confidence: 0.75,
  patterns: [
    /\bECONNREFUSED\b|[Cc]onnection refused|\bETIMEDOUT\b|\bEHOSTUNREACH\b|\bENETUNREACH\b|No route to host|Network is unreachable|[Cc]onnection timed out|connect timed out|i\/o timeout|Failed to connect to |Connect timeout|UND_ERR_CONNECT_TIMEOUT/
  ],
  examples: [
    "Error: connect ECONNREFUSED 127.0.0.1:5432",
    "dial tcp 127.0.0.1:5432: connect: connection refused",
    "psycopg2.OperationalError: could not connect to server: Connection refused"
  ],
  counterExamples: ["connected to 127.0.0.1:5432"]
};

// src/triage/rules/net-dns.ts
var netDns = {
  cause: "net.dns",
  name: "net.dns",
  confidence: 0.85,
  patterns: [
    /\bgetaddrinfo (?:ENOTFOUND|EAI_AGAIN)\b|\bENOTFOUND\b|\bEAI_AGAIN\b/,
    /Could ?n[o']t resolve host|Temporary failure (?:in name resolution|resolving)|Name or service not known|nodename nor servname|no such host|UnknownHostException|could not translate host name|NXDOMAIN/i
  ],
  examples: [
    "Error: getaddrinfo ENOTFOUND db",
    "curl: could not resolve host: example.invalid",
    "dial tcp: lookup example.invalid: no such host"
  ],
  counterExamples: ["Resolving host example.invalid"]
};

// src/triage/rules/net-reset.ts
var netReset = {
  cause: "net.reset",
  name: "net.reset",
  confidence: 0.75,
  patterns: [
    /\bECONNRESET\b|[Cc]onnection reset by peer|socket hang up|\bEPIPE\b|[Bb]roken pipe|RemoteDisconnected|Connection aborted|unexpected EOF|server closed the connection unexpectedly|Connection terminated unexpectedly/
  ],
  examples: [
    "Error: read ECONNRESET",
    "Error: socket hang up",
    "Error: Connection terminated unexpectedly"
  ],
  counterExamples: ["connection closed cleanly"]
};

// src/triage/rules/net-tls.ts
var netTls = {
  cause: "net.tls",
  name: "net.tls",
  confidence: 0.85,
  patterns: [
    /certificate verify failed|CERTIFICATE_VERIFY_FAILED|unable to (?:get local issuer|verify the first) certificate|self[- ]signed certificate/i,
    /SSLHandshakeException|SSL_ERROR_|tls: (?:handshake failure|failed to verify)|x509: certificate|ERR_TLS_/,
    /certificate has expired|CERT_HAS_EXPIRED|PKIX path building failed/
  ],
  examples: [
    "ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired",
    "x509: certificate signed by unknown authority",
    "javax.net.ssl.SSLHandshakeException: PKIX path building failed"
  ],
  counterExamples: ["TLS enabled"]
};

// src/triage/rules/res-disk.ts
var resDisk = {
  cause: "res.disk",
  name: "res.disk",
  confidence: 0.95,
  patterns: [
    /No space left on device/i,
    /\bENOSPC\b(?!: System limit for number of file watchers)/,
    /[Dd]isk quota exceeded|\bEDQUOT\b/,
    /There is not enough space on the disk/,
    /could not (?:write|extend) .{0,120}: No space/i,
    /(?:database or disk is full|disk is full)/i
  ],
  examples: [
    'PANIC:  could not write to file "pg_wal/xlogtemp.71": No space left on device',
    "Error: ENOSPC: no space left on device, write",
    "tar: lib/x: Cannot write: No space left on device"
  ],
  counterExamples: [
    "Error: ENOSPC: System limit for number of file watchers reached, watch '/src'",
    "72 GB of disk space left"
  ]
};

// src/triage/rules/res-fd.ts
var resFd = {
  cause: "res.fd",
  name: "res.fd",
  confidence: 0.92,
  patterns: [
    /\bEMFILE\b|\bENFILE\b|Too many open files/,
    /ENOSPC: System limit for number of file watchers/,
    /inotify .{0,60}limit reached|inotify_add_watch .{0,80}No space/
  ],
  examples: [
    "Error: EMFILE: too many open files, open '/tmp/a'",
    "accept4: Too many open files",
    "Error: ENOSPC: System limit for number of file watchers reached, watch '/src'"
  ],
  counterExamples: ["open files                      (-n) 1024"]
};

// src/triage/rules/res-oom.ts
var resOom = {
  cause: "res.oom",
  name: "res.oom",
  confidence: 0.92,
  patterns: [
    /JavaScript heap out of memory/,
    /java\.lang\.OutOfMemoryError/,
    /\bOut of memory: Kill(?:ed)? process|\boom-kill|\bOOMKilled\b|\boom_reaper/,
    /Cannot allocate memory|\bENOMEM\b/,
    /(?:CUDA|cuda|GPU|HIP) (?:error: )?out of memory|torch\.(?:cuda\.)?OutOfMemoryError/,
    /virtual memory exhausted|std::bad_alloc|fatal error: (?:runtime: )?out of memory/,
    /signal 9 \(?(?:SIG)?KILL(?:ed)?\)?.{0,60}(?:memory|oom)/i,
    /Allowed memory size of \d+ bytes exhausted/,
    /^(?:\S+ line \d+: )?\s*\d+ Killed {2,}/,
    /There is insufficient memory for the Java Runtime/,
    /(?:exit(?:ed)?(?: with)?(?: exit)? code|exit status) 137\b/
  ],
  examples: [
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
    "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)",
    "Process completed with exit code 137"
  ],
  counterExamples: ["memory: 512 MB", "exit code 1371"]
};

// src/triage/rules/svc-config.ts
var svcConfig = {
  cause: "svc.config",
  name: "svc.config",
  confidence: 0.85,
  patterns: [
    /password authentication failed for user|Access denied for user '|role "[^"\n]{1,80}" does not exist|database "[^"\n]{1,80}" does not exist|no pg_hba\.conf entry/,
    /(?:relation|column|table|type|function) "?[^"\n]{1,120}"? (?:does not exist|already exists)|duplicate key value violates|no such table:|syntax error at or near/,
    /(?:[Ii]nvalid|[Bb]ad|[Uu]nknown|[Mm]alformed) (?:configuration|config|setting|option|directive|parameter)\b(?! (?:0|ok))/,
    /^(?:error: |fatal: )?configuration error|configuration file .{0,120}(?:contains errors|not found|is invalid)|error in (?:the )?config/i,
    /unrecognized configuration parameter|FATAL CONFIG FILE ERROR|failed to (?:load|parse|read) (?:the )?config/i,
    /MigrationError\b|checksum mismatch for migration/i
  ],
  examples: [
    'FATAL:  password authentication failed for user "app"',
    'error: relation "users" does not exist',
    'ERROR: column "email" of relation "users" already exists',
    "*** FATAL CONFIG FILE ERROR (Redis 7.0.0) ***",
    'migration 003_users.sql failed: syntax error at or near "TABEL"'
  ],
  counterExamples: [
    "PreconditionViolationException: Configuration error: no arguments",
    "configuration loaded",
    "migration 003_users.sql applied"
  ]
};

// src/triage/rules/svc-config-migration.ts
var svcConfigMigration = {
  cause: "svc.config",
  name: "svc.config/migration",
  confidence: 0.8,
  patterns: [/[Mm]igration .{0,120}(?:failed|error)/i],
  examples: ["migration 003_points.sql failed", "Migration V2__users.sql failed with code 42"],
  counterExamples: ["migration 003_users.sql applied"]
};

// src/triage/rules/svc-crash.ts
var svcCrash = {
  cause: "svc.crash",
  name: "svc.crash",
  confidence: 0.72,
  patterns: [
    /^(?:\S{1,80} )?(?:PANIC|FATAL)[: ]|^panic: |^thread '[^'\n]{1,80}' panicked at|terminate called after throwing|\b[Uu]ncaught(?:Exception)?\b|Unhandled (?:exception|rejection|promise|error)|UnhandledPromiseRejection|unhandledRejection/,
    /was terminated by signal \d+|terminating (?:connection )?(?:because|due to)|received (?:fast|immediate) shutdown request|server process .{0,60} was terminated|core dumped/,
    /[Cc]ontainer .{1,80} exited \([1-9]|\bcrashed\b|CrashLoopBackOff/
  ],
  examples: [
    "PANIC:  could not locate a valid checkpoint record",
    "Uncaught TypeError: x is not a function",
    "LOG:  startup process (PID 12) was terminated by signal 6",
    "container app-db-1 exited (1)"
  ],
  counterExamples: ["exited with code 0", "server stopped"]
};

// src/triage/rules/svc-crash-trace.ts
var svcCrashTrace = {
  cause: "svc.crash",
  name: "svc.crash/trace",
  confidence: 0.45,
  patterns: [
    /[Ee]xited with (?:code|status) [1-9]\d*\b/,
    /^Exception in thread "|^Traceback \(most recent call last\)|^Node\.js v\d+/
  ],
  examples: [
    'Exception in thread "main" java.lang.IllegalStateException',
    "Traceback (most recent call last):",
    "worker exited with code 3"
  ],
  counterExamples: ["exited with code 0", "Node.js is ready"]
};

// src/triage/rules/svc-port.ts
var svcPort = {
  cause: "svc.port",
  name: "svc.port",
  confidence: 0.94,
  patterns: [
    /\bEADDRINUSE\b/,
    /[Aa]ddress already in use/,
    /port is already allocated/,
    /[Pp]ort \d{1,5} (?:is|was) (?:already )?(?:in use|taken|allocated|used)/,
    /could not bind .{0,80}(?:in use|already)/i,
    /Only one usage of each socket address/
  ],
  examples: [
    "Error: listen EADDRINUSE: address already in use 0.0.0.0:8002",
    "Bind for 0.0.0.0:5432 failed: port is already allocated",
    "OSError: [Errno 98] Address already in use",
    "Web server failed to start. Port 8080 was already in use."
  ],
  counterExamples: ["listening on port 8002", "Port 8080 is free"]
};

// src/triage/rules/svc-start.ts
var svcStart = {
  cause: "svc.start",
  name: "svc.start",
  confidence: 0.8,
  patterns: [
    /(?:health ?check|readiness|liveness)[^\n]{0,80}(?:failed|timed out|never|unhealthy|did not)/i,
    /(?:service|container|server|database)[^\n]{0,80}(?:did not (?:become|start)|failed to (?:start|become)|is unhealthy|never became|was not ready|not ready (?:after|in))/i,
    /dependency failed to start|Timed? ?out waiting for [^\n]{0,80}(?:to (?:start|be ready|become)|port|server|service|http)|waiting for .{1,80} timed out/i,
    /Failed to initialize container|One or more containers failed to start/
  ],
  examples: [
    "dependency failed to start: container app-db-1 is unhealthy",
    "Failed to initialize container postgres:16",
    "Service auth did not become ready in 10 s",
    "Timed out waiting for server to start"
  ],
  counterExamples: ["server is ready", "waiting for server to start....done"]
};

// src/triage/rules/test-assertion.ts
var testAssertion = {
  cause: "test.assertion",
  name: "test.assertion",
  confidence: 0.88,
  patterns: [
    /\bAssertion(?:Failed)?Error\b|AssertionFailedException|ComparisonFailure|ExpectationNotMet|Minitest::Assertion|ExUnit\.AssertionError|Assertion with '/,
    /^\s*(?:E\s+)?assert\b .{0,300}|^E\s+(?:assert|Assertion)|assertion (?:`left|failed)|Assertion failed/,
    /^\s*--- FAIL: |^FAIL\s+\S+\s+[\d.]+s|^not ok \d|^\s*[✗✘✖×] \S|^\s*● .{1,200} › |^\s*\d+ failing\b/,
    /^(?:FAIL|FAILED|ERROR)[: ]\s?(?:test_|tests?[./]|\S+ › |\S+::)|^FAIL: \w+ \(|^FAILED \S+::|^ERROR: test\w* \(/,
    /(?:Tests? run: \d+, )(?:Failures: [1-9]\d*|Failures: 0, Errors: [1-9]\d*)|<<< (?:FAILURE|ERROR)!|There are test failures|There were failing tests|Failed tests:|Tests in error:/,
    /^\s*(?:Expected|expected|Received|Actual|actual|got)\b[\w ]{0,20}: {0,20}\S|^\s*got \S+,? (?:want|expected)\b|\bexpected:? ?<.{0,200}> but was|\b[Ee]xpect(?:ed|ing)\b.{1,300} to (?:(?:deep |strictly )?equal|be|have|match|include|contain|throw)\b|^Expecting\b/,
    /^\s*(?:#\s+)?[Ff]ailed tests?\b|\b[1-9]\d* (?:tests?|examples?|specs?|assertions?|suites?)[ ,(]+(?:\d+ \w+, )*[1-9]?\d* ?(?:failed|failures?)|test result: FAILED|[1-9]\d* (?:tests? )?failed(?:,| \||$| in )|Tests: +[1-9]\d* failed|Failures?: [1-9]\d*(?:,|$)/,
    /^test .{1,300} \.\.\. FAILED$|^\[\s+FAILED\s+\]|\*\*\*Failed\b|^\s+Failed .{1,300} \[\d+ m?s\]|\[FAIL\]$|> .{1,200} FAILED$|^\S+ > .{1,300} FAILED/,
    /maven-(?:surefire|failsafe)-plugin:[\w.:-]{1,60}[^\n]{0,60}on project|XCTAssert\w+ failed|Failed asserting that/
  ],
  examples: [
    "AssertionError: expected 200, received 500",
    "E       assert 3 == 4",
    "--- FAIL: TestLogin (0.01s)",
    "java.lang.AssertionError: expected:<1> but was:<2>",
    "Tests run: 150, Failures: 2, Errors: 0, Skipped: 0, Time elapsed: 0.327 sec <<< FAILURE!",
    "test address::parses ... FAILED",
    "not ok 6 no errors",
    "    × tests/login.test.ts > login > answers 200",
    "FAILED tests/test_a.py::test_b - KeyError"
  ],
  counterExamples: [
    "Tests run: 150, Failures: 0, Errors: 0, Skipped: 0",
    "--- PASS: TestLogin (0.01s)",
    "ok 6 no errors",
    "12 passed, 0 failed",
    "Requires the package to be installed separately.",
    "Received 134217728 of 224116137 (59.9%), 118.1 MBs/sec"
  ]
};

// src/triage/rules/test-crash.ts
var testCrash = {
  cause: "test.crash",
  name: "test.crash",
  confidence: 0.87,
  patterns: [
    /[Ss]egmentation fault|\bSIGSEGV\b|\bSIGABRT\b|\bSIGBUS\b|\bSIGILL\b|signal 11\b|signal: (?:6|11)\b|core dumped/,
    /AddressSanitizer|ThreadSanitizer|UndefinedBehaviorSanitizer|LeakSanitizer|MemorySanitizer|runtime error: .{0,100}(?:overflow|null pointer|misaligned)/,
    /The forked VM terminated without (?:properly )?saying|A fatal error has been detected by the Java Runtime|Fatal Python error|Worker (?:terminated|exited unexpectedly|process .{0,60}crashed)|worker '?\w+'? crashed/,
    /fatal error: (?:all goroutines are asleep|concurrent map|unexpected signal)|panic: runtime error/,
    /\*\*\*Exception: (?:SegFault|Child aborted|Other)/
  ],
  examples: [
    "Segmentation fault (core dumped)",
    "==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x1",
    "The forked VM terminated without properly saying goodbye. VM crash or System.exit called?",
    "panic: runtime error: index out of range [3] with length 3"
  ],
  counterExamples: ["sanitize input"]
};

// src/triage/rules/test-none-run.ts
var testNoneRun = {
  cause: "test.none-run",
  name: "test.none-run",
  confidence: 0.88,
  patterns: [
    /^(?:ERROR|E)\s+(?:collecting|while loading)|ERROR collecting |Interrupted: \d+ errors? during collection|\d+ errors? during collection/,
    /No tests? (?:found|ran|were (?:found|executed|run))|no tests ran in|[Nn]o test (?:files|suites?) found|No specs found|collected 0 items(?! \/)/i,
    /Your test suite must contain at least one test|Test suite failed to run|Failed to load test/i,
    /ImportError while (?:importing test module|loading conftest)/,
    /No tests were executed!/
  ],
  examples: [
    "E   ImportError while importing test module '/w/tests/test_a.py'.",
    "!!!!!!!!! Interrupted: 2 errors during collection !!!!!!!!!",
    "No test files found, exiting with code 1",
    "Your test suite must contain at least one test."
  ],
  counterExamples: ["collected 12 items"]
};

// src/triage/rules/test-timeout.ts
var testTimeout = {
  cause: "test.timeout",
  name: "test.timeout",
  confidence: 0.88,
  patterns: [
    /(?:Test|Hook|test|hook) timed out (?:in|after) \d+/,
    /Timeout of \d+ ?ms exceeded|Exceeded timeout of \d+ ?ms|thrown: "Exceeded timeout/,
    /ExUnit\.TimeoutError|TestTimedOutException|test timed out after|panic: test timed out|Failed: Timeout >[\d.]+s/,
    /^(?:\d+\/\d+ )?Test +#\d+: .{1,200}\*\*\*Timeout/,
    /Async callback was not invoked within|did not complete within \d+|Test timeout of \d+ ?ms exceeded/,
    /\[\s+TIMEOUT\s+\]|TIMEOUT: .{0,100}test/
  ],
  examples: [
    "Error: Test timed out in 5000ms.",
    'Error: Timeout of 2000ms exceeded. For async tests and hooks, ensure "done()" is called',
    "panic: test timed out after 10m0s",
    "org.junit.runners.model.TestTimedOutException: test timed out after 100 milliseconds"
  ],
  counterExamples: ["testTimeout: 5000"]
};

// src/triage/rules/time-job.ts
var timeJob = {
  cause: "time.job",
  name: "time.job",
  confidence: 0.9,
  patterns: [
    /The job running on runner .{0,200} has exceeded the maximum execution time/,
    /The job (?:exceeded|has exceeded) the maximum (?:time limit|execution time)/,
    /^ERROR: Job failed: execution took longer than/,
    /^The job exceeded the maximum time limit for jobs/
  ],
  examples: [
    "The job running on runner GitHub Actions 3 has exceeded the maximum execution time of 360 minutes.",
    "ERROR: Job failed: execution took longer than 1h0m0s seconds",
    "The job exceeded the maximum time limit for jobs, and has been terminated."
  ],
  counterExamples: ["job finished in 12 minutes"]
};

// src/triage/rules/time-stall.ts
var timeStall = {
  cause: "time.stall",
  name: "time.stall",
  confidence: 0.9,
  patterns: [
    /No output has been received in the last \d+/,
    /no (?:new )?output .{0,40}for (?:more than )?\d+ (?:seconds|minutes)/i
  ],
  examples: [
    "No output has been received in the last 10m0s, this potentially indicates a stalled build or something wrong with the build itself."
  ],
  counterExamples: ["no output files were written"]
};

// src/triage/rules/time-step.ts
var timeStep = {
  cause: "time.step",
  name: "time.step",
  confidence: 0.9,
  patterns: [
    /The action .{0,200} has timed out after \d+ minutes/,
    /^Build timed out \(after \d+ minutes\)/,
    /^\S{0,60}timeout: sending signal (?:TERM|KILL) to command/
  ],
  examples: [
    "The action 'Run tests' has timed out after 10 minutes.",
    "Build timed out (after 60 minutes). Marking the build as failed.",
    "timeout: sending signal TERM to command ‘npm’"
  ],
  counterExamples: ["timeout: 10m"]
};

// src/triage/rules/vcs-checkout.ts
var vcsCheckout = {
  cause: "vcs.checkout",
  name: "vcs.checkout",
  confidence: 0.88,
  patterns: [
    /fatal: (?:couldn't|could not) find remote ref/i,
    /fatal: (?:unable to access|repository|remote error|could not read (?:from remote|Username)|reference is not a tree|clone of|early EOF|fetch-pack)/,
    /fatal: .{0,120}(?:does not exist|not a git repository)/,
    /error: pathspec '.{0,200}' did not match any file/,
    /fatal: [Nn]eeded a single revision|Fetched in submodule path .{0,200}, but it did not contain/,
    /The process '.{0,80}git' failed with exit code (?:1|128)/
  ],
  examples: [
    "fatal: couldn't find remote ref refs/tags/v1",
    "fatal: unable to access 'https://example.invalid/a.git/': The requested URL returned error: 502",
    "error: pathspec 'feature' did not match any file(s) known to git",
    "The process '/usr/bin/git' failed with exit code 128"
  ],
  counterExamples: ["git version 2.43.0"]
};

// src/triage/rules/vcs-conflict.ts
var vcsConflict = {
  cause: "vcs.conflict",
  name: "vcs.conflict",
  confidence: 0.93,
  patterns: [
    /^CONFLICT \((?:content|modify|add|rename)/,
    /Automatic merge failed; fix conflicts/,
    /error: (?:patch failed|could not apply|.{0,200}: patch does not apply)/,
    /Merge conflict in /
  ],
  examples: [
    "CONFLICT (content): Merge conflict in src/a.ts",
    "Automatic merge failed; fix conflicts and then commit the result.",
    "error: patch failed: src/a.c:12"
  ],
  counterExamples: ["merge: no conflicts"]
};

// src/triage/rules/index.ts
var RULE_SET = { name: "signalbox-rules", version: "2" }, RULES = [
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
  testTimeout,
  testCrash,
  testAssertion,
  svcCrash,
  svcCrashTrace,
  cancelled
];

// src/triage/catalogue.ts
var CAUSE_CATALOGUE = {
  "test.assertion": {
    title: "a test found a wrong result",
    meaning: "A test ran and its expectation did not hold.",
    whoActs: "author",
    retrySafe: "no",
    action: "Fix the code or the expectation; the evidence holds both values."
  },
  "test.crash": {
    title: "a test process crashed",
    meaning: "The process that ran the tests was killed by a signal, a panic or a sanitizer.",
    whoActs: "author",
    retrySafe: "no",
    action: "Run the named test alone and look at the stack in the evidence."
  },
  "test.timeout": {
    title: "a test took longer than its limit",
    meaning: "A test exceeded its own time limit; the job's limit was not reached.",
    whoActs: "author",
    retrySafe: "once",
    action: "See what the test waited for; raise its limit only when the work is really that long."
  },
  "test.none-run": {
    title: "no tests ran",
    meaning: "Collecting or importing the tests failed, or none matched.",
    whoActs: "author",
    retrySafe: "no",
    action: "Fix the import or the pattern that finds the tests."
  },
  "code.compile": {
    title: "the code does not compile",
    meaning: "A compiler refused the code.",
    whoActs: "author",
    retrySafe: "no",
    action: "Fix the first compiler error; the ones after it often follow from it."
  },
  "code.type": {
    title: "the types do not agree",
    meaning: "A type checker refused the code.",
    whoActs: "author",
    retrySafe: "no",
    action: "Fix the first type error named in the evidence."
  },
  "code.lint": {
    title: "the linter found problems",
    meaning: "A static check of style or correctness failed.",
    whoActs: "author",
    retrySafe: "no",
    action: "Fix the named findings, or let the linter fix them."
  },
  "code.format": {
    title: "files are not formatted",
    meaning: "The formatter would change files.",
    whoActs: "author",
    retrySafe: "no",
    action: "Run the formatter and commit the result."
  },
  "code.coverage": {
    title: "coverage is below its threshold",
    meaning: "The tests passed, but cover less code than required.",
    whoActs: "author",
    retrySafe: "no",
    action: "Test the uncovered lines, or change the threshold on purpose."
  },
  "code.werror": {
    title: "a warning is treated as an error",
    meaning: "The compiler was told to refuse warnings, and there is one.",
    whoActs: "author",
    retrySafe: "no",
    action: "Remove the cause of the named warning."
  },
  "build.enforcer": {
    title: "a build rule forbids this build",
    meaning: "A rule of the build tool about versions or dependencies was violated.",
    whoActs: "author",
    retrySafe: "no",
    action: "Satisfy the rule named in the evidence."
  },
  "deps.resolve": {
    title: "dependencies cannot be resolved",
    meaning: "No set of versions satisfies what is asked for, or a version does not exist.",
    whoActs: "author",
    retrySafe: "no",
    action: "Change the version named in the evidence."
  },
  "deps.lock": {
    title: "the lockfile does not fit",
    meaning: "The lockfile and the list of dependencies disagree.",
    whoActs: "author",
    retrySafe: "no",
    action: "Install again and commit the new lockfile."
  },
  "deps.fetch": {
    title: "a dependency could not be downloaded",
    meaning: "A package or image registry did not answer, or answered with an error.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Wait and run it again; if it lasts, look at the status of the registry."
  },
  "net.dns": {
    title: "a host name could not be resolved",
    meaning: "The name service did not know a host.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Check the name in the evidence; if it is right, run it again."
  },
  "net.connect": {
    title: "a connection was refused or timed out",
    meaning: "Nothing answered at the address in the evidence.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "See whether what should listen there was up at that time."
  },
  "net.tls": {
    title: "a TLS handshake failed",
    meaning: "A certificate was not trusted, expired, or did not fit the host.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Check the certificate of the host in the evidence."
  },
  "net.reset": {
    title: "a connection broke off",
    meaning: "The other side closed a connection that was in use.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Run it again; if it lasts, look at the other side."
  },
  "svc.start": {
    title: "did not become ready",
    meaning: "A service started, but its health check never succeeded.",
    whoActs: "author",
    retrySafe: "once",
    action: "Look at the service's last lines and at what its health check asks."
  },
  "svc.port": {
    title: "its port is taken",
    meaning: "Something else listens on the port the service needs.",
    whoActs: "workflow-owner",
    retrySafe: "once",
    action: "Stop what holds the port, or give the service another one."
  },
  "svc.crash": {
    title: "crashed",
    meaning: "A service ended although nobody had asked it to.",
    whoActs: "author",
    retrySafe: "no",
    action: "Look at the service's last lines before its end."
  },
  "svc.config": {
    title: "refused its configuration",
    meaning: "A service ended because its own configuration, schema or credentials are wrong.",
    whoActs: "author",
    retrySafe: "no",
    action: "Correct the setting named in the evidence."
  },
  "res.oom": {
    title: "ran out of memory",
    meaning: "A process needed more memory than there was.",
    whoActs: "workflow-owner",
    retrySafe: "once",
    action: "Give the job a larger machine, or lower the memory the process takes."
  },
  "res.disk": {
    title: "ran out of disk",
    meaning: "No space was left to write to.",
    whoActs: "workflow-owner",
    retrySafe: "no",
    action: "Free space before this step; a re-run will not help until then."
  },
  "res.fd": {
    title: "ran out of file handles",
    meaning: "The limit of open files or watches was reached.",
    whoActs: "workflow-owner",
    retrySafe: "no",
    action: "Raise the limit, or find what leaves files open."
  },
  "time.job": {
    title: "the job's time limit was reached",
    meaning: "The job was stopped because it ran too long.",
    whoActs: "workflow-owner",
    retrySafe: "once",
    action: "See which step grew; raise the limit only when the work is really that long."
  },
  "time.step": {
    title: "a step's time limit was reached",
    meaning: "A step was stopped because it ran too long.",
    whoActs: "workflow-owner",
    retrySafe: "once",
    action: "See what the step waited for when it was stopped."
  },
  "time.stall": {
    title: "nothing was printed for too long",
    meaning: "The job was stopped because it gave no sign of life.",
    whoActs: "workflow-owner",
    retrySafe: "once",
    action: "See what the last lines waited for."
  },
  "infra.runner": {
    title: "the runner was lost",
    meaning: "The machine that ran the job went away or was told to stop.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Run it again on another runner."
  },
  "infra.ci": {
    title: "the CI service failed",
    meaning: "An action archive, a cache or an artifact could not be fetched or stored.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Wait for the CI service's status to be well again, and run it again."
  },
  "vcs.checkout": {
    title: "the code could not be checked out",
    meaning: "A repository, a reference or a submodule could not be fetched.",
    whoActs: "platform",
    retrySafe: "once",
    action: "See whether the reference in the evidence still exists; if so, run it again."
  },
  "vcs.conflict": {
    title: "the change conflicts with its base",
    meaning: "Merging or applying the change failed.",
    whoActs: "author",
    retrySafe: "no",
    action: "Merge or rebase onto the base branch and resolve the conflict."
  },
  "auth.secret": {
    title: "a secret is missing",
    meaning: "Credentials are not set here; runs of forks do not get them.",
    whoActs: "repository-admin",
    retrySafe: "no",
    action: "Set the secret named in the evidence, or skip the step where it cannot be had."
  },
  "auth.permission": {
    title: "access was denied",
    meaning: "Credentials were given, but do not allow this.",
    whoActs: "repository-admin",
    retrySafe: "no",
    action: "Grant the permission named in the evidence."
  },
  "auth.rate": {
    title: "a rate limit was reached",
    meaning: "A service refused further requests for a while.",
    whoActs: "platform",
    retrySafe: "yes",
    action: "Run it again after the limit is reset."
  },
  "config.workflow": {
    title: "the workflow is wrong",
    meaning: "A workflow, an action or its input is not valid.",
    whoActs: "workflow-owner",
    retrySafe: "no",
    action: "Correct the workflow at the place named in the evidence."
  },
  "config.env": {
    title: "an environment variable is missing",
    meaning: "A variable that must be set is not.",
    whoActs: "author",
    retrySafe: "no",
    action: "Set the variable named in the evidence."
  },
  "config.command": {
    title: "a command or file is missing",
    meaning: "Something that should be run or read does not exist here.",
    whoActs: "author",
    retrySafe: "no",
    action: "Install it, or correct its name or path."
  },
  cancelled: {
    title: "cancelled",
    meaning: "Somebody or a newer run stopped it.",
    whoActs: "nobody",
    retrySafe: "yes",
    action: "Nothing to do."
  },
  unknown: {
    title: "failed for a reason no rule knows",
    meaning: "No rule matched; the evidence shows the lines that speak most about it.",
    whoActs: "author",
    retrySafe: "no",
    action: "Read the evidence; it is shown as it stands in the log."
  }
};
function causeText(cause) {
  return Object.hasOwn(CAUSE_CATALOGUE, cause) ? CAUSE_CATALOGUE[cause] : CAUSE_CATALOGUE.unknown;
}

// src/triage/rule.ts
function matchesRule(rule, text) {
  return rule.patterns.some((pattern) => pattern.test(text));
}

// src/triage/rule-index.ts
function createRuleIndex(rules) {
  let entries = rules.flatMap(
    (rule) => rule.patterns.map((pattern) => ({
      rule,
      pattern,
      words: pattern.words === void 0 ? wordsOf(pattern) : pattern.words
    }))
  ), scanner = createWordScanner(entries.map(({ words: words2 }) => words2 ?? [])), always = new Uint32Array(Math.max(1, Math.ceil(entries.length / 32)));
  for (let [index, { words: words2 }] of entries.entries())
    words2 === null && (always[index >> 5] = (always[index >> 5] ?? 0) | 1 << (index & 31));
  function matches(text, enough) {
    let looked = text.length > 4096 ? text.slice(0, 4096) : text, groups = scanner.groups(looked), found = NONE;
    for (let word = 0; word < groups.length; word += 1) {
      let bits = (groups[word] ?? 0) | (always[word] ?? 0);
      for (; bits !== 0; bits &= bits - 1) {
        let entry = entries[word * 32 + 31 - Math.clz32(bits & -bits)];
        if (!(!entry || found.includes(entry.rule) || !entry.pattern.test(looked)) && (found = [...found, entry.rule], found.length >= enough))
          return found;
      }
    }
    return found;
  }
  let words = entries.flatMap((entry) => entry.words ?? []);
  return {
    rules,
    words: entries.some((entry) => entry.words === null) ? null : words,
    some: (text) => matches(text, 1).length > 0,
    matching: (text) => matches(text, rules.length)
  };
}
var NONE = [];
function wordsOf({ source }) {
  return requiredWords(new RegExp(source));
}

// src/triage/rule-book.ts
function createRuleBook(userRules = []) {
  let texts = new Map(userRules.map((rule) => [rule.cause, rule.text])), index;
  return {
    version: [RULE_SET.version, ...texts.keys()].join("+"),
    userRules,
    index() {
      return index ??= createRuleIndex([...userRules, ...RULES]), index;
    },
    textOf: (cause) => texts.get(cause) ?? causeText(cause)
  };
}
var OWN_RULES = createRuleBook();

// src/triage/lint-rules.ts
var MOST_ON_PASSING = 0.1, SHORTEST_WORD = 3, SAYS_NOTHING = [
  "error",
  "Error: failed",
  "FAILED",
  "failure",
  "Process completed with exit code 1.",
  "npm ERR! code 1",
  "make: *** [all] Error 1",
  "BUILD FAILED",
  "warning",
  "exit status 1"
];
function lintRules(checked, about) {
  return checked.flatMap((rule) => [
    ...tooBroad(rule, about.passing.get(rule.name), about.logs),
    ...rule.patterns.flatMap((pattern) => lintPattern(rule, pattern)),
    ...shadowed(rule, about.all)
  ]);
}
function tooBroad(rule, hits, of) {
  if (!hits || of === 0 || hits.logs / of <= MOST_ON_PASSING) return [];
  let { logs, first } = hits;
  return [{ kind: "fires-on-passing", rule: rule.name, logs, of, first }];
}
function lintPattern(rule, pattern) {
  let about = { rule: rule.name, pattern: pattern.source };
  if (SAYS_NOTHING.some((line) => pattern.test(line))) return [{ kind: "generic", ...about }];
  if (/^(?:\(\?[a-z]+\))?(?:\^|\\A|\\b)/.test(pattern.source)) return [];
  let words = pattern.words === void 0 ? requiredWords(asRegExp(pattern)) : pattern.words;
  return (words === null ? 0 : Math.min(...words.map(tellingLength))) < SHORTEST_WORD ? [{ kind: "unanchored", ...about }] : [];
}
function asRegExp({ source }) {
  return new RegExp(source);
}
function tellingLength(word) {
  return word.replace(/[^a-z0-9]/gi, "").length;
}
function shadowed(rule, all) {
  let by = all.slice(0, Math.max(0, all.indexOf(rule))).find((one) => rule.examples.every((example) => matchesRule(one, example)));
  return by && rule.examples.length > 0 ? [{ kind: "shadowed", rule: rule.name, by: by.name }] : [];
}

// src/triage/describe-finding.ts
var SENTENCES = {
  "fires-on-passing": ({ logs, of, first }) => ({
    problem: `matches in ${logs} of ${of} logs of jobs that passed, at most ${MOST_ON_PASSING * 100} % are tolerable${first ? `; first ${first.source}:${first.line}: ${first.text.trim().slice(0, 160)}` : ""}`,
    remedy: "Make it say what such lines do not hold, and add one as a counter-example."
  }),
  unanchored: ({ pattern }) => ({
    problem: `the pattern ${pattern} names no word of three letters and no place in the line`,
    remedy: "Begin it with ^ or \\b, or with a text the line must hold."
  }),
  generic: ({ pattern }) => ({
    problem: `the pattern ${pattern} matches lines that say that something failed, and not what`,
    remedy: "Name what failed."
  }),
  shadowed: ({ by }) => ({
    problem: `all its examples are matched by ${by}, which is asked earlier`,
    remedy: `Put it before ${by}, or make the two tell apart.`
  })
};
function describeFinding(finding) {
  let render = SENTENCES[finding.kind];
  return render(finding);
}

// src/triage/round.ts
function round(probability) {
  return Math.round(probability * 1e3) / 1e3;
}

// src/triage/calibrate.ts
var CALIBRATION = {
  ruleSetVersion: "2",
  steps: [
    { from: 0, right: 1, count: 5 },
    { from: 0.459, right: 8, count: 21 },
    { from: 0.748, right: 18, count: 20 },
    { from: 0.791, right: 169, count: 169 }
  ]
}, PRIOR = 0.5;
function calibrate(strength) {
  let step = CALIBRATION.steps.findLast(({ from }) => from <= strength) ?? CALIBRATION.steps[0];
  return round((step.right + PRIOR) / (step.count + 2 * PRIOR));
}

// src/triage/classify.ts
var KEPT_PER_BLOCK = 0.85, KEPT_OF_MILDER = 0.5, MILDER = /^\s*(?:\S{1,40} )?\[?(?:INFO|WARN(?:ING)?|DEBUG|NOTICE|TRACE|info|warn(?:ing)?|debug|notice)\b\]?|\b[A-Z]\w*Warning: /, DEEPER_WINS = 0.6, CONTESTED = 0.9, LONGEST_LABEL = 300, LEAST_CONFIDENCE = 1 / 3, UNKNOWN_CONFIDENCE = 0.3;
function classify(blocks, rules = OWN_RULES) {
  let matches = bestMatches(blocks, rules), strongest = Math.max(0, ...matches.map((match) => match.strength)), winner = matches.find((match) => match.strength >= strongest * DEEPER_WINS);
  if (!winner) return unknown(rules);
  let competing = matches.filter((match) => match !== winner), contested = competing.some(
    (match) => match.block === winner.block && groupOf(match.cause) !== groupOf(winner.cause)
  ), { cause, rule, block, line } = winner, strength = round(winner.strength * (contested ? CONTESTED : 1)), confidence = isCauseId(cause) ? calibrate(strength) : strength;
  return confidence < LEAST_CONFIDENCE ? { ...unknown(rules), competing: matches } : {
    cause,
    confidence,
    strength,
    rule: { name: rule, version: rules.version },
    at: { block, line },
    competing,
    contested
  };
}
function unknown(rules) {
  return {
    cause: "unknown",
    confidence: UNKNOWN_CONFIDENCE,
    strength: UNKNOWN_CONFIDENCE,
    rule: { name: "unknown", version: rules.version },
    at: null,
    competing: [],
    contested: !1
  };
}
function bestMatches(blocks, rules) {
  let index = rules.index(), found = /* @__PURE__ */ new Map();
  for (let [block, { text }] of blocks.entries())
    for (let [line, one] of text.entries())
      for (let rule of index.matching(one)) {
        let kept = MILDER.test(one.slice(0, LONGEST_LABEL)) ? KEPT_OF_MILDER : 1, strength = rule.confidence * KEPT_PER_BLOCK ** block * kept;
        strength <= (found.get(rule)?.strength ?? 0) || found.set(rule, { cause: rule.cause, rule: rule.name, block, line, strength });
      }
  return index.rules.flatMap((rule) => found.get(rule) ?? []);
}
function groupOf(cause) {
  return cause.slice(0, cause.indexOf("."));
}

// src/triage/why.ts
function explainCause(classification, blocks) {
  let { rule, at, strength, confidence, competing, contested } = classification;
  return {
    rule: rule.name,
    ruleSet: rule.version,
    strength,
    confidence,
    contested,
    at: at === null ? null : placeOf(at, blocks),
    block: at === null ? null : { rank: at.block + 1, score: blocks[at.block]?.score ?? 0 },
    blocks: blocks.map(({ startLine, endLine, score }) => ({ line: startLine, endLine, score })),
    competing: competing.map((match) => competitor(match, competing, { classification, blocks }))
  };
}
function competitor(match, competing, about) {
  let { cause, rule, strength } = match, strongest = Math.max(
    about.classification.strength,
    ...competing.map((one) => one.strength)
  );
  return {
    cause,
    rule,
    strength: Math.round(strength * 1e3) / 1e3,
    at: placeOf(match, about.blocks),
    lostBecause: reason(strength, strongest, about.classification)
  };
}
function reason(strength, strongest, { at }) {
  return at === null ? "improbable" : strength < strongest * DEEPER_WINS ? "too-weak" : "symptom";
}
function placeOf(at, blocks) {
  let block = blocks[at.block];
  return { line: (block?.startLine ?? 1) + at.line, text: block?.lines[at.line] ?? "" };
}

// src/triage/explain-log.ts
var INCOMPLETE = 0.7;
function explainLog(reading, identity, options) {
  let { run, failed, skipped, failedTests } = reading.tests, failedNames = reading.tests.failedNames ?? failedTests.map((test) => test.name);
  return {
    schema: "signalbox.explanation/1",
    ...identity,
    status: reading.status,
    failures: explainFailures(reading, options),
    tests: { run, failed, skipped, failedNames }
  };
}
function explainFailures({ status, blocks, tests, problem }, { signatureOf, rules = OWN_RULES, why = !1 }) {
  if (blocks.length === 0 || status === "passed") return [];
  let classification = classify(blocks, rules), { cause, confidence, at } = classification, step = blocks[0]?.source;
  return [
    {
      signature: signatureOf(tellingLines(blocks, at)).signature,
      cause,
      confidence: problem === null ? confidence : confidence * INCOMPLETE,
      title: rules.textOf(cause).title,
      step: step?.kind === "job" ? step.step : null,
      evidence: blocks.map((block) => ({
        line: block.startLine,
        endLine: block.endLine,
        text: block.lines.join(`
`)
      })),
      tests: tests.failedTests,
      ...why ? { why: explainCause(classification, blocks) } : {}
    }
  ];
}
function tellingLines(blocks, at) {
  if (at === null) return blocks.flatMap((block) => block.text);
  let text = blocks[at.block]?.text ?? [];
  return [...text.slice(at.line), ...text.slice(0, at.line)];
}

// src/triage/interesting-line.ts
function interestingLine(text, rules = OWN_RULES) {
  return rules.index().some(text);
}
function interestingWords(rules = OWN_RULES) {
  return rules.index().words;
}

// src/triage/because.ts
var SENTENCES2 = {
  introduced: (counts, base) => `never seen in ${times(counts.baseRuns, "run")} on ${base}${elsewhere(counts)}`,
  "pre-existing": (counts, base) => `${onBase(counts, base)}${rerunsOf(counts)}`,
  intermittent: (counts, base) => `${sightings(counts, base).join(", ")}${rerunsOf(counts)}`,
  unknown: (counts, base, generic) => generic ? "the error says too little to be recognised, so no earlier run can excuse it" : counts.incomparable > 0 ? `${times(counts.incomparable, "earlier failure")} were recorded by another version, so nobody can say whether this is new` : counts.baseRuns === 0 ? `no finished run on ${base} to compare with` : `the counts do not decide: ${onBase(counts, base)}${elsewhere(counts)}`
};
function explainRelation(relation, counts, about) {
  let base = about.context.baseBranch ?? "the base branch";
  return SENTENCES2[relation](counts, base, about.diagnosis.generic);
}
function onBase(counts, base) {
  return `seen in ${counts.baseFailures} of ${times(counts.baseRuns, "run")} on ${base} in ${counts.windowDays} days`;
}
function elsewhere(counts) {
  if (counts.otherRuns === 0) return "";
  let changes = times(counts.otherChanges, "other change");
  return counts.otherFailures === 0 ? ` nor in ${times(counts.otherRuns, "run")} of other changes` : `, but on ${changes}`;
}
function sightings(counts, base) {
  let seen = [];
  return counts.baseFailures > 0 && seen.push(`${counts.baseFailures} of the last ${times(counts.baseRuns, "run")} on ${base}`), counts.otherChanges > 0 && seen.push(`${times(counts.otherChanges, "other change")} in ${counts.windowDays} days`), counts.sameCommitPasses > 0 && seen.push(`this very commit passed ${times(counts.sameCommitPasses, "time")}`), seen;
}
function rerunsOf(counts) {
  return counts.reruns === 0 ? "" : `; passed on re-run ${counts.rerunPasses} of ${times(counts.reruns, "time")}`;
}
function times(count, noun) {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/triage/headline.ts
function headline(outcome, verdicts, faults) {
  switch (outcome) {
    case "passed":
      return verdicts.length === 0 ? "Everything passed" : `Passed, although ${times(verdicts.length, "failure")} came up on the way`;
    case "cancelled":
      return "The run was cancelled";
    case "not-started":
      return `Nothing was started: ${times(Math.max(faults, verdicts.length), "problem")} found before`;
    case "failed":
      return verdicts.length === 0 ? "Failed, and no evidence says why" : whose(verdicts);
    default:
      return unreachable(outcome);
  }
}
function whose(verdicts) {
  return PARTS.flatMap(({ relations, alone, after }) => {
    let count = verdicts.filter(({ relation }) => relations.includes(relation)).length;
    return count === 0 ? [] : [{ count, alone, after }];
  }).map(({ count, alone, after }, index) => {
    let be = count === 1 ? "is" : "are";
    return index === 0 ? `${times(count, "failure")} ${be} ${alone}` : `${count} ${be} ${after}`;
  }).join(", ");
}
var PARTS = [
  { relations: ["introduced"], alone: "yours", after: "yours" },
  { relations: ["pre-existing", "intermittent"], alone: "not yours", after: "not" },
  { relations: ["unknown"], alone: "of unknown origin", after: "of unknown origin" }
];

// src/triage/assemble-triage.ts
var ORDER = {
  introduced: 0,
  unknown: 1,
  "pre-existing": 2,
  intermittent: 3
};
function assembleTriage(input) {
  let { record, version, history } = input, verdicts = [...input.verdicts].sort(compareVerdicts), outcome = settledOutcome(record, verdicts);
  return {
    schema: "signalbox.triage/1",
    version,
    project: record.project,
    context: record.context,
    outcome,
    startedAt: record.startedAt,
    durationMs: Math.max(0, (record.finishedAt ?? record.startedAt) - record.startedAt),
    headline: headline(outcome, verdicts, record.faults.length),
    verdicts,
    faults: record.faults,
    tests: sumTests(record),
    history
  };
}
function compareVerdicts(left, right) {
  let byRelation = ORDER[left.relation] - ORDER[right.relation];
  if (byRelation !== 0) return byRelation;
  let byReach = right.affected.length - left.affected.length;
  return byReach !== 0 ? byReach : (left.at ?? 1 / 0) - (right.at ?? 1 / 0) || 0;
}
function settledOutcome(record, verdicts) {
  return record.outcome !== "running" ? record.outcome : verdicts.length > 0 ? "failed" : "passed";
}
function sumTests(record) {
  let sum = { run: 0, failed: 0, skipped: 0 };
  for (let { tests } of record.gates)
    sum.run += tests?.run ?? 0, sum.failed += tests?.failed ?? 0, sum.skipped += tests?.skipped ?? 0;
  return sum;
}

// src/triage/code-owners.ts
var LARGEST_CODE_OWNERS = 3 * 1024 * 1024, LONGEST_PATTERN = 1e3, OWNER = /^(?:@[\w.-]+(?:\/[\w.-]+)?|[^\s@]+@[^\s@]+\.[^\s@]+)$/;
function parseCodeOwners(text) {
  let entries = text.split(`
`).flatMap((line) => parseLine(line) ?? []);
  return {
    ownersOf(path) {
      let plain = path.replace(/^(?:\.?\/)+/, "");
      return entries.findLast(({ pattern }) => pattern.test(plain))?.owners ?? [];
    }
  };
}
function parseLine(line) {
  let words = line.trim().match(/(?:\\.|[^\s\\])+/g) ?? [], comment = words.findIndex((word) => word.startsWith("#")), [pattern, ...owners] = comment === -1 ? words : words.slice(0, comment);
  return !pattern || pattern.length > LONGEST_PATTERN || /^!|[[\]]/.test(pattern) || !owners.every((owner) => OWNER.test(owner)) ? null : { pattern: compileGlob(pattern.replace(/\\(.)/g, "$1")), owners };
}
function compileGlob(glob) {
  let anchored = glob.replace(/\/$/, "").includes("/"), body = glob.replace(/^\//, "").replace(/\/$/, ""), segments = body.split("/").map((segment) => segment === "**" ? "**" : segmentOf(segment)), source = segments.reduce((sum, segment, index) => {
    let last = index === segments.length - 1;
    return segment === "**" ? last ? `${sum}.*` : `${sum}(?:.*/)?` : last ? sum + segment : `${sum}${segment}/`;
  }, ""), below = glob.endsWith("/") ? "/.*" : anchored && body.endsWith("/*") ? "" : "(?:/.*)?";
  return RE2JS.compile(`^${anchored ? "" : "(?:.*/)?"}${source}${below}$`);
}
function segmentOf(segment) {
  return segment.split(/(\*+|\?)/).map((part) => part === "?" ? "[^/]" : part.startsWith("*") ? "[^/]*" : RE2JS.quote(part)).join("");
}

// src/triage/last-words.ts
var BEFORE_MS = 2e3, AFTER_MS = 1e3;
function lastWords(service, own, rules) {
  let { failedAt: failedAt2 } = service;
  if (failedAt2 === null) return null;
  let near = own.filter(
    ({ at: at2 }) => at2 !== null && at2 >= failedAt2 - BEFORE_MS && at2 <= failedAt2 + AFTER_MS
  ), { at } = classify(near, rules), line = at === null ? void 0 : near[at.block]?.text[at.line];
  return line === void 0 || line.trim() === "" ? null : line.trim();
}

// src/triage/refused-connection.ts
var REFUSED = /ECONNREFUSED|[Cc]onnection refused|[Cc]onnect(?:ion)? (?:to .{1,120} )?(?:failed|timed out)|ETIMEDOUT|actively refused/, ADDRESS = /(?:^|[\s"'(=@/])(\[[0-9a-f:.]{2,45}\]|::1|\d{1,3}(?:\.\d{1,3}){3}|[a-z][\w.-]{0,99}):(\d{2,5})(?!\d|\.\d|:\d)/i, NAMED_PORT = /\b(?:server at |host[= ])"?([\w.-]{1,100})"?[^\n]{0,60}\bport[= ](\d{2,5})\b/;
function readRefused(line) {
  let text = line.slice(0, LONGEST_READ);
  if (!REFUSED.test(text)) return null;
  let found = ADDRESS.exec(text) ?? NAMED_PORT.exec(text), port = Number(found?.[2] ?? 0);
  return !found || port < 1 || port > 65535 ? null : { port, host: found[1]?.replace(/^\[|\]$/g, "") ?? null };
}
var LONGEST_READ = 1e3, LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|::1|::|host\.docker\.internal)$/i;
function serviceRefusing({ port, host }, services) {
  let named = services.find(({ name }) => name === host);
  if (named) return named;
  if (host !== null && !LOCAL.test(host)) return null;
  let listening = services.filter(({ ports }) => ports.includes(port));
  return listening.length === 1 ? listening[0] ?? null : null;
}
function refusalsIn(blocks, services) {
  let found = /* @__PURE__ */ new Map();
  for (let { text, at } of blocks)
    for (let line of text) {
      let refused = readRefused(line), service = refused && serviceRefusing(refused, services);
      !refused || !service || found.has(service.name) || found.set(service.name, { service, port: refused.port, at });
    }
  return [...found.values()];
}
function describeRefusal({ service, port }) {
  return `connection refused :${port} (${service.name})`;
}

// src/triage/service-cause.ts
var DEEPER = [
  "res.oom",
  "res.disk",
  "res.fd",
  "svc.port",
  "config.env",
  "config.command",
  "svc.config",
  "code.compile",
  "deps.resolve",
  "deps.fetch",
  "auth.secret",
  "auth.permission",
  "net.dns",
  "net.tls"
], DEEPER_AFTER_READY = ["res.oom", "res.disk", "res.fd"], TELLS_BETTER = 0.6;
function causeOfService(failure, blocks, rules = OWN_RULES) {
  let log = classify(blocks, rules);
  switch (failure.kind) {
    case "spawn":
      return known(SPAWN_CAUSES[failure.code] ?? "config.command", 0.95, `spawn-${failure.code}`);
    case "stranger":
      return known("svc.port", 0.97, "stranger-listens");
    case "crashed":
      return byExit(failure.exit) ?? deeper(log, DEEPER_AFTER_READY) ?? known("svc.crash", 0.9);
    case "exited-before-ready":
      return byExit(failure.exit) ?? deeper(log, DEEPER) ?? known("svc.start", 0.75);
    case "task-failed":
      return byExit(failure.exit) ?? ofTask(log);
    case "hook":
      return (failure.exit && byExit(failure.exit)) ?? ofTask(log);
    case "not-ready":
      return deeper(log, DEEPER) ?? known("svc.start", 0.9);
    case "unhealthy":
      return deeper(log, DEEPER_AFTER_READY) ?? known("svc.start", 0.6, "unhealthy");
    case "dependency":
      return known("svc.start", 0.5, "dependency-failed");
    default:
      return unreachable(failure);
  }
}
var SPAWN_CAUSES = {
  EADDRINUSE: "svc.port",
  EDOCKER: "svc.start",
  EMFILE: "res.fd",
  ENFILE: "res.fd",
  ENOMEM: "res.oom",
  ENOSPC: "res.disk"
}, NO_COMMAND = [126, 127];
function byExit(exit) {
  return exit.outOfMemory ? known("res.oom", 0.97, "killed-for-memory") : exit.code !== null && NO_COMMAND.includes(exit.code) ? known("config.command", 0.9, "exit-command-not-found") : null;
}
function deeper(log, allowed) {
  return (allowed.includes(log.cause) || isUserCause(log.cause)) && log.strength >= TELLS_BETTER ? log : null;
}
function isUserCause(cause) {
  return !isCauseId(cause);
}
function ofTask(log) {
  return log.cause === "svc.crash" || log.cause === "svc.start" ? known("unknown", 0.3) : log;
}
function known(cause, confidence, name = cause) {
  return {
    cause,
    confidence,
    strength: confidence,
    rule: { name: `run/${name}`, version: RULE_SET.version },
    at: null,
    competing: [],
    contested: !1
  };
}

// src/triage/service-failure.ts
function describeFailure(failure) {
  switch (failure.kind) {
    case "spawn":
      return `could not be started (${failure.code})`;
    case "exited-before-ready":
      return `ended before it was ready (${describeExit(failure.exit)})`;
    case "crashed":
      return `crashed (${describeExit(failure.exit)}) ${formatDuration(failure.afterReadyMs)} after it was ready`;
    case "task-failed":
      return `failed (${describeExit(failure.exit)})`;
    case "hook":
      return `could not run its ${failure.hook} hook ${failure.index + 1} (${failure.exit ? describeExit(failure.exit) : "not finished in time"})`;
    case "not-ready":
      return `did not become ready in ${formatLimit(failure.timeoutMs)}`;
    case "unhealthy":
      return `became unhealthy: ${failure.lastProbe}`;
    case "stranger":
      return `found its port ${failure.port} taken by ${failure.command} (pid ${failure.pid})`;
    case "dependency":
      return `lost ${failure.on}`;
    default:
      return unreachable(failure);
  }
}
function stableFailure({ name, failure }) {
  if (failure === null) return `service ${name} failed`;
  let stable = `service ${name} ${failure.kind}`;
  switch (failure.kind) {
    case "spawn":
      return `${stable} ${failure.code}`;
    case "exited-before-ready":
    case "crashed":
    case "task-failed":
      return `${stable} ${failure.exit.signal ?? `status ${exitWord(failure.exit.code)}`}`;
    case "hook":
      return `${stable} ${failure.hook} ${exitWord(failure.index)} ${failure.exit ? failure.exit.signal ?? `status ${exitWord(failure.exit.code)}` : "late"}`;
    case "not-ready":
    case "unhealthy":
    case "stranger":
    case "dependency":
      return stable;
    default:
      return unreachable(failure);
  }
}
function exitWord(code) {
  return String(code ?? "none").replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? "");
}
var DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

// src/triage/diagnose-service.ts
var SHOWN_OF_CULPRIT = 3, SHOWN_OF_GATES = 1;
function diagnoseService(root, blocks, context) {
  let { service, affected } = root, { consequences, signatureOf, rules } = context, own = blocks.filter(
    ({ source }) => source.kind === "service" && source.service === service.name
  ), cause = causeOfService(
    service.failure ?? { kind: "dependency", on: service.name },
    own,
    rules
  ), line = cause.at === null ? void 0 : own[cause.at.block]?.text[cause.at.line], words = line?.trim() ?? lastWords(service, own, rules), happened = service.failure ? describeFailure(service.failure) : "failed", identity = line === void 0 ? stableFailure(service) : `service ${service.name} ${line}`;
  return {
    ...signatureOnly(signatureOf([identity])),
    title: titleOf(service.name, happened, { cause: cause.cause, rules }),
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: service.name,
    affected: [...affected, ...consequences.gates.map((gate) => `gate ${gate}`)],
    chain: [
      ...consequences.gates.slice(0, 1).map((gate) => `gate ${gate} failed`),
      ...spreadOf(root, consequences.refusals),
      `${service.name} ${happened}`,
      ...words === null ? [] : [words]
    ],
    tests: [],
    evidence: [
      ...decidingFirst(own, cause.at?.block ?? 0).slice(0, SHOWN_OF_CULPRIT),
      ...consequences.evidence.slice(0, SHOWN_OF_GATES)
    ],
    at: service.failedAt
  };
}
function spreadOf({ service, affected, path, skipped }, refusals) {
  let told = refusals.find(({ service: { name } }) => name === service.name);
  if (told) return [describeRefusal(told)];
  let between = refusals.find(({ service: { name } }) => affected.includes(name)), start = between ? path.indexOf(between.service.name) : 0, links = path.slice(Math.max(0, start)).map((name, index, shown) => {
    let what = skipped.has(name) ? "not started because of" : "lost";
    return `${name} ${what} ${shown[index + 1] ?? service.name}`;
  });
  return between ? [describeRefusal(between), ...links] : links;
}
function titleOf(name, happened, { cause, rules }) {
  if (["svc.start", "svc.crash", "svc.config", "unknown", "config.command"].includes(
    cause
  ) || happened.startsWith("found its port")) return `${name} ${happened}`;
  let { title } = rules.textOf(cause);
  return /^(?:ran out|refused|did not)/.test(title) ? `${name} ${title}` : `${name}: ${title}`;
}
function decidingFirst(blocks, deciding) {
  return [...blocks.slice(deciding, deciding + 1), ...blocks.filter((_, at) => at !== deciding)];
}
function signatureOnly({
  signature,
  generic
}) {
  return { signature, generic };
}

// src/triage/diagnose-faults.ts
var CONFIDENCE = 0.98;
function diagnoseFaults(record, blocks, signatureOf) {
  return record.faults.map((fault) => ({
    ...signatureOnly(signatureOf([`${fault.code} ${subjectOf(fault)} ${fault.problem}`])),
    title: `${subjectOf(fault)}: ${fault.problem}`,
    cause: fault.cause ?? "unknown",
    confidence: CONFIDENCE,
    rule: { name: `preflight/${fault.code}`, version: RULE_SET.version },
    culprit: fault.service ?? null,
    affected: [],
    chain: ["nothing was started", fault.problem],
    tests: [],
    evidence: blocks.filter((block) => isPlaceOf(fault, block)),
    at: record.finishedAt ?? record.startedAt
  }));
}
function subjectOf(fault) {
  return fault.service ?? fault.path ?? fault.location?.file ?? "configuration";
}
function isPlaceOf({ location }, block) {
  return location === void 0 || location.file !== block.file ? !1 : block.startLine <= location.line && location.line <= block.endLine;
}

// src/triage/diagnose-gate.ts
var SHOWN_BLOCKS = 3;
function diagnoseGate(evidence) {
  let { gate, blocks, witnesses, signatureOf } = evidence, missed = gate.checks.find((check) => !check.ok), cause = missed ? known("svc.start", 0.6, `gate-${missed.threshold}`) : causeOfGate(evidence), telling = tellingLines(blocks, cause.at), identity = telling.length > 0 && !missed ? telling : [stableGate(gate)];
  return {
    ...signatureOnly(signatureOf(identity)),
    title: `gate ${gate.name}: ${missed ? describeCheck(missed) : detailOf(evidence, cause)}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [`gate ${gate.name} failed`, gate.detail, ...evidence.refusals.map(describeRefusal)],
    tests: [],
    evidence: [...blocks.slice(0, SHOWN_BLOCKS), ...witnesses],
    at: blocks[0]?.at ?? null
  };
}
function detailOf({ gate, rules }, cause) {
  return cause.cause === "unknown" ? gate.detail : `${rules.textOf(cause.cause).title} (${gate.detail})`;
}
function stableGate(gate) {
  let missed = gate.checks.filter((check) => !check.ok).map((check) => check.threshold);
  return `gate ${gate.name} ${gate.kind} failed ${missed.join(" ")} ${gate.timedOut ? "deadline" : ""}`;
}
function describeCheck(check) {
  let [measured, limit] = check.threshold === "score" ? [String(check.measured), String(check.limit)] : [formatDuration(check.measured), formatLimit(check.limit)], whose2 = check.service === void 0 ? "" : ` of ${check.service}`;
  return `${check.threshold}${whose2} is ${measured}, limit ${limit}`;
}
function causeOfGate({ gate, blocks, rules }) {
  if (gate.timedOut) return known("time.step", 0.85, "gate-timed-out");
  if (gate.exitCode === 126 || gate.exitCode === 127)
    return known("config.command", 0.9, "exit-command-not-found");
  let log = classify(blocks, rules);
  return log.cause !== "unknown" ? log : gate.exitCode === 137 ? known("res.oom", 0.6, "exit-killed") : gate.exitCode === 0 && (gate.tests?.run ?? 0) === 0 || gate.tests?.run === 0 ? known("test.none-run", 0.7, "no-tests-run") : log;
}
function diagnoseTests(tests, evidence) {
  let groups = /* @__PURE__ */ new Map();
  for (let test of tests) {
    let { signature } = identify(test, evidence.signatureOf), group = groups.get(signature);
    group ? group.push(test) : groups.set(signature, [test]);
  }
  return [...groups.values()].map((group) => diagnoseGroup(group, evidence));
}
function identify(test, signatureOf) {
  let alone = signatureOf([test.message ?? ""]);
  return alone.generic ? signatureOf([`${test.className ?? ""} ${test.name} ${test.message ?? ""}`]) : alone;
}
function diagnoseGroup(tests, evidence) {
  let { gate, blocks, witnesses, signatureOf, rules } = evidence, [first] = tests, about = blocks.filter((block) => tests.some((test) => speaksOf(block, test))), cause = causeOfTests(tests, about, rules), more = tests.length > 1 ? ` (and ${tests.length - 1} more)` : "";
  return {
    ...signatureOnly(identify(first ?? NO_TEST, signatureOf)),
    title: `${first?.name ?? "a test"}${more}: ${first?.message ?? rules.textOf(cause.cause).title}`,
    cause: cause.cause,
    confidence: cause.confidence,
    rule: cause.rule,
    culprit: null,
    affected: [`gate ${gate.name}`],
    chain: [
      `gate ${gate.name} failed`,
      `${first?.name ?? ""} failed`,
      ...evidence.refusals.map(describeRefusal),
      ...witnesses.map(thrown)
    ],
    tests: tests.map(({ name, file, line }) => ({ name, file, line })),
    evidence: withWitnesses((about.length > 0 ? about : blocks).slice(0, SHOWN_BLOCKS), witnesses),
    at: about[0]?.at ?? blocks[0]?.at ?? null
  };
}
function withWitnesses([first, ...rest], witnesses) {
  return first ? [first, ...witnesses, ...rest] : witnesses;
}
function thrown({ source, text }) {
  let frame = text.findIndex((line2) => /^\s/.test(line2)), line = text[Math.max(0, frame - 1)] ?? "";
  return `${source.kind === "service" ? source.service : ""}: ${line.trim()}`;
}
var NO_TEST = {
  name: "unnamed",
  className: null,
  file: null,
  line: null,
  status: "failed",
  durationMs: null,
  message: null,
  detail: null
};
function speaksOf({ text }, test) {
  let message = test.message?.trim() ?? "", name = test.name.split(" > ").at(-1) ?? test.name;
  return text.some((line) => line.includes(name) || message !== "" && line.includes(message));
}
function causeOfTests(tests, about, rules) {
  let own = classify([reported(tests)], rules);
  if (own.cause !== "unknown" && own.cause !== "svc.crash") return { ...own, at: null };
  let log = classify(about, rules);
  return log.cause !== "unknown" && log.cause !== "svc.crash" ? log : known("test.assertion", 0.8, "test-report");
}
function reported(tests) {
  let text = tests.flatMap((test) => [
    test.message ?? "",
    ...(test.detail ?? "").split(`
`).slice(0, 20)
  ]);
  return {
    source: { kind: "job", step: null },
    file: "",
    startLine: 1,
    endLine: text.length,
    lines: text,
    text,
    at: null,
    score: 0
  };
}

// src/triage/failure-graph.ts
function findRoots(record) {
  let byName = new Map(record.services.map((service) => [service.name, service]));
  return record.services.filter((service) => service.failure !== null && service.failure.kind !== "dependency").sort((left, right) => failedAt(left) - failedAt(right)).filter((service) => !isExplained(service, byName)).map((service) => rootOf(service, record.services));
}
function failedAt(service) {
  return service.failedAt ?? Number.POSITIVE_INFINITY;
}
function isExplained(service, byName) {
  return [...dependenciesOf(service, byName)].some((name) => {
    let dependency = byName.get(name);
    return !dependency?.failure || dependency.failure.kind === "dependency" ? !1 : failedAt(dependency) <= failedAt(service);
  });
}
function dependenciesOf(service, byName) {
  let found = /* @__PURE__ */ new Set(), open = [service];
  for (let node = open.pop(); node; node = open.pop())
    for (let { service: name, required } of node.dependsOn) {
      let next = byName.get(name);
      !required || found.has(name) || (found.add(name), next && open.push(next));
    }
  return found;
}
function rootOf(root, services) {
  let parents = dependentsOf(root.name, services), affected = services.filter((service) => parents.has(service.name) && isAffected(service, root)).map((service, position) => ({ service, position, at: lostAt(service, root) })).sort((left, right) => left.at - right.at || left.position - right.position).map(({ service }) => service.name), skipped = new Set(services.filter(isSkipped).map(({ name }) => name));
  return { service: root, affected, path: pathTo(root.name, affected.at(-1), parents), skipped };
}
function dependentsOf(name, services) {
  let through = /* @__PURE__ */ new Map(), open = [name];
  for (let index = 0; index < open.length; index += 1) {
    let current = open[index];
    for (let service of services)
      current === void 0 || service.name === name || through.has(service.name) || !service.dependsOn.some((one) => one.required && one.service === current) || (through.set(service.name, current), open.push(service.name));
  }
  return through;
}
function isAffected(service, root) {
  return service.status !== "completed" ? !0 : (service.endedAt ?? 0) >= failedAt(root);
}
function isSkipped({ skippedBecause, spawnedAt }) {
  return skippedBecause !== null && spawnedAt === null;
}
function lostAt(service, root) {
  let times2 = [...service.lost.map(({ at }) => at).filter((at) => at >= failedAt(root)), service.failedAt ?? Number.POSITIVE_INFINITY], earliest = Math.min(...times2);
  return Number.isFinite(earliest) ? earliest : Number.MAX_SAFE_INTEGER;
}
function pathTo(root, last, through) {
  let path = [];
  for (let name = last; name !== void 0 && name !== root; name = through.get(name))
    path.push(name);
  return path;
}

// src/triage/gate-consequence.ts
var LOST_SERVICE = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|fetch failed|socket hang up|[Cc]onnection (?:refused|reset|terminated|closed|aborted)|other side closed|not ready|[Uu]navailable|\b50[0234]\b|timed? ?out|[Tt]imeout|UND_ERR|no such host|ENOTFOUND|[Tt]erminated/;
function isLostServiceTest(test) {
  return LOST_SERVICE.test(`${test.message ?? ""}
${(test.detail ?? "").slice(0, 4096)}`);
}
function followsFrom(gate, blocks, failedAt2) {
  if (gate.outcome !== "failed" || gate.kind === "health") return !0;
  let before = failedAt2 === null ? Number.NEGATIVE_INFINITY : failedAt2 - CLOCK_SLACK_MS;
  if (blocks.some((block) => block.at !== null && block.at < before)) return !1;
  let tests = gate.tests?.failures.filter(isFailed) ?? [];
  return tests.length > 0 ? tests.every(isLostServiceTest) : blocks.length === 0 || blocks.some(({ text }) => LOST_SERVICE.test(text.join(`
`)));
}
var CLOCK_SLACK_MS = 1e3;
function isFailed(test) {
  return test.status === "failed" || test.status === "error";
}

// src/triage/observed-edges.ts
function withObservedEdges(record, blocks) {
  let services = record.services.map((service) => {
    if (service.failure === null) return service;
    let own = blocks.filter(
      ({ source }) => source.kind === "service" && source.service === service.name
    ), needed = refusalsIn(own, record.services).map((refusal) => refusal.service).filter((other) => failedBefore(other, service) && !dependsOn(service, other));
    if (needed.length === 0) return service;
    let added = needed.map(({ name }) => ({ service: name, required: !0 }));
    return { ...service, dependsOn: [...service.dependsOn, ...added] };
  });
  return { ...record, services };
}
function failedBefore(other, service) {
  return other.failedAt === null || service.failedAt === null ? !1 : other.failure !== null && other.failedAt < service.failedAt;
}
function dependsOn(service, other) {
  return service.dependsOn.some((one) => one.service === other.name && one.required);
}

// src/triage/service-witness.ts
var STACK_FRAME = /^\s+at \S|^\s*File "[^"]+", line \d|^goroutine \d|^\s+from \S+:\d|^\t\S+\.go:\d/;
function serviceWitnesses(record, blocks) {
  let readyAt = Math.max(...record.services.map((service) => service.readyAt ?? 0)), seen = /* @__PURE__ */ new Set();
  return blocks.filter(({ source, at, text }) => source.kind !== "service" || at === null || at < readyAt || seen.has(source.service) || !text.some((line) => STACK_FRAME.test(line)) ? !1 : (seen.add(source.service), !0)).sort((left, right) => (left.at ?? 0) - (right.at ?? 0)).slice(0, 2);
}

// src/triage/diagnose.ts
function diagnose(input) {
  let { blocks, signatureOf, rules = OWN_RULES } = input, record = withObservedEdges(input.record, blocks);
  if (record.faults.length > 0) return diagnoseFaults(record, blocks, signatureOf);
  let roots = findRoots(record), failed = record.gates.filter(({ outcome }) => outcome !== "passed"), rootOf2 = new Map(failed.map((gate) => [gate, findRoot(roots, gate, input)])), explained = failed.filter((gate) => rootOf2.get(gate));
  return [
    ...roots.map(
      (root) => diagnoseService(root, blocks, {
        consequences: consequencesOf(
          explained.filter((gate) => rootOf2.get(gate) === root),
          input
        ),
        signatureOf,
        rules
      })
    ),
    ...failed.filter((gate) => gate.outcome === "failed" && !explained.includes(gate)).flatMap((gate) => diagnoseFailedGate(gate, input, roots.length > 0))
  ];
}
function findRoot(roots, gate, { record, blocks }) {
  let possible = roots.filter((root) => explains(root, gate, blocks)), refused = refusalsIn(blocksOf(gate, blocks), record.services);
  return possible.find((root) => refused.some(({ service }) => isLostWith(root, service))) ?? possible[0];
}
function isLostWith({ service, affected }, other) {
  return service.name === other.name || affected.includes(other.name);
}
function explains(root, gate, blocks) {
  return followsFrom(gate, blocksOf(gate, blocks), root.service.failedAt);
}
function consequencesOf(gates, { record, blocks }) {
  let [first] = gates;
  return {
    gates: gates.map((gate) => gate.name),
    refusals: first ? refusalsIn(blocksOf(first, blocks), record.services) : [],
    evidence: gates.flatMap((gate) => blocksOf(gate, blocks).slice(0, 1))
  };
}
function blocksOf(gate, blocks) {
  return blocks.filter(({ source }) => source.kind === "gate" && source.gate === gate.name);
}
function diagnoseFailedGate(gate, { record, blocks, signatureOf, rules = OWN_RULES }, serviceFailed) {
  let evidence = {
    gate,
    blocks: blocksOf(gate, blocks),
    refusals: refusalsIn(blocksOf(gate, blocks), record.services),
    witnesses: serviceWitnesses(record, blocks),
    signatureOf,
    rules
  }, tests = (gate.tests?.failures ?? []).filter(isFailed).filter((test) => !serviceFailed || !isLostServiceTest(test));
  return tests.length > 0 ? diagnoseTests(tests, evidence) : [diagnoseGate(evidence)];
}

// src/statistics/log-gamma.ts
var LANCZOS = [
  0.9999999999998099,
  676.5203681218851,
  -1259.1392167224028,
  771.3234287776531,
  -176.6150291621406,
  12.507343278686905,
  -0.13857109526572012,
  9984369578019572e-21,
  15056327351493116e-23
], G = 7;
function logGamma(x) {
  if (!(x > 0)) return Number.NaN;
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  let shifted = x - 1, sum = LANCZOS[0];
  for (let index = 1; index < LANCZOS.length; index += 1)
    sum += (LANCZOS[index] ?? 0) / (shifted + index);
  let t = shifted + G + 0.5;
  return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
}

// src/statistics/log-beta.ts
function logBeta(a, b) {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

// src/statistics/beta-binomial.ts
function logMarginalLikelihood(events, trials, prior) {
  return logBeta(prior.a + events, prior.b + trials - events) - logBeta(prior.a, prior.b);
}

// src/statistics/posterior.ts
function posterior(logWeights) {
  let largest = Math.max(...logWeights), weights = logWeights.map((weight) => Math.exp(weight - largest)), total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

// src/triage/relation.ts
var INTRODUCED = {
  prior: 0.6,
  elsewhere: { a: 0.02, b: 20 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 }
}, PRE_EXISTING = {
  prior: 0.15,
  elsewhere: { a: 1, b: 1 },
  sameCommit: { a: 20, b: 0.2 },
  rerun: { a: 1, b: 20 }
}, INTERMITTENT = {
  prior: 0.25,
  elsewhere: { a: 0.5, b: 4 },
  sameCommit: { a: 1, b: 1 },
  rerun: { a: 2, b: 1 }
}, OTHER_CHANGES = 2, HALF = 0.5;
function findRelation(counts, generic) {
  let unknown2 = { relation: "unknown", probability: HALF };
  if (generic) return unknown2;
  let relation = relationByCounts(counts);
  if (relation === "unknown") return unknown2;
  let introduced = probabilityIntroduced(counts), probability = round(relation === "introduced" ? introduced : 1 - introduced);
  return probability < HALF ? unknown2 : { relation, probability };
}
function relationByCounts(counts) {
  let seenBefore = counts.baseFailures > 0 || counts.otherFailures > 0;
  if (counts.sameCommitPasses > 0 || seenBefore && counts.rerunPasses > 0) return "intermittent";
  let onManyChanges = counts.otherChanges >= OTHER_CHANGES, mostlyPasses = counts.baseFailures * 2 < counts.baseRuns;
  return counts.baseFailures > 0 ? onManyChanges && mostlyPasses ? "intermittent" : "pre-existing" : onManyChanges ? "intermittent" : counts.baseRuns === 0 || counts.incomparable > 0 ? "unknown" : "introduced";
}
function probabilityIntroduced(counts) {
  let weights = [INTRODUCED, PRE_EXISTING, INTERMITTENT].map(
    (hypothesis) => Math.log(hypothesis.prior) + logLikelihood(counts, hypothesis)
  );
  return posterior(weights)[0] ?? HALF;
}
function logLikelihood(counts, hypothesis) {
  let failures = counts.baseFailures + counts.otherFailures, runs = Math.max(failures, counts.baseRuns + counts.otherRuns), again = 1 + counts.sameCommitFailures;
  return logMarginalLikelihood(failures, runs, hypothesis.elsewhere) + logMarginalLikelihood(again, again + counts.sameCommitPasses, hypothesis.sameCommit) + logMarginalLikelihood(
    counts.rerunPasses,
    Math.max(counts.rerunPasses, counts.reruns),
    hypothesis.rerun
  );
}

// src/triage/judge.ts
var CHANCE_GROUPS = ["test", "svc", "net", "time", "infra", "unknown"];
function judge(diagnosis, slice, about) {
  let { context, rules = OWN_RULES, owners = [] } = about, { relation, probability } = findRelation(slice, diagnosis.generic), text = rules.textOf(diagnosis.cause), retrySafe = retrySafety(diagnosis, text, { relation, probability });
  return {
    ...diagnosis,
    relation,
    relationProbability: probability,
    because: explainRelation(relation, slice, { diagnosis, context }),
    counts: slice,
    whoActs: actor(text, relation),
    owners,
    retrySafe,
    action: actionFor(text, { relation, retrySafe, context })
  };
}
var SURE = 0.9, MAY_BE_WRONG_ADDRESS = ["net.dns", "net.connect", "net.tls", "deps.fetch"];
function retrySafety({ cause, confidence }, { retrySafe }, { relation, probability }) {
  if (relation === "intermittent") {
    let group = cause.split(".")[0] ?? cause;
    return retrySafe === "no" && !CHANCE_GROUPS.includes(group) ? "no" : probability >= SURE ? "yes" : "once";
  }
  return retrySafe !== "yes" ? retrySafe : relation !== "unknown" ? "once" : confidence >= SURE && !MAY_BE_WRONG_ADDRESS.includes(cause) ? "yes" : "once";
}
function actor(text, relation) {
  return (relation === "pre-existing" || relation === "intermittent") && text.whoActs === "author" ? "workflow-owner" : text.whoActs;
}
function actionFor(text, about) {
  let { relation, retrySafe, context } = about, rerun = rerunSentence(context);
  return relation === "intermittent" && retrySafe === "yes" ? rerun : relation === "pre-existing" && retrySafe === "no" ? `Not brought by this change: mend it on ${context.baseBranch ?? "the base branch"}. ${text.action}` : retrySafe === "no" ? text.action : `${text.action} ${rerun}`;
}
var GITHUB_RUN = /^(\d{3,20})-\d/;
function rerunSentence(context) {
  let run = context.repository === null ? void 0 : GITHUB_RUN.exec(context.runId)?.[1];
  return run === void 0 ? "Run it again." : `Re-run the failed jobs: \`gh run rerun ${run} --failed\``;
}

// src/triage/named-files.ts
var PLACE = /(?:file:\/\/)?([\w@+~.-]*(?:\/[\w@+~. -]*[\w@+~.-]){0,20}\.[A-Za-z]\w{0,9})(?::\[?\d|", line \d|\(\d)/g, FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|vendor|\.cargo|go\/pkg\/mod)\/|^node:|^\/usr\//;
function namedFiles({ tests, evidence }) {
  let found = new Set(tests.flatMap(({ file }) => file ?? []));
  for (let { text } of evidence)
    for (let line of text) {
      if (found.size >= 50) return [...found];
      for (let [, file = ""] of line.slice(0, 1e3).matchAll(PLACE))
        FOREIGN.test(file) || found.add(file);
    }
  return [...found];
}

// src/triage/re2-pattern.ts
var LARGEST_PROGRAM = 1e3, LONGEST_PATTERN2 = 2e3;
function compileRe2(source, budget) {
  if (source.length > LONGEST_PATTERN2)
    return err({ kind: "too-large", size: source.length, limit: LONGEST_PATTERN2 });
  let program;
  try {
    program = RE2JS.compile(source);
  } catch (error) {
    return err({ kind: "not-re2", reason: error instanceof Error ? error.message : String(error) });
  }
  let size = program.programSize();
  if (size > LARGEST_PROGRAM) return err({ kind: "too-large", size, limit: LARGEST_PROGRAM });
  if (program.test("")) return err({ kind: "matches-anything" });
  let spentMs = 0;
  return ok({
    source,
    words: wordsOf2(source),
    isSpent: () => spentMs > budget.limitMs,
    test(text) {
      if (spentMs > budget.limitMs) return !1;
      let start = budget.now(), found = program.test(text);
      return spentMs += budget.now() - start, found;
    }
  });
}
var ONLY_RE2 = /\\[AzQECpP]|\(\?[^:]|\[\[:|\\x\{/;
function wordsOf2(source) {
  let plain = source.replace(/^\(\?i\)/, "");
  if (ONLY_RE2.test(plain)) return null;
  try {
    return requiredWords(new RegExp(plain));
  } catch {
    return null;
  }
}

export {
  assembleTriage,
  matchesRule,
  RULES,
  createRuleBook,
  OWN_RULES,
  LARGEST_CODE_OWNERS,
  parseCodeOwners,
  lintRules,
  describeFinding,
  explainLog,
  diagnose,
  interestingLine,
  interestingWords,
  judge,
  namedFiles,
  compileRe2
};
