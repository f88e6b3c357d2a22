/** Stand-ins for the page's colours: ECharts computes with colours, and cannot with `var(--…)`. */
export const INK = {
  text: '#010101',
  soft: '#020202',
  line: '#030303',
  bad: '#040404',
  accent: '#050505',
  band: '#060606',
  warn: '#070707',
  paper: '#080808',
} as const;

export type InkName = keyof typeof INK;
