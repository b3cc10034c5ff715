import type {
  NewAdoptionReason,
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import type { RefObject } from 'react';
import type { CapabilityContext } from './CapabilityContext';
import { useAdoption } from './useAdoption';
import { useAdoptionReason } from './useAdoptionReason';
import { useWhyNot } from './useWhyNot';

/**
 * The capabilities of a page and the one that is asked about. The container
 * takes the focus where an answer has taken away what opened the dialog.
 */
export function useCapabilityContext(given: {
  scorecard: Scorecard;
  query: PeriodQueryInput;
  container: RefObject<HTMLElement>;
  onChange(): void;
}) {
  const { scorecard, query, container, onChange } = given;
  const adoption = useAdoption(scorecard, query);
  const whyNot = useWhyNot(container);
  const reason = useAdoptionReason(scorecard.scope.ref, async () => {
    await adoption.reload();
    onChange();
  });
  const context: CapabilityContext = {
    adoption,
    timeZone: scorecard.timeZone,
    onWhyNot: whyNot.ask,
    onTakeBack: reason.takeBack,
  };
  const asked = adoption.capabilities.find(
    ({ id }) => id === whyNot.capabilityId,
  );
  return {
    context,
    asked: asked && {
      capability: asked,
      onClose: whyNot.close,
      async onSave(answer: NewAdoptionReason) {
        await reason.answer(asked.id, answer);
        whyNot.close();
      },
    },
  };
}
