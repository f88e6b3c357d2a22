import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-OC43U5I2.mjs";
import "./chunk-QQGOTOZO.mjs";
import "./chunk-ZQXL4KLV.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-3XHFHQSR.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-XQMHB7N5.mjs";
import "./chunk-4GQR5YYP.mjs";
import "./chunk-TYLHWLBS.mjs";
import "./chunk-USGZVSYR.mjs";
import "./chunk-TBC3F66S.mjs";
import "./chunk-AXLRTUIN.mjs";
import "./chunk-QYJYMJGQ.mjs";
import "./chunk-SQMKHI6F.mjs";
import "./chunk-TFJCDQSG.mjs";
import "./chunk-E67SRMK4.mjs";
import "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  run
};
