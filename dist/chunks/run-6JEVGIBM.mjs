import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  run
} from "./chunk-BCGHLLXE.mjs";
import "./chunk-74BXQHEK.mjs";
import "./chunk-YX45LK6L.mjs";
import "./chunk-HBSNEB6E.mjs";
import "./chunk-CMGZHANJ.mjs";
import "./chunk-CR7TUZGH.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-ZEX3EMVD.mjs";
import "./chunk-7OIZIYXL.mjs";
import "./chunk-6GJ56SHG.mjs";
import "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-3T4YM2DS.mjs";
import "./chunk-OM23QQAG.mjs";
import "./chunk-IFVID3NQ.mjs";
import "./chunk-G57JLXGG.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  run
};
