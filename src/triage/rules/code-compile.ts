import type { Rule } from '../rule.ts';

/** A compiler said no. */
export const codeCompile: Rule = {
  cause: 'code.compile',
  name: 'code.compile',
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
  ],
  examples: [
    '[ERROR] COMPILATION ERROR : ',
    '[ERROR] /w/src/main/java/a/B.java:[71,65] cannot find symbol',
    "src/a.cpp:12:3: error: expected ';' after expression",
    "error[E0463]: can't find crate for `fontconfig`",
    './main.go:12:2: undefined: foo',
    'error: could not compile `a` (lib) due to 2 previous errors',
    'FAIL\texample.invalid/a/b [build failed]',
    '> Task :core:compileKotlin FAILED',
    'Error: Invalid CSS after "2em": expected expression (e.g. 1px, bold), was ";"',
    '[error] /w/src/A.scala:12:8: not found: type Logger',
  ],
  counterExamples: [
    'Compilation failures                  0',
    'Compiling serde v1.0.0',
    'gcc -c a.c',
    "error: failed to push some refs to 'origin'",
    '> Task :core:compileKotlin',
  ],
};
