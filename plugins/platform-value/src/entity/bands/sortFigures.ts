import type { Figure } from '../Figure';

/** Rows that are always shown, however many there are. */
const fewestRows = 4;

/** The figures of a band by how they are shown. */
export interface SortedFigures {
  lead?: Figure;
  /** Rows in sight. */
  rows: Figure[];
  /** Rows behind "… more". */
  folded: Figure[];
  notCollected: Figure[];
  notApplicable: Figure[];
}

function asksForAttention(figure: Figure, moved: string[]): boolean {
  return (
    figure.reading.target !== undefined || moved.includes(figure.metric.id)
  );
}

/**
 * Decides what of a band is in sight: rows with a target and rows that moved,
 * filled up to four in the scorecard's order. The lead figure is always there.
 */
export function sortFigures(
  figures: Figure[],
  options: { lead?: string; moved: string[] },
): SortedFigures {
  const lead = figures.find(({ metric }) => metric.id === options.lead);
  const others = figures.filter(figure => figure !== lead);
  const inState = (state: string) =>
    others.filter(({ reading }) => reading.state === state);
  const shown = others.filter(
    ({ reading }) =>
      reading.state !== 'not-collected' && reading.state !== 'not-applicable',
  );
  const wanted = shown.filter(figure =>
    asksForAttention(figure, options.moved),
  );
  const fillers = shown
    .filter(figure => !wanted.includes(figure))
    .slice(0, Math.max(0, fewestRows - wanted.length));
  const inSight = (figure: Figure) =>
    wanted.includes(figure) || fillers.includes(figure);
  return {
    lead,
    rows: shown.filter(inSight),
    folded: shown.filter(figure => !inSight(figure)),
    notCollected: inState('not-collected'),
    notApplicable: inState('not-applicable'),
  };
}
