import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  up
} from "./chunk-KO53ZJ3N.mjs";
import "./chunk-HVYHF7TP.mjs";
import "./chunk-YWLNMRET.mjs";
import "./chunk-43RWZHKH.mjs";
import "./chunk-JVFRQJDO.mjs";
import "./chunk-WVX24L63.mjs";
import "./chunk-2EFFQGCR.mjs";
import "./chunk-YDHWEJ6E.mjs";
import "./chunk-YJXRJUGX.mjs";
import "./chunk-Z3KBM7U4.mjs";
import "./chunk-BQOFT7M4.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-QKIO4PDM.mjs";
import "./chunk-K2AU5HCG.mjs";
import "./chunk-HPPPFY3I.mjs";
import "./chunk-M4EMVMFI.mjs";
import "./chunk-77QID4CP.mjs";
import "./chunk-62K6KTPB.mjs";
import "./chunk-MLCQ7UH5.mjs";
import "./chunk-CLORI7EH.mjs";
import "./chunk-FBMFFGM6.mjs";
import "./chunk-SCRTRGRK.mjs";
import "./chunk-S7ZDJESL.mjs";
import "./chunk-WQK54PSK.mjs";
import "./chunk-SREDCHBB.mjs";
import "./chunk-63OYHGJX.mjs";
import "./chunk-4MVLO2M4.mjs";
import "./chunk-K4G67D34.mjs";
import "./chunk-FQ5HRVQA.mjs";
import "./chunk-3UTMC2MV.mjs";
import "./chunk-Y44HDPE2.mjs";
import "./chunk-5UWSZE72.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-H2KY2TNX.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import "./chunk-6L4AUWXQ.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  up
};
