import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  status
} from "./chunk-CSZ5HS2Z.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-VU4PTCPL.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-2M5ZUZW4.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-LRVCFED3.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-42OCISXY.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-5HDC7NGB.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  status
};
