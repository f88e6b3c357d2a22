import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  usualReadyTimes
} from "./chunk-X57QGMPH.mjs";
import "./chunk-XP3ZOUR5.mjs";
import "./chunk-HBLFYD2J.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-ZHG6YEGJ.mjs";
import "./chunk-MT7PYOEO.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-MNEYS72I.mjs";
import "./chunk-CIWWQCQL.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  usualReadyTimes
};
