import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  plan,
  printFaults
} from "./chunk-EN7DMALQ.mjs";
import "./chunk-GPFTYLV6.mjs";
import "./chunk-ZEX3EMVD.mjs";
import "./chunk-MAB4HMDH.mjs";
import "./chunk-QB4KRVXU.mjs";
import "./chunk-IFVID3NQ.mjs";
import "./chunk-G57JLXGG.mjs";
import "./chunk-5PDW2AM4.mjs";
import "./chunk-DHEESZZX.mjs";
import "./chunk-OAYHSIS7.mjs";
import "./chunk-UY7GPOQJ.mjs";
export {
  plan,
  printFaults
};
