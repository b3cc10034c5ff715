import {
  adoptionClasses,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { DotStrip } from '../../charts/DotStrip';
import { noBreakSpace } from '../../format/Quantity';
import { useFormat } from '../../format/useFormat';
import type { LeadParts } from '../bands/LeadFigure';
import type { Figure } from '../Figure';
import { QuantityText } from '../QuantityText';
import { adoptionCount, type AdoptionCount } from './adoptionCount';
import { byAdoption } from './sortCapabilities';

type Words = ReturnType<typeof useFormat>;

function isRollUp(capabilities: CapabilityAdoption[]): boolean {
  return capabilities.some(({ members }) => members);
}

/** Of how many nobody can say whether they are adopted. */
function unknownIn(capabilities: CapabilityAdoption[]): number {
  return capabilities.reduce(
    (sum, { members, class: one }) =>
      sum + (members?.unknown ?? Number(one === 'unknown')),
    0,
  );
}

function stripSummary(
  capabilities: CapabilityAdoption[],
  { t, format }: Words,
): string {
  const classes = adoptionClasses
    .map(one => ({
      one,
      count: capabilities.filter(capability => capability.class === one).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ one, count }) =>
      t('adoption.strip.of', {
        number: format.count(count),
        class: t(`adoption.class.${one}`),
      }),
    );
  return t('adoption.strip.summary', {
    count: capabilities.length,
    number: format.count(capabilities.length),
    classes: classes.join(', '),
  });
}

function valueOf(
  count: AdoptionCount,
  together: boolean,
  { t, format }: Words,
): JSX.Element {
  const number = t('adoption.lead.value', {
    adopted: format.count(count.adopted),
    of: format.count(count.of),
  });
  const unit = t(
    together ? 'adoption.lead.unitTogether' : 'adoption.lead.unit',
    {
      count: count.of,
    },
  );
  return <QuantityText quantity={{ number, glue: noBreakSpace, unit }} />;
}

/**
 * A complete count changes by what it changes: there is no noise in it, and
 * never too few to compare. Undefined where the state says it all.
 */
function noteOf(
  { reading }: Figure,
  unknown: number,
  { t, format }: Words,
): string | undefined {
  if (unknown > 0) {
    const number = format.count(unknown);
    return t('adoption.lead.unknown', { count: unknown, number });
  }
  const { change } = reading;
  if (reading.state !== 'measured') {
    return undefined;
  }
  return change ? format.change(reading) : '';
}

/** How the lead figure of adoption differs from others: k of n, as dots. */
export function useAdoptionLead(
  figure: Figure | undefined,
  all: CapabilityAdoption[],
): LeadParts | undefined {
  const words = useFormat();
  const count = figure && adoptionCount(figure.reading);
  if (!figure || !count) {
    return undefined;
  }
  const capabilities = byAdoption(all);
  const together = isRollUp(capabilities);
  return {
    value: valueOf(count, together, words),
    note: noteOf(figure, unknownIn(capabilities), words),
    chart:
      together || !capabilities.length ? undefined : (
        <DotStrip
          classes={capabilities.map(one => one.class)}
          summary={stripSummary(capabilities, words)}
        />
      ),
  };
}
