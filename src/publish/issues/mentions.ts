/** A login or a team, as GitHub has them; an e-mail address of CODEOWNERS calls nobody. */
const PERSON = /^@[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:\/[A-Za-z0-9][\w.-]{0,99})?$/;

/** More are a crowd that nobody feels meant in. */
const MOST = 5;

/** Who is called: those named, and the owners of the failing file where `codeowners` is among them. */
export function mentionsOf(to: readonly string[], owners: readonly string[]): readonly string[] {
  const named = to.flatMap((name) => (name === 'codeowners' ? owners : [name]));
  return [...new Set(named.filter((name) => PERSON.test(name)))].slice(0, MOST);
}
