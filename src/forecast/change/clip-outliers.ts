import { median } from '#statistics';

/** A value is compared with this many on either side; a burst of more is a level of its own. */
const NEIGHBOURS = 5;

/** Of a normal noise 0.3 % lies farther out. */
const WIDEST_DEVIATION = 3;

/**
 * The series with every value drawn to within three standard deviations of its running median:
 * single outliers lose their weight, changes of level keep their place and height.
 */
export function clipOutliers(values: readonly number[], deviation: number): readonly number[] {
  const widest = WIDEST_DEVIATION * deviation;
  return values.map((value, index) => {
    const centre = median(values.slice(Math.max(0, index - NEIGHBOURS), index + NEIGHBOURS + 1));
    return Math.min(centre + widest, Math.max(centre - widest, value));
  });
}
