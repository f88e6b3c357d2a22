/** GitHub cuts what a job's name says of its matrix off at about here. */
const LONGEST = 100;

/**
 * The values of a matrix job as GitHub shows them behind the job's name: `22, ubuntu-latest`. `json` is
 * what `toJSON(matrix)` gives, the text `null` without a matrix; `null` for that and for anything else.
 */
export function matrixText(json: string | undefined): string | null {
  try {
    const values = valuesOf(JSON.parse(json ?? 'null'));
    return values.length > 0 ? values.join(', ').slice(0, LONGEST) : null;
  } catch {
    return null;
  }
}

function valuesOf(value: unknown): readonly string[] {
  if (value === null || value === undefined) return [];
  return typeof value === 'object' ? Object.values(value).flatMap(valuesOf) : [String(value)];
}
