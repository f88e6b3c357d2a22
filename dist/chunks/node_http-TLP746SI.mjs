import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  require_node_http
} from "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";
export default require_node_http();
