import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  status
} from "./chunk-5OXURDTF.mjs";
import "./chunk-AXLRTUIN.mjs";
import "./chunk-QYJYMJGQ.mjs";
import "./chunk-SQMKHI6F.mjs";
import "./chunk-QCAE7MKN.mjs";
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
  status
};
