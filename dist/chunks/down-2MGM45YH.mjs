import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  down
} from "./chunk-B5LBSPLC.mjs";
import "./chunk-FLBXMG3Y.mjs";
import "./chunk-54MHJWQX.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-J43WNHNY.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-XFJ2XKU5.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-3RXDIVYO.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-EGTLLUCJ.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  down
};
