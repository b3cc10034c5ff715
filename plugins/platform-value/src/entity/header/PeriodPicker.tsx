import Popover from '@mui/material/Popover';
import type {
  PeriodQueryInput,
  Scorecard,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { PeriodForm } from './PeriodForm';

const dayLength = 86_400_000;

/** Calendar days of the scorecard's period; clock changes round away. */
function daysOf({ period }: Scorecard): number {
  const length = Date.parse(period.end) - Date.parse(period.start);
  return Math.round(length / dayLength);
}

/** The period in words; opens the form that changes it. */
export function PeriodPicker(props: {
  scorecard: Scorecard;
  query: PeriodQueryInput;
  onChange(query: PeriodQueryInput): void;
}) {
  const { scorecard, query, onChange } = props;
  const { t, format } = useFormat();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const { timeZone } = scorecard;
  return (
    <>
      <ActionButton
        color="inherit"
        aria-haspopup="dialog"
        onClick={event => setAnchor(event.currentTarget)}
        sx={{ fontWeight: 400, textAlign: 'start' }}
      >
        {t('tab.header.period', {
          count: daysOf(scorecard),
          end: format.date(scorecard.period.end, timeZone),
          timeZone,
        })}
        <span aria-hidden>&nbsp;▾</span>
      </ActionButton>
      <Popover
        open={Boolean(anchor)}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        transitionDuration={0}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': t('tab.period.title'),
            elevation: 0,
            variant: 'outlined',
          },
        }}
      >
        <PeriodForm
          query={query}
          onApply={changed => {
            setAnchor(undefined);
            onChange(changed);
          }}
        />
      </Popover>
    </>
  );
}
