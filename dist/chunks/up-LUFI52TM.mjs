import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  up
} from "./chunk-UXYST3CH.mjs";
import "./chunk-WJIUVSK4.mjs";
import "./chunk-IZYFIMC4.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-VOKVHWXE.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-V7BWJCVW.mjs";
import "./chunk-KWYP2IPO.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-RXUFAU2X.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-LRVCFED3.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-NRICCXL6.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-MXGGVXD5.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-OHSULK64.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  up
};
