import type { CapabilityAdoption } from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { describeError } from '../../api/describeError';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { SecondaryText, Text } from '../../theme/Text';
import type { CapabilityContext } from './CapabilityContext';
import { useAdoptionWords } from './useAdoptionWords';

function useTakeBack(takeBack: () => Promise<void>) {
  const [message, setMessage] = useState<string>();
  const run = async () => {
    setMessage(undefined);
    try {
      await takeBack();
    } catch (error) {
      setMessage(describeError(error));
    }
  };
  return { message, run };
}

/** What the team answered when it was asked why not, and the way to take it back. */
export function GivenAnswer(props: {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}) {
  const { capability, context } = props;
  const { adoption, timeZone, onTakeBack } = context;
  const { t, format } = useFormat();
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  const { message, run } = useTakeBack(() => onTakeBack(capability.id));
  const { reason, title } = capability;
  return reason ? (
    <div>
      <Text>{words.reason(reason)}</Text>
      {reason.comment && <Text>{reason.comment}</Text>}
      {reason.exemptUntil && (
        <SecondaryText>
          {t('adoption.exemptUntil', {
            day: format.calendarDate(reason.exemptUntil),
          })}
        </SecondaryText>
      )}
      {adoption.mayAnswer && (
        <ActionButton
          aria-label={t('adoption.whyNot.takeBackOf', { title })}
          onClick={run}
        >
          {t('adoption.whyNot.takeBack')}
        </ActionButton>
      )}
      {message && <Text role="alert">{message}</Text>}
    </div>
  ) : null;
}
