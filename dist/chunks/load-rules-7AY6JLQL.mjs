import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  loadRules
} from "./chunk-G34ED67L.mjs";
import "./chunk-P2FMI6LP.mjs";
import "./chunk-5H5M2FSM.mjs";
import "./chunk-QWSLLUXW.mjs";
import "./chunk-QS7VGELO.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  loadRules
};
