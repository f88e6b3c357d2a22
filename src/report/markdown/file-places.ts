import type { TestReference, Verdict } from '#domain';
import { inlineCode, safeUrl } from '#safety';
import type { ReportLinks } from '../report-options.ts';

/** ` src/login.test.ts:12`, linked where the repository is known to have the file; empty without a file. */
export function testPlace(test: TestReference, verdict: Verdict, links: ReportLinks): string {
  const { file, line } = test;
  if (file === null) return '';
  const placed = verdict.annotations?.find((one) => one.file === file && one.line === line);
  return ` ${linked(placed?.repositoryFile ?? null, { file, line }, links)}`;
}

/** Lines of the repository's own files the failure complains about, beside its tests. */
export function complainedPlaces(verdict: Verdict, links: ReportLinks): readonly string[] {
  return (verdict.annotations ?? []).flatMap(({ repositoryFile: file, line, message }) =>
    file === null || verdict.tests.some(({ name }) => name === message)
      ? []
      : [linked(file, { file, line }, links)],
  );
}

/** ` src/address.ts:17`, and whether this change touches it. */
export function thrownPlaces({ thrownAt = [] }: Verdict, links: ReportLinks): readonly string[] {
  return thrownAt.map((place) => {
    const where = linked(place.file, place, links);
    return place.changed ? `${where}, **part of this change**` : where;
  });
}

function linked(
  repositoryFile: string | null,
  { file, line }: { readonly file: string; readonly line: number | null },
  links: ReportLinks,
): string {
  const text = inlineCode(`${repositoryFile ?? file}${line === null ? '' : `:${line}`}`);
  const address = repositoryFile === null ? null : safeUrl(links.file?.(repositoryFile, line));
  return address ? `[${text}](${address})` : text;
}
