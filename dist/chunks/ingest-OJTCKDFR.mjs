import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  ingest
} from "./chunk-TCV3OHYU.mjs";
import "./chunk-TYLHWLBS.mjs";
import "./chunk-VQYIKM3U.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-JRBGRSCY.mjs";
import "./chunk-AMABHOD7.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  ingest
};
