import { commentPartOf } from '#domain';
import { renderComment } from '#report';
import {
  byteLength,
  cleanLine,
  codeFence,
  createRedactor,
  escapeHtml,
  escapeMarkdownInline,
  escapeWorkflowData,
  escapeWorkflowProperty,
  inlineCode,
  quietCommands,
  safeFileName,
  safeUrl,
  stripControl,
  truncate,
} from '#safety';
import { hostileReport } from '../../report/hostile-report.ts';
import { escapedFault, proseFault } from '../../safety/inert.ts';
import type { Chance } from '../chance.ts';
import type { FuzzTarget, Violation } from '../fuzz-target.ts';
import { hostileText } from '../generate/hostile-text.ts';

const escapes: FuzzTarget = {
  name: 'escapes',
  share: 130,
  msPerKilobyte: 8,
  prepare(chance) {
    const text = hostileText(chance);
    return {
      bytes: text.length,
      run() {
        const code = inlineCode(text).slice('<code>'.length, -'</code>'.length);
        const violation = escapedFault(escapeMarkdownInline(text)) ?? escapedFault(code);
        if (violation !== null) return violation;
        if (/[<>"']/.test(escapeHtml(text))) return 'HTML stays live';
        if (/[\r\n]/.test(escapeWorkflowData(text))) return 'a command goes on in the next line';
        if (/[\r\n:,]/.test(escapeWorkflowProperty(text))) return 'a property ends too early';
        return liveCommand(quietCommands(text));
      },
    };
  },
};

/** What the runner would obey: the new form at a line's start, the old one anywhere. */
function liveCommand(quiet: string): Violation {
  if (/##\[(?!\\)/.test(quiet)) return 'an old command stays live';
  const live = quiet.split(/[\r\n]/).find((line) => line.trimStart().startsWith('::'));
  return live === undefined ? null : `${JSON.stringify(live)} stays live`;
}

const UNSEEN = /[[\p{Cc}\u200b\u202e\ud800]--[\t\n]]/v;

const texts: FuzzTarget = {
  name: 'cuts, names, addresses',
  share: 68,
  msPerKilobyte: 4,
  prepare(chance) {
    const text = hostileText(chance);
    const budget = chance.below(400);
    return {
      bytes: text.length,
      run() {
        const stripped = stripControl(text);
        if (stripControl(stripped) !== stripped) return 'stripped again, it is another text';
        if (UNSEEN.test(stripped)) return 'something unseen stays';
        const cut = truncate(stripped, budget);
        if (byteLength(cut) > budget || !cut.isWellFormed())
          return `cut to ${byteLength(cut)} bytes`;
        const name = safeFileName(text);
        if (name === '' || /[/\\\0:]|^\.{1,2}$/.test(name))
          return `${JSON.stringify(name)} is no name`;
        const url = safeUrl(text);
        if (url !== null && !/^https?:\/\/[^\s()<>[\]"'`]*$/.test(url)) return `${url} ends a link`;
        return openFence(codeFence(text.split('\n')));
      },
    };
  },
};

function openFence(block: string): Violation {
  const [first = '', ...rest] = block.split('\n');
  const closing = rest.findIndex((line) => {
    const found = /^ {0,3}(`{3,})\s*$/.exec(line)?.[1];
    return found !== undefined && found.length >= first.length;
  });
  return closing === rest.length - 1 ? null : 'a code block ends too early';
}

/** No secret of the environment leaves, however it is written and whatever stands around it. */
const redaction: FuzzTarget = {
  name: 'redaction',
  share: 20,
  msPerKilobyte: 6,
  prepare(chance) {
    const secret = plantedSecret(chance);
    const form = chance.pick(FORMS)(secret);
    const text = hostileText(chance) + form + hostileText(chance);
    const hidden = interrupted(secret, chance);
    return {
      bytes: text.length,
      run() {
        const { redact } = createRedactor({ DEPLOY_TOKEN: secret, PATH: '/usr/bin' });
        const shown = redact(text);
        if (shown.includes(form) || shown.includes(secret)) return 'the secret stays';
        if (redact(shown) !== shown) return 'redacted again, it is another text';
        return cleanLine(`x ${hidden} y`, { redact }).includes(secret)
          ? 'the secret stays behind control characters'
          : null;
      },
    };
  },
};

const FORMS: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => Buffer.from(secret).toString('base64'),
  (secret) => encodeURIComponent(secret),
  (secret) => JSON.stringify(secret).slice(1, -1),
];

function plantedSecret(chance: Chance): string {
  const alphabet = [...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789+/=_-.!%"\\ '];
  return `q${chance.many(10, 40, () => chance.pick(alphabet)).join('')}Z`;
}

function interrupted(secret: string, chance: Chance): string {
  const at = 1 + chance.below(secret.length - 1);
  return (
    secret.slice(0, at) +
    chance.pick(['\u200b', '\x1b[31m', '\0', '\u00ad', '\u202e']) +
    secret.slice(at)
  );
}

/** A comment shows what was found, does nothing else, holds to its budget and keeps secrets. */
const comments: FuzzTarget = {
  name: 'comments',
  share: 1,
  msPerKilobyte: 40,
  prepare(chance) {
    const secret = plantedSecret(chance);
    const text = `${hostileText(chance)} ${chance.happens(0.5) ? secret : ''} ${hostileText(chance)}`;
    const budgetBytes = 1000 + chance.below(60_000);
    return {
      bytes: text.length,
      run() {
        const { redact } = createRedactor({ DEPLOY_TOKEN: secret });
        const { body } = renderComment([commentPartOf(hostileReport(text), { at: 0 })], {
          redact,
          budgetBytes,
        });
        if (byteLength(body) > budgetBytes) return `${byteLength(body)} bytes of ${budgetBytes}`;
        if (body.includes(secret)) return 'the secret stays';
        return proseFault(body);
      },
    };
  },
};

export const SAFETY_TARGETS: readonly FuzzTarget[] = [escapes, texts, redaction, comments];
