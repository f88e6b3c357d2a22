import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ingest
} from "./chunk-AGZOHQPE.mjs";
import "./chunk-VA5QEVF4.mjs";
import "./chunk-VJQP5EKL.mjs";
import "./chunk-V6TUXLC7.mjs";
import "./chunk-4Q6W25JD.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-AV2XWBFR.mjs";
import "./chunk-BGNQUZMK.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-26UZRPVN.mjs";
import "./chunk-ZP5VSTDR.mjs";
import "./chunk-IBZETGL4.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-ILUYUVSL.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-GLMMDDOC.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-HE6URPKD.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  ingest
};
