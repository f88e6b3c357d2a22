import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url);
import {
  escapeHtml
} from "./chunk-V6QWHFEF.mjs";

// src/report/html/html.ts
var Markup = class {
  #text;
  constructor(text) {
    this.#text = text;
  }
  toString() {
    return this.#text;
  }
};
function html(strings, ...values) {
  let text = strings.reduce((whole, part, index) => whole + part + show(values[index] ?? ""), "");
  return new Markup(text);
}
function show(value) {
  return value === null || value === !1 ? "" : value instanceof Markup ? value.toString() : Array.isArray(value) ? value.map(show).join("") : escapeHtml(String(value));
}
function ownMarkup(text) {
  return new Markup(text);
}

// src/report/html/page.ts
import { createHash } from "node:crypto";

// src/report/html/style.ts
var STYLE = `
:root {
  --paper: #ffffff; --panel: #f6f5f3; --line: #dedbd6; --text: #1d1c1a; --soft: #5d5a55;
  --bad: #b3261e; --bad-soft: #fbeceb; --warn: #7d5200; --good: #17693f; --accent: #1d56b0;
  --wait: #b4afa7; --start: #9dbbe8; --start-critical: #1d56b0; --ready: #a9d8bd; --down: #f0b9b5; --usual: #6b6860; --gate: #8d7bc4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #131315; --panel: #1c1c1f; --line: #35353a; --text: #eceae6; --soft: #a9a6a0;
    --bad: #ff8f86; --bad-soft: #33191a; --warn: #eeb85c; --good: #74d3a0; --accent: #8fb8fa;
    --wait: #605d58; --start: #3a5583; --start-critical: #8fb8fa; --ready: #28583f; --down: #6d2f2d; --usual: #b5b1a8; --gate: #8a78c9;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--text);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
main, header, footer { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; overflow-wrap: anywhere; }
header { padding-top: 2.5rem; padding-bottom: .5rem; }
h1 { font-size: 1.75rem; line-height: 1.25; letter-spacing: -.012em; font-weight: 650; margin: .35rem 0 .6rem; text-wrap: balance; }
h2 { font-size: 1.125rem; line-height: 1.35; font-weight: 650; margin: 3rem 0 1rem; }
h3 { font-size: 1.0625rem; line-height: 1.4; font-weight: 650; margin: 0 0 .35rem; }
p { margin: 0 0 .6rem; }
a { color: var(--accent); text-underline-offset: .15em; }
code, .mono, .lines { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Liberation Mono", "DejaVu Sans Mono", monospace; }
code { font-size: .875em; }
.num, td.time { font-variant-numeric: tabular-nums; }
.soft { color: var(--soft); }
.facts { display: flex; flex-wrap: wrap; gap: .15rem 1.1rem; margin: 0; padding: 0; list-style: none; color: var(--soft); font-size: .9375rem; }
.project { font-weight: 600; font-size: .9375rem; }
.tag { display: inline-block; padding: 0 .55em; border: 1px solid currentColor; border-radius: 1em; font-size: .8125rem; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .good { color: var(--good); } .busy { color: var(--accent); } .quiet { color: var(--soft); }
.card { border: 1px solid var(--line); border-left: 4px solid var(--wait); border-radius: 6px; padding: 1.1rem 1.25rem .9rem; margin: 0 0 1rem; }
.card.bad-edge { border-left-color: var(--bad); } .card.warn-edge { border-left-color: var(--warn); }
.card .tags { display: flex; flex-wrap: wrap; align-items: center; gap: .3rem .7rem; margin: 0 0 .55rem; font-size: .875rem; color: var(--soft); }
.card > :last-child { margin-bottom: .2rem; }
dl.act { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .9rem 0 .5rem; font-size: .9375rem; }
dl.act dt { color: var(--soft); } dl.act dd { margin: 0; min-width: 0; }
figure { margin: .8rem 0; }
figcaption { display: flex; flex-wrap: wrap; gap: .1rem .8rem; font-size: .8125rem; color: var(--soft); margin-bottom: .25rem; }
@counter-style line-number { system: extends decimal; suffix: "  "; }
.lines { list-style: line-number; margin: 0; padding: .6rem .8rem .6rem 4.2rem; background: var(--panel); border-radius: 5px; font-size: .8125rem; line-height: 1.55; color: var(--soft); }
.lines.wide { padding-left: 6.2rem; }
.lines li { white-space: pre-wrap; padding-left: .5rem; min-height: 1.55em; }
.lines li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
.lines li.telling { color: var(--text); }
.lines li.gap { list-style: none; } .lines li.gap::marker { content: ""; }
details { border-top: 1px solid var(--line); }
details:last-of-type { border-bottom: 1px solid var(--line); }
summary { cursor: pointer; padding: .6rem .2rem; }
summary:hover { color: var(--accent); }
details > :not(summary) { margin-left: .2rem; }
details .card { margin-top: .3rem; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.timeline { display: grid; grid-template-columns: fit-content(12rem) 1fr max-content; column-gap: .9rem; list-style: none; margin: 0; padding: 0; font-size: .875rem; }
.timeline li { display: grid; grid-template-columns: subgrid; grid-column: 1 / -1; align-items: center; }
.timeline .name { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.timeline .critical .name { font-weight: 650; }
.timeline .end { color: var(--soft); white-space: nowrap; text-align: right; font-variant-numeric: tabular-nums; }
.timeline .end.bad { color: var(--bad); }
.timeline svg { display: block; width: 100%; overflow: visible; }
.tick { stroke: var(--line); stroke-width: 1; } .axis text { fill: var(--soft); font-size: 12px; }
.s-waiting { fill: var(--wait); } .s-starting { fill: var(--start); } .critical .s-starting, .s-critical { fill: var(--start-critical); }
.s-ready { fill: var(--ready); } .s-down { fill: var(--down); } .s-failed, .s-gate-failed { fill: var(--bad); } .s-usual { fill: var(--usual); } .s-gate { fill: var(--gate); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .8rem 0 0; padding: 0; list-style: none; font-size: .8125rem; color: var(--soft); }
.legend svg { width: 18px; height: 10px; margin-right: .4em; vertical-align: baseline; }
details.idle { border: 0; margin: -.4rem 0 .8rem; font-size: .875rem; } details.idle summary { padding: .1rem 0; } details.idle ul { margin: .2rem 0; padding-left: 1.2rem; } dl.act details.idle { margin: 0; font-size: inherit; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th { text-align: left; font-weight: 600; font-size: .8125rem; color: var(--soft); }
th, td { padding: .5rem .9rem .5rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th.time, td.time { text-align: right; white-space: nowrap; }
td.state { white-space: nowrap; } td.wide { width: 50%; }
td ul { margin: .25rem 0 0; padding-left: 1.1rem; }
.chain { list-style: none; display: flex; flex-wrap: wrap; gap: .1rem .5rem; margin: 0; padding: 0; }
.chain li + li::before { content: "← "; color: var(--soft); }
footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 3rem; color: var(--soft); font-size: .8125rem; }
@media (max-width: 40rem) {
  header { padding-top: 1.5rem; }
  h1 { font-size: 1.4375rem; }
  h2 { margin-top: 2.25rem; }
  .card { padding: .9rem .9rem .6rem; }
  dl.act { grid-template-columns: 1fr; gap: 0; } dl.act dd { margin-bottom: .5rem; }
  .lines { padding-left: 3.4rem; padding-right: .5rem; font-size: .75rem; } .lines.wide { padding-left: 5.4rem; }
  .timeline { display: block; }
  .timeline li { grid-template-columns: 1fr auto; margin-bottom: .45rem; }
  .timeline li.axis { margin-bottom: .1rem; }
  .timeline svg { grid-column: 1 / -1; grid-row: 2; }
  .timeline .axis svg { grid-row: 1; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { display: flex; flex-wrap: wrap; gap: 0 .8rem; padding: .55rem 0; border-bottom: 1px solid var(--line); }
  td { border: 0; padding: 0; } td:empty { display: none; } td.time { margin-left: auto; } td.peak { order: 2; margin-left: 0; flex-basis: 100%; text-align: left; color: var(--soft); font-size: .875rem; } td.peak::before { content: "at most "; } td.wide { order: 1; width: auto; flex-basis: 100%; color: var(--soft); font-size: .875rem; }
}
@media print { details { break-inside: avoid; } .card { break-inside: avoid; } }
`;

// src/report/html/page.ts
function page(title, body, ownStyle = "") {
  let style = `${STYLE}${ownStyle}`, policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; img-src data:; base-uri 'none'; form-action 'none'`;
  return `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${ownMarkup(style)}</style>
</head>
<body>
${body}
</body>
</html>
`}`;
}

export {
  html,
  ownMarkup,
  page
};
