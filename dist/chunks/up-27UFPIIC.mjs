import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  up
} from "./chunk-WKTYIFPS.mjs";
import "./chunk-CRRKQWR6.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-PB642ALM.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-Q3XYXXDO.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-RXUFAU2X.mjs";
import "./chunk-JCF5YWPH.mjs";
import "./chunk-HTTNZQBR.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-J6W6AFLA.mjs";
import "./chunk-73VY72N4.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-VHK3H6U7.mjs";
import "./chunk-TOVQL6DV.mjs";
import "./chunk-GM7IIX2J.mjs";
import "./chunk-75RHPUUD.mjs";
import "./chunk-CSGKXHK4.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-GJTPF4ZL.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-KKO72QHV.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  up
};
