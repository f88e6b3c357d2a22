import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-QCHLFZFE.mjs";
import "./chunk-LXNSV2XL.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-J77J5I4S.mjs";
import "./chunk-WGG43RJY.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-4PIBNZTL.mjs";
import "./chunk-TDM7U6QW.mjs";
import "./chunk-YEMK7PGX.mjs";
import "./chunk-LUU4RE65.mjs";
import "./chunk-7FXOI44B.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-CPVUJK54.mjs";
import "./chunk-AHVT5DC2.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-BI4GRB33.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-CFSQMYTD.mjs";
import "./chunk-ASSWAOSU.mjs";
import "./chunk-3PJ4IQHN.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-QULGIQVJ.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-JFQTRJVH.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-SKSGK344.mjs";
import "./chunk-K4GHJMEA.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-CLORI7EH.mjs";
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
  run
};
