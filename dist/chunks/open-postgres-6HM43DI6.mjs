import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openPostgres,
  serverMessage
} from "./chunk-MUFQ63DD.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-F5BFMIY3.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  openPostgres,
  serverMessage
};
