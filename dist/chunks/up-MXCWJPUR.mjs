import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  up
} from "./chunk-KVY42EY6.mjs";
import "./chunk-LXNSV2XL.mjs";
import "./chunk-ISXANKQG.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-J77J5I4S.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-4PIBNZTL.mjs";
import "./chunk-TDM7U6QW.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-3PJ4IQHN.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-N57CUBHB.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-ZHPENS6F.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-MESXMGRV.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-M5TNG5AJ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  up
};
