import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openPostgres,
  serverMessage
} from "./chunk-JJSW3CJG.mjs";
import "./chunk-ILUYUVSL.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  openPostgres,
  serverMessage
};
