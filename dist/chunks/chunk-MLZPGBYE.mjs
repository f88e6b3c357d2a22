import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  repositoryRoot,
  trackedFiles
} from "./chunk-63OYHGJX.mjs";
import {
  readAnnotations
} from "./chunk-XALZVAZH.mjs";

// src/evidence/annotations/place-annotations.ts
var MOST_PLACES = 200;
function placeAnnotations(request) {
  let { tests, evidence, others = [], resolve } = request, places = /* @__PURE__ */ new Map(), named = tests.flatMap(
    ({ name, file, line }) => file === null ? [] : [{ file, line, column: null, severity: "error", message: name }]
  ), complaints = evidence.flatMap(({ text }) => readAnnotations(text));
  for (let annotation of [...named, ...complaints, ...others]) {
    if (places.size >= MOST_PLACES) break;
    let repositoryFile = resolve(annotation.file), key = JSON.stringify([repositoryFile ?? annotation.file, annotation.line]);
    places.has(key) || places.set(key, { ...annotation, repositoryFile });
  }
  return [...places.values()];
}

// src/app/context/repository-files.ts
import { join, relative, sep } from "node:path";

// src/evidence/annotations/resolve-against.ts
var FOREIGN = /(?:^|\/)(?:node_modules|site-packages|dist-packages|vendor\/bundle|\.cargo\/registry|\.rustup|\.m2|\.gradle|go\/pkg\/mod|hostedtoolcache|usr\/(?:lib|include|share|local))(?:\/|$)/;
function resolveAgainst(files, roots = []) {
  let known = new Set(files), byName = /* @__PURE__ */ new Map();
  for (let file of files) {
    let name = file.slice(file.lastIndexOf("/") + 1), same = byName.get(name);
    same ? same.push(file) : byName.set(name, [file]);
  }
  let starts = roots.map((root) => `${normalise(root).replace(/\/$/, "")}/`);
  function withoutRoot(path) {
    for (let start of starts) {
      if (!path.startsWith(start)) continue;
      let rest = path.slice(start.length);
      if (known.has(rest)) return rest;
    }
    return null;
  }
  return (path) => {
    let wanted = normalise(path);
    if (wanted === "") return null;
    if (known.has(wanted)) return wanted;
    let rooted = withoutRoot(wanted);
    if (rooted !== null || FOREIGN.test(wanted)) return rooted;
    let parts = wanted.split("/").filter((part) => part !== "");
    for (let from = 1; from <= parts.length - 2; from += 1) {
      let rest = parts.slice(from).join("/");
      if (known.has(rest)) return rest;
    }
    if (isAbsolute(wanted)) return null;
    let ends = (byName.get(parts.at(-1) ?? "") ?? []).filter(
      (file) => file.endsWith(`/${wanted}`)
    );
    return ends.length === 1 ? ends[0] ?? null : null;
  };
}
function isAbsolute(path) {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}
function normalise(path) {
  let parts = [], text = path.replace(/^file:\/\//, "").replaceAll("\\", "/");
  for (let part of text.split("/"))
    part === "." || part === "" || (part === ".." ? parts.pop() : parts.push(part));
  return `${text.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}

// src/app/context/repository-files.ts
async function repositoryFiles(directory) {
  let root = await repositoryRoot(directory);
  if (root === null) return () => null;
  let files = await trackedFiles(root), known = new Set(files), resolve = resolveAgainst(files, [directory, root]), inside = relative(root, directory);
  return (path) => {
    let here = join(inside, path).split(sep).join("/");
    return known.has(here) ? here : resolve(path);
  };
}

export {
  placeAnnotations,
  repositoryFiles
};
