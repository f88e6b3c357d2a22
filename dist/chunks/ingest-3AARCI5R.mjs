import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ingest
} from "./chunk-FT4VAQNU.mjs";
import "./chunk-V6TUXLC7.mjs";
import "./chunk-PZ7CAUA2.mjs";
import "./chunk-77DJNYR2.mjs";
import "./chunk-OY5CUROT.mjs";
import "./chunk-5WKXZUVK.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-4STWRUT6.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-26UZRPVN.mjs";
import "./chunk-DUO2QIZU.mjs";
import "./chunk-5UVQA2Z5.mjs";
import "./chunk-BGNQUZMK.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-4C7ZHSJF.mjs";
import "./chunk-IBZETGL4.mjs";
import "./chunk-G7JKFGDE.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-6FJ32OP3.mjs";
import "./chunk-A5YQBGJZ.mjs";
import "./chunk-T23W4NQG.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-XFJ2XKU5.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  ingest
};
