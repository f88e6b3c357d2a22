import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  down
} from "./chunk-NDCMMAFJ.mjs";
import "./chunk-K4GHJMEA.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-3I2EERRT.mjs";
import "./chunk-LH3QIWLT.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-BQJWVK5F.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-LYIMD5VG.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-6O44QYL5.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  down
};
