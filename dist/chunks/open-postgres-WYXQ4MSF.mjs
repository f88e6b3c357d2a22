import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openPostgres,
  serverMessage
} from "./chunk-XG63DL24.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  openPostgres,
  serverMessage
};
