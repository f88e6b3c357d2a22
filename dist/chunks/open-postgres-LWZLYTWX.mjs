import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  openPostgres,
  serverMessage
} from "./chunk-CHFX33SH.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  openPostgres,
  serverMessage
};
