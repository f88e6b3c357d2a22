import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ingest
} from "./chunk-2WYFNLKY.mjs";
import "./chunk-M4EMVMFI.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-SREDCHBB.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-H2KY2TNX.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-6L4AUWXQ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  ingest
};
