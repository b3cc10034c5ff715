import type {
  AdoptionReason,
  CapabilityAdoption,
  NextStep,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';

/** How a capability is spoken of. */
export interface AdoptionWords {
  /** "by choice", "mandated, not adopted yet (due 30 Sep 2026)". */
  standing(capability: CapabilityAdoption): string;
  /** "about 1 day"; undefined where nobody said. */
  effort(capability: CapabilityAdoption): string | undefined;
  /** "4 of your team's 6 other services use it"; undefined without siblings. */
  siblings(capability: CapabilityAdoption): string | undefined;
  /** "6 of 8" members of a roll-up; undefined for an entity. */
  members(capability: CapabilityAdoption): string | undefined;
  /** "It is planned for 15 Dec 2026 (said on 21 Sep)". */
  reason(reason: AdoptionReason): string;
  /** What put the next step first, and what it takes. */
  cause(capability: CapabilityAdoption, next: NextStep): string;
}

type Given = ReturnType<typeof useFormat> & {
  timeZone: string;
  /** Whether the reader is of the owning team. */
  ofTeam: boolean;
};

function standingOf({ t, format }: Given, capability: CapabilityAdoption) {
  const { mandate, reason } = capability;
  if (capability.class === 'overdue' && mandate?.due) {
    return t('adoption.overdueSince', {
      day: format.calendarDate(mandate.due),
    });
  }
  return capability.class === 'exempt' && reason?.exemptUntil
    ? t('adoption.exemptUntil', {
        day: format.calendarDate(reason.exemptUntil),
      })
    : t(`adoption.class.${capability.class}`);
}

function effortOf({ t, format }: Given, { effortDays }: CapabilityAdoption) {
  return effortDays === undefined
    ? undefined
    : t('adoption.effort', {
        count: effortDays,
        number: format.number(effortDays),
      });
}

function siblingsOf(given: Given, { siblings }: CapabilityAdoption) {
  if (!siblings || siblings.of === 0) {
    return undefined;
  }
  const { t, format, ofTeam } = given;
  return t(ofTeam ? 'adoption.yourSiblings' : 'adoption.siblings', {
    count: siblings.of,
    adopted: format.count(siblings.adopted),
    of: format.count(siblings.of),
  });
}

function membersOf({ t, format }: Given, { members }: CapabilityAdoption) {
  if (!members) {
    return undefined;
  }
  const counts = {
    adopted: format.count(members.adopted),
    of: format.count(members.of),
  };
  return members.unknown
    ? t('adoption.row.membersUnknown', {
        ...counts,
        unknown: format.count(members.unknown),
      })
    : t('adoption.row.members', counts);
}

function reasonOf({ t, format, timeZone }: Given, reason: AdoptionReason) {
  const words = {
    answer: t(`adoption.whyNot.answer.${reason.answer}`),
    day: format.day(reason.at, timeZone),
  };
  return reason.plannedFor
    ? t('adoption.whyNot.plannedSaid', {
        ...words,
        planned: format.calendarDate(reason.plannedFor),
      })
    : t('adoption.whyNot.said', words);
}

function mandateOf({ t, format }: Given, capability: CapabilityAdoption) {
  const { announced, due } = capability.mandate ?? {};
  if (due) {
    const day = format.calendarDate(due);
    return capability.class === 'overdue'
      ? t('adoption.next.mandateOverdue', { day })
      : t('adoption.next.mandateDue', { day });
  }
  return announced
    ? t('adoption.next.mandate', { day: format.calendarDate(announced) })
    : undefined;
}

function causeOf(given: Given, capability: CapabilityAdoption, next: NextStep) {
  const { t } = given;
  const effort = effortOf(given, capability);
  const causes = {
    mandate: () => mandateOf(given, capability),
    siblings: () => siblingsOf(given, capability),
    effort: () => t('adoption.next.quickest'),
  };
  const cause = causes[next.because]();
  return cause && effort
    ? t('adoption.next.because', { cause, effort })
    : cause ?? effort ?? '';
}

/** The words for capabilities, for one reader. */
export function useAdoptionWords(given: {
  timeZone: string;
  ofTeam: boolean;
}): AdoptionWords {
  const all: Given = { ...useFormat(), ...given };
  return {
    standing: capability => standingOf(all, capability),
    effort: capability => effortOf(all, capability),
    siblings: capability => siblingsOf(all, capability),
    members: capability => membersOf(all, capability),
    reason: reason => reasonOf(all, reason),
    cause: (capability, next) => causeOf(all, capability, next),
  };
}
