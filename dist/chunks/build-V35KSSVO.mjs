import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  Matcher,
  MatcherInput,
  MatcherInputBase,
  RE2JS,
  RE2JSCompileException,
  RE2JSException,
  RE2JSFlagsException,
  RE2JSGroupException,
  RE2JSInternalException,
  RE2JSSyntaxException,
  RE2Set,
  re
} from "./chunk-U4DTKAM7.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  Matcher,
  MatcherInput,
  MatcherInputBase,
  RE2JS,
  RE2JSCompileException,
  RE2JSException,
  RE2JSFlagsException,
  RE2JSGroupException,
  RE2JSInternalException,
  RE2JSSyntaxException,
  RE2Set,
  re
};
