import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  err,
  ok
} from "./chunk-E5C3E4RU.mjs";

// src/safety/confine-path.ts
import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
var MOST_LINKS = 40, FAULT_TEXT = {
  nul: (path) => `${JSON.stringify(path)} holds a NUL character; give a plain path`,
  root: (path, root) => `"${path}" is ${root} itself; give a path below it, such as "logs"`,
  outside: (path, root) => `"${path}" leads outside ${root}; give a path inside it`,
  links: (path) => `"${path}" goes through more than ${MOST_LINKS} symbolic links`,
  unreadable: (path, root) => `"${path}" cannot be looked up below ${root}; check that it exists`
};
function confinePath(root, path) {
  let fault = (kind) => err(FAULT_TEXT[kind](path, root));
  if (path.includes("\0") || root.includes("\0")) return fault("nul");
  try {
    let realRoot = realpathSync(root), real = follow(resolve(realRoot, path));
    return real === null ? fault("links") : real === realRoot ? fault("root") : isInside(realRoot, real) ? ok(real) : fault("outside");
  } catch {
    return fault("unreadable");
  }
}
function isInside(root, path) {
  let way = relative(root, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && resolve(root, way) === path;
}
function follow(path) {
  let current = path;
  for (let links = 0; links <= MOST_LINKS; links += 1) {
    let target = firstLink(current);
    if (target === null) return current;
    current = target;
  }
  return null;
}
function firstLink(path) {
  let ancestors = [];
  for (let at = path; dirname(at) !== at; at = dirname(at)) ancestors.unshift(at);
  for (let ancestor of ancestors) {
    let stat = lstatSync(ancestor, { throwIfNoEntry: !1 });
    if (stat === void 0) return null;
    if (stat.isSymbolicLink())
      return join(resolve(dirname(ancestor), readlinkSync(ancestor)), relative(ancestor, path));
  }
  return null;
}

// src/safety/code-fence.ts
function codeFence(lines, language = "") {
  let content = lines.join(`
`).replace(/\r\n?/g, `
`), longest = (content.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 0), fence = "`".repeat(Math.max(3, longest + 1));
  return `${fence}${language.replace(/[^\w+-]/g, "")}
${content}
${fence}`;
}

export {
  confinePath,
  codeFence
};
