import { createHash } from 'node:crypto';
import { type Html, html, ownMarkup } from './html.ts';
import { STYLE } from './style.ts';

/**
 * A page that needs nothing but itself: no script, no font, no picture from elsewhere. The policy
 * says so to the browser too; the style sheet is allowed by its hash. `ownStyle` is what one kind of page
 * adds to it.
 */
export function page(title: string, body: Html, ownStyle = ''): string {
  const style = `${STYLE}${ownStyle}`;
  const styleHash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;
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
