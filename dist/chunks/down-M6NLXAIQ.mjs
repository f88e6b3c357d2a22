import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  down
} from "./chunk-EU42AIMP.mjs";
import "./chunk-UDMFHGUE.mjs";
import "./chunk-7OIZIYXL.mjs";
import "./chunk-6GJ56SHG.mjs";
import "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  down
};
