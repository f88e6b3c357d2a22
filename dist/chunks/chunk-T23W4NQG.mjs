import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/triage/rules/auth-permission.ts
var authPermission = {
  cause: "auth.permission",
  name: "auth.permission",
  confidence: 0.85,
  patterns: [
    /Resource not accessible by (?:integration|personal access token)/,
    /(?:HTTP|status|code|error|returned|response)(?![a-z])[^\d\n]{1,20}40[13]\b(?! bytes)/i,
    /\b(?:401 Unauthorized|403 Forbidden|denied: (?:requested access|permission)|Permission denied \(publickey)/,
    /remote: (?:Permission to|Write access to) .{0,120}(?:denied|not granted)/,
    /(?:AccessDenied|is not authorized to perform|authentication required|Authentication failed)\b/,
    /Not authorized to perform sts:AssumeRole|Unable to get ACTIONS_ID_TOKEN_REQUEST_URL/,
    /unauthorized: (?:authentication required|access token|incorrect username)|no basic auth credentials/
  ],
  examples: [
    "Resource not accessible by integration",
    "npm error 403 Forbidden - PUT https://registry.example.invalid/a",
    "denied: requested access to the resource is denied",
    "remote: Permission to a/b.git denied to bot.",
    "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
    "no basic auth credentials"
  ],
  counterExamples: ["GET /health 200", "received 403 bytes", "> Will allow errors: 403"]
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
    /(?:No|Missing) (?:\w+ )?(?:API key|auth(?:entication)? token|access token)\b|Missing credentials\b|No credentials (?:found|available|provided|were)\b/,
    /\b(?:ExpiredToken(?:Exception)?|TokenExpiredError)\b|[Tt]oken (?:has|is|was) expired\b/,
    /[Aa]ccess key (?:cannot be null|is missing|not found)/
  ],
  examples: [
    "Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers",
    "Input required and not supplied: token",
    "Error: API key is missing",
    "An error occurred (ExpiredToken) when calling the ListObjects operation",
    "Failed to upload index.html (Access key cannot be null.)"
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
    /COMPILATION ERROR|Compilation failure(?!s)|compilation failed|Compilation failed|CompileException|CompilationError|Compile(?:Java|Kotlin|Scala)? ?FAILED/,
    /\.(?:java|kt|scala|groovy):\[?\d+(?:[,:]\d+)?\]?:? (?:error|cannot find symbol|package .{1,120} does not exist|incompatible types|unreported exception)/,
    /\.(?:c|cc|cpp|cxx|h|hpp|hh|m|mm|cu|swift|hs|ml|go|rs|f90|pas|d|zig|cs|vb|fs):\d+(?::\d+)?:? (?:\w+ )?(?:fatal )?error\b/i,
    /\.(?:cs|vb|fs|cpp|c|h)\(\d+(?:,\d+)*\): (?:fatal )?error (?:CS|BC|FS|C|LNK)\d+/,
    /^error(?:\[E\d+\])?: (?!test failed|failed to (?:run|download|select|get|push)|process didn't|Recipe|Command|the lock|no such|unable to|pathspec|could not (?:apply|find))\S.{0,400}(?:`|'|cannot|expected|unresolved|mismatched|aborting due to)/,
    /undefined reference to [`']|ld returned \d exit status|linker command failed|Undefined symbols for architecture|cannot find -l\w/,
    /^(?:\S{1,300}\.go:\d+:\d+: )(?:undefined: |cannot use |.{1,80} declared (?:and|but) not used|missing return|syntax error)/,
    /^(?:\s{0,8}|\S{1,60}: )SyntaxError: |^\s*\*\* \((?:CompileError|SyntaxError|TokenMissingError)\)|^== Compilation error in file|[Pp]arse error: syntax error, unexpected/,
    /fatal error: [\w./-]{1,200}: No such file|FAILED: [\w./-]{1,200}\.(?:o|obj)\b|error: could not compile `/,
    /Module (?:not found|build failed|parse failed)|Failed to compile\.?|ERROR in \.\/|Could not compile|RollupError|✘ \[ERROR\]/,
    /MojoFailureException[^\n]{0,100}compil|maven-compiler-plugin:[\w.:-]{1,60}[^\n]{0,60}on project/,
    /^FAIL\s+\S{1,200} \[(?:build|setup) failed\]/,
    /^> Task \S{1,200}:(?:compile|kapt|ksp)\w* FAILED$/,
    /^Error: (?:Invalid CSS after |Inconsistent indentation: |Undefined (?:variable|mixin|function))/,
    /^(?:❌\s+|\[error\] )\S{1,300}\.(?:swift|mm?|scala):\d+:\d+: /,
    /^✗ Build failed in |Rollup failed to resolve import /,
    /fatal error: (?:'[\w./-]{1,200}' file not found|too many errors emitted)|^error C\d{4}: /
  ],
  examples: [
    "[ERROR] COMPILATION ERROR : ",
    "[ERROR] /w/src/main/java/a/B.java:[71,65] cannot find symbol",
    "src/a.cpp:12:3: error: expected ';' after expression",
    "error[E0463]: can't find crate for `fontconfig`",
    "./main.go:12:2: undefined: foo",
    "error: could not compile `a` (lib) due to 2 previous errors",
    "FAIL	example.invalid/a/b [build failed]",
    "> Task :core:compileKotlin FAILED",
    'Error: Invalid CSS after "2em": expected expression (e.g. 1px, bold), was ";"',
    "[error] /w/src/A.scala:12:8: not found: type Logger",
    "✗ Build failed in 330ms",
    "fatal error: 'ranges' file not found"
  ],
  counterExamples: [
    "Compilation failures                  0",
    "Compiling serde v1.0.0",
    "gcc -c a.c",
    "error: failed to push some refs to 'origin'",
    "> Task :core:compileKotlin"
  ]
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
    /Formatter would have printed the following content|File content differs from formatting output/,
    /\bfiles? (?:is|are) not (?:gofmt|goimport|gofumpt|black)ed\b/,
    /^- files were modified by this hook|pre-commit hook\(s\) made changes/,
    /^> Task \S{1,200}:(?:spotless|ktlint|scalafmt|googleJavaFormat)\w* FAILED$/,
    /^\S{1,300}:\d+: (?:trailing whitespace|new blank line at EOF|space before tab in indent)\.$/,
    /^\S{1,300}:\d+ -- trailing whitespace$/
  ],
  examples: [
    "3 files would be reformatted, 12 files would be left unchanged.",
    "[warn] Code style issues found in 2 files. Run Prettier with --write to fix.",
    "Diff in /w/src/main.rs at line 3:",
    "a/config.go:1::warning: file is not gofmted with -s (gofmt)",
    "- files were modified by this hook",
    "> Task :core:spotlessCheck FAILED",
    "src/a.c:12: trailing whitespace.",
    "doc/a.md:304 -- trailing whitespace"
  ],
  counterExamples: [
    "All matched files use Prettier code style!",
    "12 files left unchanged",
    "> Task :core:spotlessCheck"
  ]
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
    /\brevapi-maven-plugin:[^\n]{1,80}on project|API problems? (?:were )?found|japicmp[^\n]{0,120}on project|animal-sniffer[^\n]{0,120}on project/,
    /\bMD\d{3}\/[a-z]{2,20}-[a-z-]{2,40}\b/,
    /^\s*\d+:\d+\s+[✖×]\s+\S/,
    / \(Severity: [1-5]\)$/,
    /^(?:##\[error\])?\S{1,300}:\d+: [\w'-]{2,60} ==> \w|Codespell found one or more problems|^(?:error: )?`\w{1,60}` should be `/,
    /Word not found in dictionary: |\bUnknown word \(/,
    /^\S{1,300}:\d+:[A-Z]{2}\d{2}:/,
    /^> Task \S{1,200}:(?:checkstyle|pmd|spotbugs|detekt|lint|forbiddenApis|apiCheck)\w* FAILED$/,
    /^\s*\d+\. (?:\[L\d+\] +)?(?:[345]\d\d +)?https?:\/\/\S{1,400} +(?:→|Connection |Failed to open |SSL_connect|Net::|execution expired)|^\s*\d+\. \[L\d+\] [345]\d\d https?:/,
    /^\s*\[✖\] \S{1,400} → Status: \d|^ERROR: \d+ dead links? found|^\[(?:[45]\d\d|ERROR|TIMEOUT)\] https?:/,
    /found character that cannot start any token|did not find expected .{1,80} while parsing|mapping values are not allowed (?:in this context|here)/,
    /filter with: ProblemFilters\.exclude|^General linter failure|\([A-Z][A-Z0-9_]{2,40}\) Linter failed|^(?:>>> )?Lint for \S/,
    /^(?!Check)[\w ,()-]{2,60}\.{6,}Failed$/,
    /^Unused (?:dev)?[dD]ependencies \(\d+\)$|^Unused (?:files|exports|types) \(\d+\)$/
  ],
  examples: [
    "✖ 3 problems (3 errors, 0 warnings)",
    "  12:5  error  'x' is defined but never used  no-unused-vars",
    "src/a.py:3:1: F401 'os' imported but unused",
    "12 files inspected, 3 offenses detected",
    "[ERROR] Failed to execute goal org.apache.maven.plugins:maven-checkstyle-plugin:3.1.2:check (validate) on project a: You have 1 Checkstyle violation.",
    "README.md:29 MD012/no-multiple-blanks Multiple consecutive blank lines",
    "  12:3  ✖  Unexpected duplicate  declaration-block-no-duplicate-properties",
    "Use is_interactive() instead of -t at line 69, column 28.  (Severity: 5)",
    "src/a.cpp:12: unexpect ==> unexpected",
    '{"message":"Word not found in dictionary: addon"}',
    '/w/a.py:3806:PR09:a.b.expanding:Parameter description should finish with "."',
    "> Task :core:checkstyleMain FAILED",
    "3. [L239] 522 http://example.invalid/a.jpg",
    '2. http://example.invalid/ Connection timed out - connect(2) for "example.invalid" port 80',
    "  [✖] https://example.invalid/a → Status: 404",
    "a.md: found character that cannot start any token while scanning for the next token",
    '[error]    filter with: ProblemFilters.exclude[MissingTypesProblem]("a.B")',
    "check yaml...............................................................Failed",
    "Unused dependencies (1)"
  ],
  counterExamples: [
    "12 files inspected, no offenses detected",
    "[INFO] You have 0 Checkstyle violations.",
    "check yaml...............................................................Passed",
    "> Task :core:checkstyleMain",
    "see 2. https://example.invalid/ for more"
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
    /\[(?:-W[\w-]+, )?-Werror(?:=[\w-]+)?\]|cc1(?:plus)?: (?:all|some) warnings being treated as errors/,
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
    /No (?:Rakefile|Makefile|rule to make target|such target|Gemfile) (?!found, skipping)|MissingTaskException|error: no such (?:sub)?command/,
    /exec format error|Exec format error|(?:permission denied|Permission denied)$/,
    /make: \*\*\* No rule to make target/,
    /has been compiled by a more recent version of the Java Runtime|UnsupportedClassVersionError|invalid (?:target|source) release: /,
    /The engine "[\w-]{1,40}" is incompatible|requires a different Python: |go\.mod requires go >= |requires rustc \d/,
    /error while loading shared libraries: |^Error: Could not find or load main class /
  ],
  examples: [
    "bash: line 1: pyteest: command not found",
    "sh: 1: gulp: not found",
    'exec: "helm": executable file not found in $PATH',
    "Error: spawn psql ENOENT",
    'npm error Missing script: "test:api"',
    "python: can't open file '/w/run.py': [Errno 2] No such file or directory",
    "make: *** No rule to make target 'check'.  Stop.",
    "java.lang.UnsupportedClassVersionError: a/B has been compiled by a more recent version of the Java Runtime (class file version 55.0)",
    'error a@2.0.0: The engine "node" is incompatible with this module. Expected version ">=20".',
    "/opt/a: error while loading shared libraries: libx.so.26: cannot open shared object file: No such file or directory"
  ],
  counterExamples: [
    "GET /a 404 Not Found here",
    "found 12 files",
    "No Gemfile found, skipping bundle install"
  ]
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

// src/triage/rules/config-module.ts
var configModule = {
  cause: "config.command",
  name: "config.command/module",
  confidence: 0.7,
  patterns: [
    /Error: Cannot find module '[^/]/,
    /^(?:E\s+)?(?:ModuleNotFoundError|ImportError): No module named /,
    /cannot load such file -- |^Can't locate \S{1,200}\.pm in @INC|module '[\w.]{1,100}' not found:/
  ],
  examples: [
    "Error: Cannot find module 'left'",
    "ModuleNotFoundError: No module named 'left'",
    "cannot load such file -- bundler/setup (LoadError)",
    "Can't locate Left/Pad.pm in @INC (you may need to install the Left::Pad module)"
  ],
  counterExamples: ["import left", "module left found"]
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
    /Input required and not supplied: /,
    /Unable to download artifact\(s\): Artifact not found|An action could not be found at the URI|Unable to resolve action|Can't find 'action\.yml'/,
    /No (?:stages|jobs) \/ jobs for this pipeline|yaml invalid|Invalid (?:GitLab|CircleCI) config/,
    /\(409\) Conflict: an artifact with this name already exists/
  ],
  examples: [
    "Invalid workflow file: .github/workflows/ci.yml#L12",
    "The workflow is not valid. .github/workflows/a.yml (Line: 3, Col: 5): Unexpected value 'foo'",
    "Unrecognized named-value: 'secret'. Located at position 1",
    "Unable to download artifact(s): Artifact not found for name: build",
    "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists"
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
    /THESE PACKAGES DO NOT MATCH THE HASHES/,
    /\bEINTEGRITY\b|\b(?:md5|sha1|sha256|sha512)(?:sum)? (?:did not|does not|doesn't) match|(?:[Cc]hecksum|[Hh]ash|[Ii]ntegrity) (?:mismatch|verification failed|check failed|does not match|did not match)/,
    /pyproject\.toml changed significantly since poetry\.lock|^SECURITY ERROR$/
  ],
  examples: [
    "npm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.",
    "error: the lock file /w/Cargo.lock needs to be updated but --locked was passed to prevent this",
    ' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"',
    "missing go.sum entry for module providing package a/b",
    "npm error code EINTEGRITY",
    "ERROR! a.pkl md5sum did not match.",
    "pyproject.toml changed significantly since poetry.lock was last generated."
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
    /manifest (?:for .{0,200} not found|unknown)/,
    /\bPackagesNotFoundError\b|^The following packages are not available from current channels|LibMambaUnsatisfiableError|UnsatisfiableError: /,
    /^\s*Could NOT find \S{1,100} \(missing: /,
    /^(?:signal\()?\(?error \(?"Package `.{1,80} is unavailable|Unable to find a match: |No matching package to install|nothing provides .{1,120} needed by/,
    /Could not resolve \S{1,200}:\S{1,100}:\S{1,60}\.$|No matching variant of |or one of its dependencies could not be resolved/
  ],
  examples: [
    "npm error code ERESOLVE",
    "ERROR: No matching distribution found for left==9.9",
    "[ERROR] Failed to execute goal on project a: Could not resolve dependencies for project a:b:jar:1: Could not find artifact c:d:jar:2",
    "E: Unable to locate package foo",
    "error: failed to select a version for `serde`.",
    "PackagesNotFoundError: The following packages are not available from current channels:",
    "  Could NOT find Boost (missing: BOOST_INCLUDEDIR)",
    "Error: Unable to find a match: libfoo-devel",
    "> No matching variant of org.example:a:7.11.0 was found."
  ],
  counterExamples: [
    "Resolving dependencies...",
    "resolved 120 packages",
    "-- Could NOT find Doxygen (missing: DOXYGEN_EXECUTABLE)"
  ]
};

// src/triage/rules/infra-ci.ts
var infraCi = {
  cause: "infra.ci",
  name: "infra.ci",
  confidence: 0.88,
  patterns: [
    /Failed to download (?:archive|action) '/,
    /Unable to download artifact\(s\): (?!Artifact not found)|Failed to (?:CreateArtifact|FinalizeArtifact|ListArtifacts|GetSignedArtifactURL)(?!.{0,160}\(409\))/,
    /(?:Artifact|Cache) (?:service|storage) .{0,80}(?:failed|unavailable|error|5\d\d)/i,
    /GitHub Actions (?:is )?(?:temporarily unavailable|experiencing)/,
    /error writing layer blob|ERROR CODE: (?:BlobNotFound|ServerBusy|InternalError|OperationTimedOut)/,
    /We're experiencing (?:high load|an outage)|Our services aren't available right now/
  ],
  examples: [
    "Failed to download archive 'https://codeload.example.invalid/a/b/tar.gz/1' after 3 attempts.",
    "Unable to download artifact(s): Request timeout: /_apis/results",
    "Failed to CreateArtifact: Received non-retryable error: Failed request: (503) Service Unavailable",
    "ERROR: failed to solve: error writing layer blob: GET https://example.invalid/actions-cache/2d3",
    "Our services aren't available right now"
  ],
  counterExamples: [
    "Download action repository 'actions/checkout@v4'",
    "Cache not found for input keys: npm-1",
    "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists"
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
    /(?:pod|node) .{0,80}(?:was evicted|preempted)|\bEvicted: /i,
    /hudson\.remoting\.(?:Channel\$OrderlyShutdown|RequestAbortedException|ChannelClosedException)|Backing channel '.{1,200} is disconnected|Slave went offline during the build|Agent was removed/,
    /Job failed \(system failure\)|[Rr]unner system failure|We stopped hearing from agent|pod failed to come online|Pod \S{1,200} is unhealthy with phase status/,
    /hudson\.remoting\.Channel@|Unexpected termination of the channel|Failed to exec spawn helper|java\.io\.IOException: Failed to create a temp file on/
  ],
  examples: [
    "The hosted runner lost communication with the server.",
    "The runner has received a shutdown signal. This can happen when the runner service is stopped.",
    "Error: The self-hosted runner lost communication with the server.",
    "FATAL: hudson.remoting.Channel$OrderlyShutdown: Command Close created at",
    "java.io.IOException: Backing channel 'JNLP4-connect connection from 192.0.2.1/192.0.2.1:53022' is disconnected.",
    "ERROR: Job failed (system failure): prepare environment: waiting for pod running",
    "Error: pod failed to come online with error: Error: Pod a is unhealthy with phase status Pending",
    "java.io.IOException: Unexpected termination of the channel"
  ],
  counterExamples: ["Runner name: 'GitHub Actions 12'", "starting test runner"]
};

// src/triage/rules/net-connect.ts
var netConnect = {
  cause: "net.connect",
  name: "net.connect",
  confidence: 0.75,
  patterns: [
    /\bECONNREFUSED\b|[Cc]onnection refused|\bETIMEDOUT\b|\bEHOSTUNREACH\b|\bENETUNREACH\b|No route to host|Network is unreachable|[Cc]onnection timed out|connect timed out|i\/o timeout|Failed to connect to |Connect timeout|UND_ERR_CONNECT_TIMEOUT/,
    /[Cc]ould not create connection to |Failed to open TCP connection to /
  ],
  examples: [
    "Error: connect ECONNREFUSED 127.0.0.1:5432",
    "dial tcp 127.0.0.1:5432: connect: connection refused",
    "psycopg2.OperationalError: could not connect to server: Connection refused",
    "Could not create connection to example.invalid:443"
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
    /\bECONNRESET\b|[Cc]onnection reset by peer|socket hang up|\bEPIPE\b|[Bb]roken pipe|RemoteDisconnected|Connection aborted|unexpected EOF(?! while looking)|Empty reply from server|server closed the connection unexpectedly|Connection terminated unexpectedly/
  ],
  examples: [
    "Error: read ECONNRESET",
    "Error: socket hang up",
    "Error: Connection terminated unexpectedly",
    "curl: Empty reply from server"
  ],
  counterExamples: [
    "connection closed cleanly",
    "a.sh: line 104: unexpected EOF while looking for matching quote"
  ]
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
    /(?:exit(?:ed)?(?: with)?(?: exit)? code|exit status) 137\b/,
    /\bOutOfMemoryError\b|GC overhead limit exceeded/,
    /compiler is out of heap space|\berror C1060\b|Killed signal terminated program|terminated with signal 9 \[Killed\]|^(?:LLVM )?ERROR: out of memory/
  ],
  examples: [
    "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
    'Exception in thread "main" java.lang.OutOfMemoryError: Java heap space',
    "PHP Fatal error:  Allowed memory size of 134217728 bytes exhausted (tried to allocate 20480 bytes)",
    "Process completed with exit code 137",
    "[ERROR] GC overhead limit exceeded -> [Help 1]",
    "fatal error: Killed signal terminated program cc1plus",
    "error C1060: compiler is out of heap space"
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
    /Failed to initialize container|One or more containers failed to start/,
    /Cannot connect to the Docker daemon|Is the docker daemon running\?/
  ],
  examples: [
    "dependency failed to start: container app-db-1 is unhealthy",
    "Failed to initialize container postgres:16",
    "Service auth did not become ready in 10 s",
    "Timed out waiting for server to start",
    "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"
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
    /^\s*--- FAIL: |^FAIL\s+\S+\s+[\d.]+s|^not ok \d|^\s*[✗✘✖×] (?!Build failed)\S|^\s*● .{1,200} › |^\s*\d+ failing\b/,
    /^(?:FAIL|FAILED|ERROR)[: ]\s?(?:test_|tests?[./]|\S+ › |\S+::)|^FAIL: \w+ \(|^FAILED \S+::|^ERROR: test\w* \(/,
    /(?:Tests? run: \d+, )(?:Failures: [1-9]\d*|Failures: 0, Errors: [1-9]\d*)|<<< (?:FAILURE|ERROR)!|There are test failures|There were failing tests|Failed tests:|Tests in error:/,
    /^\s*(?:Expected|expected|Received|Actual|actual|got)\b[\w ]{0,20}: {0,20}\S|^\s*got \S+,? (?:want|expected)\b|\bexpected:? ?<.{0,200}> but was|\b[Ee]xpect(?:ed|ing)\b.{1,300} to (?:(?:deep |strictly )?equal|be|have|match|include|contain|throw)\b|^Expecting\b/,
    /^\s*(?:#\s+)?[Ff]ailed tests?\b|\b[1-9]\d* (?:tests?|examples?|specs?|assertions?|suites?)[ ,(]+(?:\d+ \w+, )*[1-9]?\d* ?(?:failed|failures?)|test result: FAILED|[1-9]\d* (?:tests? )?failed(?:,| \||$| in )|Tests: +[1-9]\d* failed|Failures?: [1-9]\d*(?:,|$)/,
    /^test .{1,300} \.\.\. FAILED$|^\[\s+FAILED\s+\]|\*\*\*Failed\b|^\s+Failed .{1,300} \[\d+ m?s\]|\[FAIL\]$|^(?!> Task )\S.{0,200} > .{1,200} FAILED$|^\S+ > .{1,300} FAILED/,
    /maven-(?:surefire|failsafe)-plugin:[\w.:-]{1,60}[^\n]{0,60}on project|XCTAssert\w+ failed|Failed asserting that/,
    /^\s*\d+\) test .{1,300} \([\w.]{1,100}\)$|^\s+\d+\) \[\w{1,30}\] › /,
    /^_{5,} (?:ERROR at (?:setup|teardown) of )?[\w.[\]-]{1,200} _{5,}$|^=+ (?:FAILURES|ERRORS) =+$|^FAILED \(.{0,60}(?:failures|errors)=\d/,
    /^(?:FAIL|TIMEOUT): \/\/|^\/\/\S{1,200}\s{2,40}(?:FAILED|TIMEOUT)\b|^(?:FAIL|ERROR): \w+(?:\.\w+){2,12}$/,
    /^\[ {1,4}(?:ERROR|FAILED) {1,4}\] |^\[ FAIL [1-9]|^Failed! {1,3}- Failed: +[1-9]|^FAILURES!$|^There (?:was|were) \d+ (?:failure|error)s?:/,
    /^\w+_SUITE:\w+ failed\b|^\w+(?::\w+)? failed on line \d+$/,
    /^rspec \.\/\S+:\d+ #|^# Looks like you(?:r test exited| failed)|Failed \d+\/\d+ subtests|Dubious, test returned/,
    /^> Task \S{1,200}:\w{0,40}[tT]ests?\w{0,20} FAILED$/,
    /^\S{1,120} {3,60}FAIL$/
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
    "FAILED tests/test_a.py::test_b - KeyError",
    "  1) test reloads on every request (App.ReloaderTest)",
    "_________________________ test_readme _________________________",
    "FAILED (failures=1, errors=2)",
    "//pkg/a:a_test                         FAILED in 12.3s",
    "FAIL: tests.batch_tests.test_batch",
    "[  FAILED  ] Suite.Case (3 ms)",
    "Failed!  - Failed:     1, Passed:   120",
    "login_SUITE:ssl failed on line 42",
    "rspec ./spec/a_spec.rb:12 # A is b",
    "# Looks like you failed 1 test of 12.",
    "> Task :core:test FAILED",
    "text-objects/lexer                                FAIL"
  ],
  counterExamples: [
    "Tests run: 150, Failures: 0, Errors: 0, Skipped: 0",
    "--- PASS: TestLogin (0.01s)",
    "ok 6 no errors",
    "12 passed, 0 failed",
    "Requires the package to be installed separately.",
    "Received 134217728 of 224116137 (59.9%), 118.1 MBs/sec",
    "> Task :core:checkstyleMain FAILED",
    "> Task :core:test"
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
    /\*\*\*Exception: (?:SegFault|Child aborted|Other)/,
    /Access violation (?:in generated code|reading location|writing location)|Received signal: SIG(?!TERM|INT)\w{2,6}/
  ],
  examples: [
    "Segmentation fault (core dumped)",
    "==12==ERROR: AddressSanitizer: heap-use-after-free on address 0x1",
    "The forked VM terminated without properly saying goodbye. VM crash or System.exit called?",
    "panic: runtime error: index out of range [3] with length 3",
    "Access violation in generated code when reading ffffffffffffffff"
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
    /\[\s+TIMEOUT\s+\]|TIMEOUT: .{0,100}test/,
    /\btimetrap_timeout\b|^TIMEOUT: \/\/|^(?:Command )?took >\d+ ?min/
  ],
  examples: [
    "Error: Test timed out in 5000ms.",
    'Error: Timeout of 2000ms exceeded. For async tests and hooks, ensure "done()" is called',
    "panic: test timed out after 10m0s",
    "org.junit.runners.model.TestTimedOutException: test timed out after 100 milliseconds",
    "Reason: timetrap_timeout"
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
    /^\S{0,60}timeout: sending signal (?:TERM|KILL) to command/,
    /(?:exit(?:ed)?(?: with)?(?: code| status)?|returning) 124\b/
  ],
  examples: [
    "The action 'Run tests' has timed out after 10 minutes.",
    "Build timed out (after 60 minutes). Marking the build as failed.",
    "timeout: sending signal TERM to command ‘npm’",
    'The command "timeout 35m ci/build.sh" exited with 124.'
  ],
  counterExamples: ["timeout: 10m", "exited with 1240"]
};

// src/triage/rules/vcs-checkout.ts
var vcsCheckout = {
  cause: "vcs.checkout",
  name: "vcs.checkout",
  confidence: 0.88,
  patterns: [
    /fatal: (?:couldn't|could not) find remote ref/i,
    /fatal: (?:unable to access|repository|remote error|could not read (?:from remote|Username)|reference is not a tree|clone of|early EOF|fetch-pack)/,
    /fatal: .{0,120}(?:does not exist|not a git repository|not found in upstream)/,
    /error: pathspec '.{0,200}' did not match any file/,
    /fatal: [Nn]eeded a single revision|Fetched in submodule path .{0,200}, but it did not contain/,
    /The process '.{0,80}git' failed with exit code (?:1|128)/,
    /hudson\.plugins\.git\.GitException|ERROR: Error (?:cloning|fetching) remote repo|Could not checkout [0-9a-f]{7}/,
    /fatal: (?:unsafe repository|detected dubious ownership)|RPC failed; (?:curl|HTTP)/,
    /fatal: .{0,120}does not appear to be a git repository|^error: remote \S{1,80} already exists/
  ],
  examples: [
    "fatal: couldn't find remote ref refs/tags/v1",
    "fatal: unable to access 'https://example.invalid/a.git/': The requested URL returned error: 502",
    "error: pathspec 'feature' did not match any file(s) known to git",
    "The process '/usr/bin/git' failed with exit code 128",
    "fatal: Remote branch a not found in upstream origin",
    "hudson.plugins.git.GitException: Failed to fetch from git@example.invalid:a/b.git",
    "fatal: detected dubious ownership in repository at '/w'",
    "fatal: 'a.git' does not appear to be a git repository"
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
    /Merge conflict in /,
    /^\s*! \[(?:remote )?rejected\] |error: failed to push some refs|cherry-pick .{0,120}returned non-zero/
  ],
  examples: [
    "CONFLICT (content): Merge conflict in src/a.ts",
    "Automatic merge failed; fix conflicts and then commit the result.",
    "error: patch failed: src/a.c:12",
    "error: failed to push some refs to 'origin'"
  ],
  counterExamples: ["merge: no conflicts"]
};

// src/triage/rules/index.ts
var RULE_SET = { name: "signalbox-rules", version: "3" }, RULES = [
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
  cancelled
];

// src/triage/causes/auth-causes.ts
var ACCESS_CAUSES = {
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
  }
};

// src/triage/causes/build-causes.ts
var BUILD_CAUSES = {
  "build.enforcer": {
    title: "a build rule forbids this build",
    meaning: "A rule of the build tool about versions or dependencies was violated.",
    whoActs: "author",
    retrySafe: "no",
    action: "Satisfy the rule named in the evidence."
  }
};

// src/triage/causes/code-causes.ts
var CODE_CAUSES = {
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
  }
};

// src/triage/causes/config-causes.ts
var CONFIGURATION_CAUSES = {
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
  }
};

// src/triage/causes/deps-causes.ts
var DEPENDENCY_CAUSES = {
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
  }
};

// src/triage/causes/infra-causes.ts
var INFRASTRUCTURE_CAUSES = {
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
  }
};

// src/triage/causes/net-causes.ts
var NETWORK_CAUSES = {
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
  }
};

// src/triage/causes/res-causes.ts
var RESOURCE_CAUSES = {
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
  }
};

// src/triage/causes/svc-causes.ts
var SERVICE_CAUSES = {
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
  }
};

// src/triage/causes/test-causes.ts
var TEST_CAUSES = {
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
  }
};

// src/triage/causes/time-causes.ts
var TIME_CAUSES = {
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
  }
};

// src/triage/causes/vcs-causes.ts
var CHECKOUT_CAUSES = {
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
  }
};

// src/triage/catalogue.ts
var CAUSE_CATALOGUE = {
  ...TEST_CAUSES,
  ...CODE_CAUSES,
  ...BUILD_CAUSES,
  ...DEPENDENCY_CAUSES,
  ...NETWORK_CAUSES,
  ...SERVICE_CAUSES,
  ...RESOURCE_CAUSES,
  ...TIME_CAUSES,
  ...INFRASTRUCTURE_CAUSES,
  ...CHECKOUT_CAUSES,
  ...ACCESS_CAUSES,
  ...CONFIGURATION_CAUSES,
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

// src/std/fold-word.ts
function foldWord(word) {
  return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/\d+/g, "0").replace(/[\x7f-\u1fff\u3000-\uffff]+/g, "");
}
function isSign(code) {
  return code >> 12 === 2;
}

// src/std/word-symbols.ts
var SYMBOL_BITS = 6, SYMBOLS = 1 << SYMBOL_BITS, NONE_SYMBOL = 0, OTHER_SYMBOL = 1, DIGIT_SYMBOL = 2, CONTINUATION_SYMBOL = 3, STOP_SYMBOL = 4, FIRST_FREE_SYMBOL = 5, MOST_OF_SIGNS = 20, DEL = 127, FIRST_DIGIT = 48;
function assignSymbols(words, stops) {
  let ofByte = new Uint8Array(256).fill(NONE_SYMBOL);
  ofByte.fill(OTHER_SYMBOL, DEL), ofByte.fill(CONTINUATION_SYMBOL, 128, 192), ofByte[226] = NONE_SYMBOL;
  let used = byUse(words), ofSigns = used.filter((byte) => byte >= 128), plain2 = used.filter((byte) => byte < DEL && byte !== FIRST_DIGIT), afterSigns = FIRST_FREE_SYMBOL + Math.min(ofSigns.length, MOST_OF_SIGNS);
  for (let [at, byte] of ofSigns.entries())
    ofByte[byte] = Math.min(FIRST_FREE_SYMBOL + at, afterSigns - 1);
  for (let [at, byte] of plain2.entries()) {
    let symbol = Math.min(afterSigns + at, SYMBOLS - 1);
    ofByte[byte] = symbol, ofByte[String.fromCharCode(byte).toUpperCase().charCodeAt(0)] = symbol;
  }
  ofByte.fill(DIGIT_SYMBOL, FIRST_DIGIT, FIRST_DIGIT + 10);
  for (let stop of stops) ofByte[stop] = STOP_SYMBOL;
  return { ofByte, continuations: [...new Set(ofByte.subarray(128, 192))] };
}
function byUse(words) {
  let counts = new Uint32Array(256);
  for (let word of words) for (let byte of word) counts[byte] = (counts[byte] ?? 0) + 1;
  return [...counts.keys()].filter((byte) => counts[byte] !== 0).sort((one, other) => (counts[other] ?? 0) - (counts[one] ?? 0));
}

// src/std/word-automaton.ts
function compileWords(groups, stops = []) {
  let width = Math.max(1, Math.ceil(groups.length / 32)), encoder = new TextEncoder(), folded = groups.map((words) => words.map((word) => encoder.encode(foldWord(word)))), symbols = assignSymbols(folded.flat(), stops), trie = buildTrie(folded, symbols.ofByte, width), breadthFirst = link(trie, width);
  return loopOnRuns(trie, symbols), { ...acceptingLast(trie, breadthFirst, width), symbols: symbols.ofByte, width };
}
function buildTrie(groups, symbols, width) {
  let size = 1 + groups.flat().reduce((sum, word) => sum + word.length, 0), next = new Uint16Array(size * SYMBOLS), outputs = new Uint32Array(size * width), last = new Uint8Array(size), withinSign = new Uint8Array(size), states = 1;
  for (let [group, words] of groups.entries())
    for (let word of words) {
      let state = 0;
      for (let [index, byte] of word.entries()) {
        let symbol = symbols[byte] ?? 0, slot2 = state << SYMBOL_BITS | symbol;
        next[slot2] || (next[slot2] = states, last[states] = symbol, states += 1), state = next[slot2] ?? 0, (byte === 226 || word[index - 1] === 226) && (withinSign[state] = 1);
      }
      let slot = state * width + (group >> 5);
      outputs[slot] = (outputs[slot] ?? 0) | 1 << (group & 31);
    }
  return { next, outputs, last, withinSign, states };
}
function link({ next, outputs, states }, width) {
  let suffix = new Uint16Array(states), queue = [0];
  for (let head = 0; head < queue.length; head += 1) {
    let state = queue[head] ?? 0;
    for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
      let slot = state << SYMBOL_BITS | symbol, from = (suffix[state] ?? 0) << SYMBOL_BITS, fallback = state === 0 ? 0 : next[from | symbol] ?? 0, child = next[slot] ?? 0;
      if (child === 0) {
        next[slot] = fallback;
        continue;
      }
      suffix[child] = fallback;
      for (let word = 0; word < width; word += 1) {
        let own = child * width + word;
        outputs[own] = (outputs[own] ?? 0) | (outputs[fallback * width + word] ?? 0);
      }
      queue.push(child);
    }
  }
  return queue;
}
function loopOnRuns({ next, last, withinSign, states }, { continuations }) {
  for (let state = 0; state < states; state += 1) {
    for (let symbol2 of withinSign[state] === 1 ? [] : continuations)
      next[state << SYMBOL_BITS | symbol2] = state;
    let symbol = last[state] ?? 0;
    (symbol === DIGIT_SYMBOL || symbol === OTHER_SYMBOL) && (next[state << SYMBOL_BITS | symbol] = state);
  }
}
function acceptingLast({ next, outputs, states }, breadthFirst, width) {
  let accepting = new Uint8Array(states);
  for (let slot = 0; slot < states * width; slot += 1)
    outputs[slot] !== 0 && (accepting[Math.floor(slot / width)] = 1);
  let order = new Uint16Array(states), renumbered = new Uint16Array(states), placed = 0, firstAccepting = 0;
  for (let wanted of [0, 1]) {
    wanted === 1 && (firstAccepting = placed);
    for (let state of breadthFirst)
      accepting[state] === wanted && (order[placed] = state, renumbered[state] = placed, placed += 1);
  }
  let moved = new Uint16Array((states + 1) * SYMBOLS), movedOutputs = new Uint32Array((states + 1) * width);
  for (let to = 0; to < states; to += 1) {
    let from = order[to] ?? 0;
    for (let symbol = 0; symbol < SYMBOLS; symbol += 1) {
      let target = next[from << SYMBOL_BITS | symbol] ?? 0;
      moved[to << SYMBOL_BITS | symbol] = renumbered[target] ?? 0;
    }
    moved[to << SYMBOL_BITS | STOP_SYMBOL] = states;
    for (let word = 0; word < width; word += 1)
      movedOutputs[to * width + word] = outputs[from * width + word] ?? 0;
  }
  return { next: moved, outputs: movedOutputs, firstAccepting, stopState: states };
}

// src/std/word-scanner.ts
var OUTSIDE_ASCII = 194;
function createWordScanner(groups) {
  let { symbols, next, firstAccepting, outputs, width } = compileWords(groups), found = new Uint32Array(width);
  function step(state, byte) {
    return next[state << SYMBOL_BITS | symbols[byte]];
  }
  function stepOver(state, code) {
    if (!isSign(code)) return step(state, OUTSIDE_ASCII);
    let second = step(step(state, 226), 128 | code >> 6 & 63);
    return step(second, 128 | code & 63);
  }
  return {
    some(text) {
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        let code = text.charCodeAt(index);
        if (state = code < 128 ? step(state, code) : stepOver(state, code), state >= firstAccepting) return !0;
      }
      return !1;
    },
    groups(text) {
      found.fill(0);
      let state = 0;
      for (let index = 0; index < text.length; index += 1) {
        let code = text.charCodeAt(index);
        state = code < 128 ? step(state, code) : stepOver(state, code), state >= firstAccepting && addOutputs(found, outputs, state);
      }
      return found;
    }
  };
}
function addOutputs(found, outputs, state) {
  let width = found.length;
  for (let word = 0; word < width; word += 1)
    found[word] = (found[word] ?? 0) | (outputs[state * width + word] ?? 0);
}

// src/std/required-words.ts
function requiredWords(pattern) {
  return readAlternatives({ source: pattern.source, at: 0 }).words;
}
var MOST_EXACT = 16, NOTHING = { exact: [""], words: null }, ANYTHING = { exact: null, words: null };
function readAlternatives(reader) {
  let branches = [readSequence(reader)];
  for (; reader.source[reader.at] === "|"; )
    reader.at += 1, branches.push(readSequence(reader));
  let exact = union(branches.map((branch) => branch.exact)), words = union(branches.map((branch) => branch.words));
  return { exact: exact !== null && exact.length <= MOST_EXACT ? exact : null, words };
}
function union(sets) {
  let all = [];
  for (let set of sets) {
    if (set === null) return null;
    all.push(...set);
  }
  return [...new Set(all)];
}
function readSequence(reader) {
  let best = null, run = [""], whole = !0, offer = (words) => {
    words !== null && shortest(words) > shortest(best) && (best = words);
  }, endRun = (next) => {
    offer(run), run = next, whole = !1;
  };
  for (; reader.at < reader.source.length && !"|)".includes(reader.source[reader.at] ?? ""); ) {
    let part = readAtom(reader), { exact, words, goesOn } = repeat(part, readQuantifier(reader)), longer = exact === null ? null : product(run, exact);
    longer !== null ? run = longer : endRun(exact ?? [""]), goesOn && endRun([""]), offer(words);
  }
  return offer(run), { exact: whole ? run : null, words: best };
}
function repeat(part, times) {
  let digits = part.exact?.length === 1 && part.exact[0] === "0";
  if (times === "once" || part === NOTHING) return { ...part, goesOn: !1 };
  if (times === "repeated") return { ...part, goesOn: !digits };
  let exact = part.exact === null ? null : ["", ...part.exact];
  return times === "optional" || digits ? { exact, words: null, goesOn: !1 } : { ...ANYTHING, goesOn: !0 };
}
function product(left, right) {
  return left.length * right.length > MOST_EXACT ? null : [...new Set(left.flatMap((start) => right.map((end) => foldWord(start + end))))];
}
function shortest(words) {
  return words === null ? 0 : Math.min(...words.map((word) => word.length));
}
function readAtom(reader) {
  let char = reader.source[reader.at] ?? "";
  return reader.at += 1, char === "^" || char === "$" ? NOTHING : char === "." ? ANYTHING : char === "\\" ? readEscape(reader) : char === "[" ? readClass(reader) : char === "(" ? readGroup(reader) : plain(char);
}
function readEscape(reader) {
  let char = reader.source[reader.at] ?? "";
  return reader.at += 1, char === "b" || char === "B" ? NOTHING : char === "d" ? plain("0") : /[xuckpP]/.test(char) ? skipCode(reader, char) : char === "t" ? plain("	") : /[a-zA-Z0-9]/.test(char) ? ANYTHING : plain(char);
}
function skipCode(reader, letter) {
  let rest = reader.source.slice(reader.at), code = /^(?:\{[^}]*\}|<[^>]*>)/.exec(rest)?.[0].length;
  return reader.at += code ?? { x: 2, u: 4, c: 1 }[letter] ?? 0, ANYTHING;
}
function readClass(reader) {
  let start = reader.at;
  for (; reader.at < reader.source.length && reader.source[reader.at] !== "]"; )
    reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  let written = reader.source.slice(start, reader.at), members = written.toLowerCase();
  if (reader.at += 1, /^\d-\d$|^\\d$|^\d+$/.test(members)) return plain("0");
  if (members === "" || /^\^|\\|.-./.test(members) || [...written].some(isInexact)) return ANYTHING;
  let chars = [...new Set([...members].map(foldWord))];
  return chars.length <= 4 ? { exact: chars, words: chars } : ANYTHING;
}
function readGroup(reader) {
  let opening = /^\?(?::|<?[=!]|<[^>]+>)/.exec(reader.source.slice(reader.at))?.[0] ?? "";
  reader.at += opening.length;
  let part = readAlternatives(reader);
  return reader.at += 1, /[=!]$/.test(opening) ? NOTHING : part;
}
function plain(char) {
  if (isInexact(char)) return ANYTHING;
  let folded = foldWord(char);
  return { exact: [folded], words: [folded] };
}
function isInexact(char) {
  return isSign(char.charCodeAt(0)) && char.toLowerCase() !== char.toUpperCase() || char === "�";
}
function readQuantifier(reader) {
  let found = /^(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/.exec(reader.source.slice(reader.at));
  if (!found) return "once";
  reader.at += found[0].length;
  let [first] = found[0];
  return first === "?" || found[1] === "0" && found[2] === "1" ? "optional" : first === "*" || found[1] === "0" ? "any" : "repeated";
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

export {
  SYMBOL_BITS,
  compileWords,
  createWordScanner,
  requiredWords,
  matchesRule,
  RULE_SET,
  RULES,
  createRuleBook,
  OWN_RULES
};
