import { expect, test } from 'vitest';
import { ownAddresses } from '../../../src/app/action/own-addresses.ts';
import { CONTEXT, partOf } from '../../publish/publication.ts';

const RUN = 'https://github.com/acme/shop/actions/runs/8123';

function kept(url: string, server?: string): string | null | undefined {
  const part = partOf('failed');
  const context = { ...part.report.context, url };
  const parts = [{ ...part, report: { ...part.report, context } }];
  const environment = server === undefined ? {} : { GITHUB_SERVER_URL: server };
  return ownAddresses(parts, CONTEXT, environment)[0]?.report.context.url;
}

test.each([RUN, `${RUN}/job/99`, `${RUN}/attempts/2`, `${RUN}/attempts/2/job/99`])(
  '%s is a page of the repository',
  (url) => expect(kept(url)).toBe(url),
);

test.each([
  'https://evil.example/acme/shop/actions/runs/8123',
  'https://github.com/acme/shop-evil/actions/runs/8123',
  'https://github.com/acme/shop/../../evil/evil/actions/runs/8123',
  'https://github.com/acme/shop/settings',
  `${RUN}/job/99/../../../../../../evil/evil`,
  `${RUN}/job/99?query=1`,
  `${RUN}/job/99#step:5:1`,
  `${RUN}/job/99#step:5:1) [more](https://evil.example`,
  `${RUN}/job/x`,
  `${RUN}\n`,
])('%s is not', (url) => expect(kept(url)).toBeNull());

test('on an Enterprise Server its own pages are', () => {
  const url = 'https://git.acme.example/acme/shop/actions/runs/8123/job/99';
  expect(kept(url, 'https://git.acme.example')).toBe(url);
  expect(kept(RUN, 'https://git.acme.example')).toBeNull();
});
