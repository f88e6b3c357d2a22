import { strToU8, zipSync } from 'fflate';
import type { FakeGitHub } from '../../fake-github/fake-github.ts';

/** What a run leaves behind: a path → what its file says, as JSON unless it is a text. */
export type LeftFiles = Readonly<Record<string, unknown>>;

/** Run 31 uploads an artifact; one of the same name that is there already stays listed beside it. */
export function leaveArtifact(github: FakeGitHub, name: string, files: LeftFiles): void {
  const texts = Object.entries(files).map(([path, told]) => {
    const text = typeof told === 'string' ? told : JSON.stringify(told);
    return [path, strToU8(text)] as const;
  });
  const zip = Buffer.from(zipSync(Object.fromEntries(texts))).toString('base64');
  const id = github.state.artifacts.length + 1;
  github.state.artifacts.push({ id, runId: 31, name, zip, expired: false });
}
