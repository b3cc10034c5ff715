import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import type { Fact } from '../explain/FactList';
import type { CapabilityContext } from './CapabilityContext';
import { EvidenceLinks } from './EvidenceLinks';
import { GivenAnswer } from './GivenAnswer';
import { useAdoptionWords } from './useAdoptionWords';

interface Given {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}

type Found = Fact | false | undefined | '';

function useSeen({ capability, context }: Given): Found[] {
  const { t, format } = useFormat();
  const { timeZone } = context;
  const { evidence, alternatives } = capability;
  const adopted = isAdopted(capability.class);
  return [
    evidence.length > 0 && {
      name: t('adoption.facts.evidence'),
      value: <EvidenceLinks {...{ evidence, timeZone }} />,
    },
    alternatives.length > 0 && {
      name: t(
        adopted ? 'adoption.facts.alternatives' : 'adoption.facts.instead',
      ),
      value: alternatives.map(({ title, since, evidence: places }) => (
        <div key={title}>
          {t('adoption.facts.alternative', {
            title,
            day: format.date(since, timeZone),
          })}
          <EvidenceLinks evidence={places} timeZone={timeZone} />
        </div>
      )),
    },
  ];
}

function useStanding({ capability, context }: Given): Found[] {
  const { t, format } = useFormat();
  const { timeZone, adoption } = context;
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  const { since, members } = capability;
  return [
    isAdopted(capability.class) &&
      since && {
        name: t('adoption.facts.class'),
        value: t('adoption.facts.classOf', {
          class: words.standing(capability),
          day: format.date(since, timeZone),
        }),
      },
    members && {
      name: t('adoption.facts.members'),
      value: words.members(capability),
    },
    capability.remedy && {
      name: t('adoption.facts.remedy'),
      value: capability.remedy,
    },
  ];
}

function useMandate({ capability, context }: Given): Found[] {
  const { t, format } = useFormat();
  const { mandate, deprecation } = capability;
  const announced = mandate && format.calendarDate(mandate.announced);
  const until = deprecation?.until
    ? t('adoption.facts.deprecatedUntil', {
        day: format.calendarDate(deprecation.until),
      })
    : t('adoption.facts.deprecated');
  const replacement = context.adoption.capabilities.find(
    ({ id }) => id === deprecation?.replacement,
  );
  return [
    announced && {
      name: t('adoption.facts.mandate'),
      value: mandate.due
        ? t('adoption.facts.mandateDue', {
            announced,
            due: format.calendarDate(mandate.due),
          })
        : t('adoption.facts.mandateAnnounced', { announced }),
    },
    deprecation && {
      name: t('adoption.facts.deprecation'),
      value: deprecation.replacement
        ? t('adoption.facts.replacedBy', {
            until,
            replacement: replacement?.title ?? deprecation.replacement,
          })
        : until,
    },
  ];
}

function useRest({ capability, context }: Given): Found[] {
  const { t } = useFormat();
  const { timeZone, adoption } = context;
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  const siblings = words.siblings(capability);
  const effort = isAdopted(capability.class)
    ? undefined
    : words.effort(capability);
  return [
    siblings && { name: t('adoption.facts.siblings'), value: siblings },
    effort && { name: t('adoption.facts.effort'), value: effort },
    {
      name: t('adoption.facts.platform'),
      value: <EntityRefLink entityRef={capability.platform} />,
    },
    capability.reason && {
      name: t('adoption.facts.answer'),
      value: <GivenAnswer {...{ capability, context }} />,
    },
  ];
}

/** Everything that is known of an entity and a capability, in reading order. */
export function useCapabilityFacts(given: Given): Fact[] {
  const found = [
    ...useStanding(given),
    ...useSeen(given),
    ...useMandate(given),
    ...useRest(given),
  ];
  return found.filter(fact => typeof fact === 'object');
}
