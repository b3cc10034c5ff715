import type { AdoptionClass } from 'backstage-plugin-platform-value-common';
import { AdoptionDotShape, dotSize } from './AdoptionDot';

const step = 20;

/** A dot for each capability, in rows that fit into a lead figure. */
export function DotStrip(props: {
  classes: AdoptionClass[];
  /** What it shows, in one sentence. */
  summary: string;
  perRow?: number;
}) {
  const { classes, summary, perRow = 12 } = props;
  const width = Math.min(classes.length, perRow) * step;
  const height = Math.ceil(classes.length / perRow) * step;
  return (
    <svg
      role="img"
      aria-label={summary}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: '100%' }}
    >
      <title>{summary}</title>
      {classes.map((adoptionClass, index) => (
        <g
          // The place is all that tells two dots of one class apart.
          key={`${index} ${adoptionClass}`}
          transform={`translate(${(index % perRow) * step} ${
            Math.floor(index / perRow) * step + (step - dotSize) / 2
          })`}
        >
          <AdoptionDotShape adoptionClass={adoptionClass} />
        </g>
      ))}
    </svg>
  );
}
