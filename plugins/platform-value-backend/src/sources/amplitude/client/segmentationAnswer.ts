import { z } from 'zod';
import { AmplitudeError } from './failures';
import { understood } from './understood';

/** A number, as charts of the API give it or as saved ones do; null is no figure. */
const figure = z.union([
  z.number(),
  z.null().transform(() => undefined),
  z.looseObject({ value: z.number() }).transform(({ value }) => value),
]);

/** Documented is a text; seen are a number where nothing is grouped, and a pair of number and text. */
const label = z.union([
  z.string(),
  z.number().transform(() => undefined),
  z
    .array(z.union([z.string(), z.number()]))
    .min(1)
    .transform(parts => String(parts[parts.length - 1])),
]);

const schema = z.object({
  data: z.object({
    series: z.array(z.array(figure)),
    seriesLabels: z.array(label),
    xValues: z.array(
      z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}/)
        .transform(text => text.slice(0, 10)),
    ),
  }),
});

/** The figures of each group, by its label. */
export interface Segmentation {
  /** First days of the figures' days or weeks. */
  xValues: string[];
  /** A figure that is undefined is not known. */
  groups: Map<string, (number | undefined)[]>;
}

/**
 * Reads an answer of segmentation that was grouped.
 *
 * @throws AmplitudeError `not-understood` when figures and labels don't match.
 */
export function segmentationAnswer(
  request: string,
  body: unknown,
): Segmentation {
  const { series, seriesLabels, xValues } = understood(
    request,
    schema,
    body,
  ).data;
  const matches =
    series.length === seriesLabels.length &&
    series.every(figures => figures.length === xValues.length);
  if (!matches) {
    const detail = 'series, labels and dates differ in number';
    throw new AmplitudeError({ failure: 'not-understood', request, detail });
  }
  const groups = series.flatMap((figures, index) => {
    const name = seriesLabels[index];
    return name === undefined ? [] : [[name, figures] as const];
  });
  return { xValues, groups: new Map(groups) };
}
