import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  obeyCommand
} from "./chunk-ALMX5IJE.mjs";
import {
  createFeedbackGitHub,
  isByUs,
  parsePinCommand,
  shownVerdicts
} from "./chunk-2DQ42OIT.mjs";
import "./chunk-QZM4HDXJ.mjs";
import {
  memoryHistory
} from "./chunk-CF4RFN2D.mjs";
import "./chunk-7ADZRQRH.mjs";
import "./chunk-YW2Q6CPC.mjs";
import "./chunk-F5BFMIY3.mjs";
import {
  readForRuns
} from "./chunk-ETHLWRSO.mjs";
import {
  formatForRuns
} from "./chunk-ZEAEJKHJ.mjs";
import {
  writeWholeFile
} from "./chunk-L53GNFIM.mjs";
import {
  openProject,
  runDirectoryOf
} from "./chunk-MLMAPUZT.mjs";
import "./chunk-67WROLDS.mjs";
import "./chunk-JG3NMF2R.mjs";
import "./chunk-67TOOQQD.mjs";
import "./chunk-D7MHDD5P.mjs";
import "./chunk-GUQQQB7H.mjs";
import "./chunk-KPWNISOK.mjs";
import {
  EXIT
} from "./chunk-AMABHOD7.mjs";
import "./chunk-7RYAJB5K.mjs";
import {
  describeGitHubProblem
} from "./chunk-4INBPDXK.mjs";
import "./chunk-ZSMSP7GG.mjs";
import "./chunk-2G3SB7SV.mjs";
import "./chunk-KBKBJW2O.mjs";
import {
  ok
} from "./chunk-E5C3E4RU.mjs";
import "./chunk-UY7GPOQJ.mjs";

// src/app/night/feedback/obey-now.ts
var MOST_PAGES = 10;
async function obeyNow(commentId, { told, ...about }) {
  let { repo, now } = about, store = memoryHistory();
  for (let word of told?.pins ?? []) await store.feedback.pin(word);
  let obeyed = await obey(commentId, { ...about, store });
  if (!obeyed.ok) return obeyed;
  let pins = await store.feedback.pins({ repo, asOf: 1 / 0 }), { issues = [], forecasts = null } = told ?? {}, forRuns = { repo, toldAt: now, pins, issues, forecasts };
  return ok({ ...obeyed.value, forRuns });
}
var NOTHING_ASKED = { answer: null, unanswered: null };
async function obey(commentId, about) {
  let read = await about.github.comment(commentId);
  if (!read.ok) return read;
  let comment = read.value, asks = comment && parsePinCommand(comment.body);
  if (!comment || !asks) return ok(NOTHING_ASKED);
  let shown = await shownOn(comment.pullRequest, about.github);
  return shown.ok ? obeyCommand({ comment, asks }, { ...about, shown: shown.value }) : shown;
}
async function shownOn(pullRequest, github) {
  let shown = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    let answer = await github.commentsOn(pullRequest, page);
    if (!answer.ok) return answer;
    for (let comment of answer.value.comments) {
      let verdicts = shownVerdicts(comment.body) ?? [], own = verdicts.length === 0 ? ok(!1) : await isByUs(comment, github);
      if (!own.ok) return own;
      own.value && shown.push(...verdicts.map((verdict) => ({ ...verdict, pullRequest })));
    }
    if (!answer.value.hasNext) break;
  }
  return ok(shown);
}

// src/app/feedback.ts
var DEADLINE_MS = 6e4;
async function feedback(request, world) {
  let { environment, clock } = world, token = environment.GITHUB_TOKEN || environment.GH_TOKEN, repo = request.repo ?? environment.GITHUB_REPOSITORY ?? "";
  if (!token || !/^[\w.-]+\/[\w.-]+$/.test(repo))
    return world.stderr.write(`${UNKNOWN_PLACE}
`), EXIT.usage;
  let file = runDirectoryOf(request, world).forRuns, before = await readForRuns(file);
  before.ok || world.stderr.write(`${before.error}
`);
  let told = before.ok && before.value?.repo === repo ? before.value : null, project = await openProject(request, world), rules = project.ok ? project.value.rules?.book.userRules ?? [] : [], ownCauses = new Set(rules.map(({ cause }) => cause)), reach = { baseUrl: environment.GITHUB_API_URL ?? "https://api.github.com", token, repository: repo, clock, deadlineMs: DEADLINE_MS }, asked = { github: createFeedbackGitHub(reach), repo, ownCauses, now: clock.now(), told }, obeyed = await obeyNow(request.comment, asked);
  if (!obeyed.ok)
    return world.stderr.write(`${describeGitHubProblem(obeyed.error)}
    ${NIGHT_DOES_IT}
`), EXIT.failed;
  let { unanswered, forRuns } = obeyed.value;
  unanswered !== null && world.stderr.write(`${describeGitHubProblem(unanswered)}
`);
  let answer = obeyed.value.answer ?? "nothing";
  answer === "done" && await writeWholeFile(file, formatForRuns(forRuns));
  let said = request.json ? JSON.stringify({ comment: request.comment, answer }) : answer;
  return world.stdout.write(`${said}
`), EXIT.ok;
}
var UNKNOWN_PLACE = `No comment was read: GITHUB_TOKEN and a repository are needed.
    Set it, and name the repository with --repo owner/name or GITHUB_REPOSITORY.`, NIGHT_DOES_IT = "Nothing was done; the next night reads the comment.";
export {
  feedback
};
