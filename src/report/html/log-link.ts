import { type Html, html } from './html.ts';

/** A link to a file beside the page; plain text for a path that leads anywhere else. */
export function logLink(file: string, text: string): Html {
  const segments = file.split('/');
  const inside =
    file !== '' &&
    !/^[a-z][a-z\d+.-]*:|[\\?#]/i.test(file) &&
    segments.every((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return inside
    ? html`<a class="mono" href="./${segments.map(encodeURIComponent).join('/')}">${text}</a>`
    : html`<span class="mono">${text}</span>`;
}
