import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  status
} from "./chunk-VC65JQE7.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-C6KTMU5M.mjs";
import "./chunk-QTBCTM36.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-3I2EERRT.mjs";
import "./chunk-LH3QIWLT.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-BQJWVK5F.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-3UTMC2MV.mjs";
import "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-LYIMD5VG.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-6O44QYL5.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  status
};
