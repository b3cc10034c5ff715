import type { WindowMetric } from 'backstage-plugin-platform-value-node';
import { decideState, hasValue, type StateOfReading } from './decideState';
import { computeWindowFigure } from './figures/computeWindowFigure';
import type { Estimate, WindowFigure } from './figures/WindowFigure';
import type { Range } from './ranges';
import type { ScopeSamples } from './scopeSamples';
import type { Group } from './statistics/drawClusters';

/** A window's figure with its state. */
export interface Measured {
  figure: WindowFigure;
  state: StateOfReading;
  /** Only in a state that carries a value. */
  estimate?: Estimate;
}

/** Computes what a metric comes to in a window, and whether that may be said. */
export function measure(options: {
  definition: WindowMetric;
  scope: ScopeSamples;
  window: Range;
  group: Group;
  overdue: boolean;
}): Measured {
  const { definition, scope, window, overdue } = options;
  const figure = computeWindowFigure(options);
  const { members } = scope;
  const state = decideState({
    ...{ definition, members, figure, overdue },
    applies: scope.applies(window),
  });
  const estimate = hasValue(state.state) ? figure.estimate : undefined;
  return { figure, state, estimate };
}
