import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/safety/strip-control.ts
var ESCAPE_SEQUENCE = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
  /\u001b(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001b\u009c\n]*(?:\u0007|\u001b\\|\u009c)|[ -/]*[0-~])?|\u009b(?:[0-?]*[ -/]*[@-~])?/g
), INVISIBLE = new RegExp("[[\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}]--[\\t\\n\\ufe0e\\ufe0f]]", "gv");
function stripControl(text) {
  return text.toWellFormed().replace(ESCAPE_SEQUENCE, "").replace(/(?<!\r)\r+(?=\n|$)/g, "").replace(/[\r\u0085\u2028\u2029]/g, " ").replace(INVISIBLE, "");
}

export {
  stripControl
};
