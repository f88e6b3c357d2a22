import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  usualReadyTimes
} from "./chunk-DSABKYDM.mjs";
import "./chunk-T5PKGDLD.mjs";
import "./chunk-4B2RM645.mjs";
import "./chunk-X42WSGDH.mjs";
import "./chunk-V6TUXLC7.mjs";
import "./chunk-PZ7CAUA2.mjs";
import "./chunk-OY5CUROT.mjs";
import "./chunk-QOKUX66T.mjs";
import "./chunk-4STWRUT6.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-NRIMCWC3.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-CXVT4QCN.mjs";
import "./chunk-C4EHAC4R.mjs";
import "./chunk-GUBPAE3A.mjs";
import "./chunk-PGXPOJ5U.mjs";
import "./chunk-W64ZENFZ.mjs";
import "./chunk-RTFOEQ4U.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  usualReadyTimes
};
