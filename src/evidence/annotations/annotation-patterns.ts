/**
 * One line, one complaint. Named groups: `file`, `line`, `column`, `severity`, `message`. Each begins
 * at the line's start and bounds what it skips, so that no line costs more than its length.
 */
export interface AnnotationPattern {
  readonly tools: string;
  readonly pattern: RegExp;
  readonly example: string;
}

const FILE = String.raw`(?<file>(?:[A-Za-z]:[\\/])?[^\s:()[\]{}"'<>|*?=,;][^\s:()[\]{}"'<>|*?=,;]{0,259})`;
const LEVEL = String.raw`(?<severity>(?:fatal )?[Ee]rror|ERROR|[Ww]arning|WARNING|[Ii]nfo|INFO|[Nn]ote|[Nn]otice|[Hh]int|[EWCRF](?=[:\]]))`;
const BUILD = String.raw`(?:\[(?:ERROR|error|WARNING|warn|INFO|info)\] {1,3})`;

function line(text: string): RegExp {
  return new RegExp(`^${text}$`);
}

export const ANNOTATION_PATTERNS: readonly AnnotationPattern[] = [
  {
    tools: 'GitHub workflow commands',
    pattern: line(
      String.raw`::(?<severity>error|warning|notice) file=(?<file>[^,:]{1,260})(?:,line=(?<line>\d{1,7}))?(?:,endLine=\d{1,7})?(?:,col(?:umn)?=(?<column>\d{1,5}))?(?:,[^:]{0,200})?::(?<message>.{1,2000})`,
    ),
    example: '::error file=src/a.js,line=10,col=15::Something went wrong',
  },
  {
    tools: 'Maven, javac',
    pattern: line(
      String.raw`\[(?<severity>ERROR|WARNING|INFO)\] {1,3}${FILE}:\[(?<line>\d{1,7})(?:,(?<column>\d{1,5}))?\] ?(?<message>.{1,2000})`,
    ),
    example: '[ERROR] /w/src/main/java/A.java:[12,8] cannot find symbol',
  },
  {
    tools: 'msbuild, dotnet, tsc',
    pattern: line(
      String.raw`\s{0,8}(?<file>(?:[A-Za-z]:)?[^:()"<>|*?]{1,260})\((?<line>\d{1,7})(?:,(?<column>\d{1,5}))?(?:,\d{1,7}){0,2}\) ?: ?(?:fatal )?${LEVEL} ?(?<message>.{1,2000})`,
    ),
    example: 'src/a.ts(3,13): error TS7006: Parameter y implicitly has an any type.',
  },
  {
    tools: 'Kotlin',
    pattern: line(
      String.raw`(?<severity>[ew]): (?:file:\/\/)?${FILE}:(?: \()?(?<line>\d{1,7})(?:[:,] ?(?<column>\d{1,5}))?\)?:? (?<message>.{1,2000})`,
    ),
    example: 'e: file:///w/src/A.kt:12:5 Unresolved reference: b',
  },
  {
    tools: 'tslint',
    pattern: line(
      String.raw`(?:(?<severity>ERROR|WARNING): )?${FILE}\[(?<line>\d{1,7}), (?<column>\d{1,5})\]: (?<message>.{1,2000})`,
    ),
    example: 'path/to/file.ts[418, 38]: missing semicolon',
  },
  {
    tools: 'eslint --format compact',
    pattern: line(
      String.raw`${FILE}: line (?<line>\d{1,7}), col (?<column>\d{1,5}), (?<severity>Error|Warning|Info) - (?<message>.{1,2000})`,
    ),
    example: '/w/a.js: line 2, col 10, Error - x is defined but never used. (no-unused-vars)',
  },
  {
    tools: 'puppet-lint',
    pattern: line(
      String.raw`${FILE} - (?<severity>ERROR|WARNING): (?<message>.{1,2000}) on line (?<line>\d{1,7})`,
    ),
    example: '/modules/a.pp - ERROR: a not in autoload module layout on line 7',
  },
  {
    tools: 'scalastyle',
    pattern: line(
      String.raw`(?<severity>error|warning) file=(?<file>[^\s=]{1,260}) message=(?<message>.{1,2000}?)(?: line=(?<line>\d{1,7}))?(?: column=(?<column>\d{1,5}))?`,
    ),
    example: 'warning file=src/a.scala message=Object name is wrong line=6 column=7',
  },
  {
    tools: 'PHP',
    pattern: line(
      String.raw`(?:PHP )?(?<severity>(?:Fatal|Parse) error|Warning|Notice): {1,3}(?<message>.{1,1500}) in (?<file>[^\s"']{1,260}\.php)(?: on line |:)(?<line>\d{1,7})`,
    ),
    example: 'PHP Parse error:  syntax error, unexpected end of file in /w/a.php on line 3',
  },
  {
    tools: 'CMake',
    pattern: line(
      String.raw`CMake (?<severity>Error|Warning) at ${FILE}:(?<line>\d{1,7}) (?<message>.{1,2000})`,
    ),
    example: 'CMake Error at CMakeLists.txt:12 (find_package):',
  },
  {
    tools: 'Rust panics',
    pattern: line(
      String.raw`(?<message>thread '.{1,200}'(?: \(\d{1,9}\))? panicked at) ${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5}):`,
    ),
    example: "thread 'a::b' panicked at src/a.rs:12:5:",
  },
  {
    tools: 'black',
    pattern: line(`(?<message>would reformat) ${FILE}`),
    example: 'would reformat /w/a.py',
  },
  {
    tools: 'black',
    pattern: line(
      String.raw`(?<severity>error): cannot format ${FILE}: (?<message>Cannot parse[^:]{0,100}): (?<line>\d{1,7}):(?<column>\d{1,5}): .{0,1000}`,
    ),
    example: 'error: cannot format /w/a.py: Cannot parse: 1:3: jan~20',
  },
  {
    tools: 'isort',
    pattern: line(`(?<severity>ERROR): ${FILE} (?<message>Imports are incorrectly .{1,200})`),
    example: 'ERROR: /w/a.py Imports are incorrectly sorted and/or formatted.',
  },
  {
    tools: 'brakeman',
    pattern: line(
      String.raw`${FILE}(?: {2,20}|\t)(?<line>\d{1,7})(?: {2,20}|\t)(?<message>\S.{1,2000})`,
    ),
    example: '/app/models/package.rb      13      Command Injection       General Possible',
  },
  {
    tools: 'protolint',
    pattern: line(
      String.raw`\[${FILE}:(?<line>\d{1,7}):(?<column>\d{1,5})\] (?<message>.{1,2000})`,
    ),
    example: '[a.proto:1:1] File name should be lower_snake_case.proto.',
  },
  {
    tools: 'go test',
    pattern: line(
      String.raw`\s{4,24}(?<file>[\w./-]{1,200}_test\.go):(?<line>\d{1,7}): (?<message>.{1,2000})`,
    ),
    example: '    login_test.go:12: got 1, want 2',
  },
  {
    tools: 'gcc, clang, go, javac, rustc short, mypy, flake8, rubocop, pytest and most others',
    pattern: line(
      String.raw`${BUILD}?(?:vet: )?\s{0,3}(?:error: ?)?${FILE}:(?<line>\d{1,7})(?:[:.](?<column>\d{1,5}))?(?:-\d{1,7})?(?:: ?| - | (?=\S))(?:\[?${LEVEL}\]?(?: |: ?|(?= - )))?(?<message>\S.{0,2000})`,
    ),
    example: 'src/a.c:3:5: warning: unused variable b',
  },
  {
    tools: 'sbt',
    pattern: line(String.raw`\[(?<severity>error|warn)\] ${FILE}: (?<message>\S.{0,2000})`),
    example: '[error] /w/src/a.scala: File length exceeds 5 lines',
  },
];
