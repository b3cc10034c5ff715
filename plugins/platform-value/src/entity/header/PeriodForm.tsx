import MenuItem from '@mui/material/MenuItem';
import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import {
  defaultPeriodDays,
  type PeriodQueryInput,
} from 'backstage-plugin-platform-value-common';
import { useState, type FormEvent } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { stillWhenAsked } from '../../theme/stillWhenAsked';

const offeredDays = [30, 90, 180, 365];

const Form = styled('form')({
  ...stillWhenAsked,
  display: 'grid',
  gap: 24,
  padding: 24,
  width: 320,
  maxWidth: '100%',
});

const Actions = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 8 });

function toDate(asOf: string | undefined): string {
  return asOf?.slice(0, 10) ?? '';
}

function withCurrent(days: number): number[] {
  return offeredDays.includes(days)
    ? offeredDays
    : [...offeredDays, days].sort((one, other) => one - other);
}

/** What the browser knows, and what it takes without listing it. */
function offeredZones(current: string | undefined): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return [...new Set(['UTC', ...(current ? [current] : []), ...known])];
}

/** Length, end and time zone of the period; nothing changes until applied. */
export function PeriodForm(props: {
  query: PeriodQueryInput;
  onApply(query: PeriodQueryInput): void;
}) {
  const { query, onApply } = props;
  const { t } = useFormat();
  const [days, setDays] = useState(Number(query.days ?? defaultPeriodDays));
  const [asOf, setAsOf] = useState(toDate(query.asOf));
  const [timeZone, setTimeZone] = useState(query.timeZone ?? '');

  const apply = (event: FormEvent) => {
    event.preventDefault();
    onApply({
      days,
      asOf: asOf || undefined,
      timeZone: timeZone || undefined,
    });
  };

  return (
    <Form onSubmit={apply} aria-label={t('tab.period.title')}>
      <TextField
        select
        size="small"
        label={t('tab.period.length')}
        SelectProps={{ MenuProps: { transitionDuration: 0 } }}
        value={days}
        onChange={event => setDays(Number(event.target.value))}
      >
        {withCurrent(days).map(count => (
          <MenuItem key={count} value={count}>
            {t('tab.period.days', { count })}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        size="small"
        label={t('tab.period.end')}
        helperText={t('tab.period.endHint')}
        InputLabelProps={{ shrink: true }}
        value={asOf}
        onChange={event => setAsOf(event.target.value)}
      />
      <TextField
        select
        size="small"
        label={t('tab.period.timeZone')}
        SelectProps={{ native: true }}
        InputLabelProps={{ shrink: true }}
        value={timeZone}
        onChange={event => setTimeZone(event.target.value)}
      >
        <option value="">{t('tab.period.organisationZone')}</option>
        {offeredZones(query.timeZone).map(zone => (
          <option key={zone}>{zone}</option>
        ))}
      </TextField>
      <Actions>
        <ActionButton type="submit" variant="contained">
          {t('tab.period.apply')}
        </ActionButton>
        <ActionButton onClick={() => onApply({})}>
          {t('tab.period.reset', { days: String(defaultPeriodDays) })}
        </ActionButton>
      </Actions>
    </Form>
  );
}
