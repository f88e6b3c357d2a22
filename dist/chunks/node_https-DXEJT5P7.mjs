import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  __commonJS
} from "./chunk-UY7GPOQJ.mjs";

// without-facade:node:https
var require_node_https = __commonJS({
  "without-facade:node:https"(exports, module) {
    module.exports = process.getBuiltinModule("node:https");
  }
});
export default require_node_https();
