import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/report/terminal/header.ts
function headerText(record, size) {
  return [record.project, size, record.configFiles.join(", ")].filter((part) => part !== "").join(" · ");
}

export {
  headerText
};
