import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);

// src/app/context/git.ts
import { execFile } from "node:child_process";
import { promisify } from "node:util";
var run = promisify(execFile), MOST_CHANGED_FILES = 3e3, NO_GIT_FACTS = {
  sha: null,
  branch: null,
  originUrl: null,
  defaultBranch: null
}, MOST_OUTPUT_BYTES = 64 * 1024 * 1024;
async function readGitFacts(directory) {
  let [status, origin, remoteHead] = await Promise.all([
    git(directory, ["status", "--porcelain=v2", "--branch", "--untracked-files=no"]),
    git(directory, ["config", "--get", "remote.origin.url"]),
    git(directory, ["rev-parse", "--abbrev-ref", "origin/HEAD"])
  ]);
  return {
    ...checkedOut(status ?? ""),
    originUrl: origin,
    defaultBranch: remoteHead?.replace(/^origin\//, "") ?? null
  };
}
function checkedOut(status) {
  let lines = status.split(`
`), isClean = lines.every((line) => line.startsWith("# ")), header = (name) => lines.find((line) => line.startsWith(`# ${name} `))?.slice(name.length + 3), known = (value = "(") => value.startsWith("(") ? null : value;
  return {
    // With uncommitted changes it is no commit that runs: two such runs may differ in anything.
    sha: isClean ? known(header("branch.oid")) : null,
    branch: known(header("branch.head"))
  };
}
async function repositoryRoot(directory) {
  return git(directory, ["rev-parse", "--show-toplevel"]);
}
async function trackedFiles(root) {
  return (await git(root, ["ls-files", "-z"]))?.split("\0").filter((name) => name !== "") ?? [];
}
async function changedFiles(directory, base, head) {
  let range = `${base}...${head}`, names = await git(directory, [
    "diff",
    "--name-only",
    "-z",
    "--end-of-options",
    range,
    "--"
  ]);
  if (!names) return [];
  let files = names.split("\0").filter((name) => name !== "");
  return files.length > MOST_CHANGED_FILES ? [] : files;
}
async function git(directory, args) {
  try {
    let { stdout } = await run("git", [...args], {
      cwd: directory,
      timeout: 5e3,
      maxBuffer: MOST_OUTPUT_BYTES
    });
    return stdout.trim() === "" ? null : stdout.trim();
  } catch {
    return null;
  }
}

export {
  NO_GIT_FACTS,
  readGitFacts,
  repositoryRoot,
  trackedFiles,
  changedFiles
};
