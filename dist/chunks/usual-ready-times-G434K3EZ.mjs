import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  usualReadyTimes
} from "./chunk-7IMAF4EJ.mjs";
import "./chunk-EBW7CDZ2.mjs";
import "./chunk-6VEAKGPE.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-V6TUXLC7.mjs";
import "./chunk-BKV7FJWZ.mjs";
import "./chunk-4Q6W25JD.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-ILUYUVSL.mjs";
import "./chunk-PGXPOJ5U.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  usualReadyTimes
};
