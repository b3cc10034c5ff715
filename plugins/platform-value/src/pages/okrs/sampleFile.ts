/** A file of one objective with a key result of each function, as YAML. */
export const sampleFile = `objectives:
  - id: grow-premium
    title: Grow premium conversions
    period: { start: 2026-10-01, end: 2026-12-31 }
    owner: group:default/payments-team
    state: active
    keyResults:
      - id: checkout-lead-time
        title: Bring the lead time of checkout below 10 hours
        function: engineering
        kind: decrease
        unit: h
        baseline: { value: 14.2, at: 2026-10-01 }
        target: 10
        due: 2026-12-31
        measuredBy: { metricId: change-lead-time, scope: 'component:default/checkout', days: 90 }
        entities: ['component:default/checkout']
      - id: trial-starts
        title: Raise the share of visitors who start a trial
        function: product
        kind: increase
        unit: '%'
        baseline: { value: 4.1, at: 2026-10-01 }
        target: 6
        due: 2026-12-31
      - id: premium-revenue
        title: Grow premium revenue
        function: business
        kind: increase
        unit: M USD
        baseline: { value: 3.2, at: 2026-10-01 }
        target: 4
        due: 2026-12-31
        money: revenue
`;
