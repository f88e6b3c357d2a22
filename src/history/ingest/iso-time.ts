const ISO_TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/** Epoch milliseconds of an ISO 8601 time; one without a zone is UTC. `NaN` for anything else. */
export function parseIsoTime(text: string): number {
  const usual = parseUsualTime(text);
  if (!Number.isNaN(usual)) return usual;
  const match = ISO_TIME.exec(text);
  if (!match) return Number.NaN;
  const hasTime = text.length > 10;
  return Date.parse(match[1] || !hasTime ? text.replace(' ', 'T') : `${text.replace(' ', 'T')}Z`);
}

const USUAL_LENGTH = '2026-11-29T05:10:00.000Z'.length;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Of every month: which ones have more is left to `Date`. */
const CERTAIN_DAYS = 28;
const LEAP_DAYS_BEFORE_1970 = 477;

/**
 * The form that programs write, `2026-11-29T05:10:00.000Z`, digit by digit: a history holds two times a
 * run, and `Date` behind an expression takes several times as long. `NaN` for every other form.
 */
function parseUsualTime(text: string): number {
  if (text.length !== USUAL_LENGTH || !hasUsualMarks(text)) return Number.NaN;
  const month = digitsAt(text, 5, 2);
  const day = digitsAt(text, 8, 2);
  const hour = digitsAt(text, 11, 2);
  const minute = digitsAt(text, 14, 2);
  const second = digitsAt(text, 17, 2);
  const isUsual = month >= 1 && month <= 12 && day >= 1 && day <= CERTAIN_DAYS;
  if (!isUsual || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const days = daysSince1970(digitsAt(text, 0, 4), month, day);
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + digitsAt(text, 20, 3);
}

function hasUsualMarks(text: string): boolean {
  return (
    text[4] === '-' &&
    text[7] === '-' &&
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    text[19] === '.' &&
    text[23] === 'Z'
  );
}

/** `NaN` where something else than digits stands. */
function digitsAt(text: string, start: number, length: number): number {
  let value = 0;
  for (let index = start; index < start + length; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** By the Gregorian calendar: every fourth year has a leap day, but of the hundredth only each fourth. */
function daysSince1970(year: number, month: number, day: number): number {
  const lastLeap = month > 2 ? year : year - 1;
  const leapDays =
    Math.floor(lastLeap / 4) - Math.floor(lastLeap / 100) + Math.floor(lastLeap / 400);
  const daysBefore = DAYS_BEFORE_MONTH[month - 1] as number;
  return (year - 1970) * 365 + leapDays - LEAP_DAYS_BEFORE_1970 + daysBefore + day - 1;
}
