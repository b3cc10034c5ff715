/** A group of a chart with its figures. */
export interface MeasuredGroup {
  eventIndex: number;
  /** Absent when the chart is not grouped. */
  label: string | undefined;
  values: number[];
  collapsed: number;
}

export interface RenderSeriesOptions {
  xValues: string[];
  groups: MeasuredGroup[];
  /** How many groups are given, the largest first. */
  limit: number;
  /** In another shape that was seen. */
  variant: boolean;
}

/** A chart as Amplitude answers it; groups without any event are left out. */
export function renderSeries(options: RenderSeriesOptions) {
  const { xValues, limit, variant } = options;
  const groups = options.groups
    .filter(({ label, collapsed }) => label === undefined || collapsed > 0)
    .sort((a, b) => b.collapsed - a.collapsed)
    .slice(0, limit);
  return {
    data: {
      series: groups.map(({ values }) =>
        values.map(value => (variant ? { setId: '', value } : value)),
      ),
      seriesLabels: groups.map(group => labelOf(group, variant)),
      seriesMeta: groups.map(({ eventIndex }) => ({
        segmentIndex: 0,
        eventIndex,
      })),
      seriesCollapsed: groups.map(({ collapsed }) => [
        { setId: '', value: collapsed },
      ]),
      xValues,
    },
  };
}

/** Documented are texts; given are numbers, and pairs where it is grouped. */
function labelOf({ eventIndex, label }: MeasuredGroup, variant: boolean) {
  if (label === undefined) return eventIndex;
  return variant ? label : [eventIndex, label];
}
