/** What the night's page adds to the style sheet of all pages. */
export const NIGHT_STYLE = `
:root { --band: #f3d4d1; } .durations { --band: #cfdff6; }
@media (prefers-color-scheme: dark) { :root { --band: #4a2422; } .durations { --band: #22375a; } }
main.night { max-width: 68rem; } header.night, footer.night { max-width: 68rem; }
.screen { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 0 2.5rem; }
.screen > section.wide { grid-column: 1 / -1; }
.night h2 { margin: 1.8rem 0 .5rem; } header.night { padding-top: 1.6rem; } .night td.kind { width: 6rem; } .night .gain { display: block; font-size: .875rem; } .night table + p { margin-top: .5rem; } .night p.after { margin-top: .8rem; }
.night table { font-size: .875rem; } .night td, .night th { padding: .4rem .8rem .4rem 0; }
.night td.name { min-width: 6rem; } .night th.time, .night td.time .soft { white-space: normal; }
.night td.big { font-size: 1.125rem; font-weight: 650; white-space: nowrap; }
.night .name { font-weight: 600; } .night td .soft { display: block; font-size: .8125rem; }
.night ol.todo { margin: 0; padding-left: 1.3rem; } .night ol.todo li { padding: .25rem 0; }
.night ul.plain { list-style: none; margin: 0; padding: 0; } .night ul.plain li { padding: .2rem 0; }
.bar { display: block; height: 6px; width: 100%; min-width: 3.5rem; margin-top: .3rem; }
.charts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 24rem), 1fr)); gap: 1.2rem 2rem; }
.charts figure { margin: 0; } .charts figcaption { font-size: .875rem; }
.chart { display: block; width: 100%; height: auto; } .chart text { font-size: 11px; }
.trust { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: 0 2rem; align-items: start; }
@media (max-width: 48rem) { .screen, .trust { display: block; } }
@media (max-width: 40rem) { .night td { flex-basis: 100%; } .night td.big { flex-basis: auto; } .night td.time { margin-left: 0; text-align: left; white-space: normal; } }
`;
