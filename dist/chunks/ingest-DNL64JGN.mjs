import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ingest
} from "./chunk-CVXVAVC6.mjs";
import "./chunk-GE2QYGOC.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-VWCGUJVQ.mjs";
import "./chunk-QKYCW5WG.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-OCG4FOEZ.mjs";
import "./chunk-RPBXQQLO.mjs";
import "./chunk-5ZTXPKSJ.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-42OCISXY.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-5HDC7NGB.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  ingest
};
