import { styled, useTheme } from '@mui/material/styles';
import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../format/useFormat';
import { RoundIcon } from '../theme/RoundIcon';
import { textStyles } from '../theme/textStyles';

type Status = NonNullable<KeyResult['status']>;

const Mark = styled('span')(({ theme }) => ({
  ...textStyles.text,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  whiteSpace: 'nowrap',
  color: theme.palette.text.primary,
}));

const Unknown = styled('span')(({ theme }) => ({
  ...textStyles.text,
  color: theme.palette.text.secondary,
}));

/** Shapes that differ without colour: an arrow up, a tick, an arrow down. */
const shapes: Record<Status, string> = {
  ahead: 'M8 11.5V5M5 7.5l3-3 3 3',
  'on-course': 'M4.5 8.2l2.4 2.4 4.6-5',
  behind: 'M8 4.5V11M5 8.5l3 3 3-3',
};

function StatusIcon({ status }: { status: Status }) {
  const { palette } = useTheme();
  const role = status === 'behind' ? palette.warning : palette.success;
  const color = palette.mode === 'dark' ? role.light : role.main;
  return <RoundIcon shape={shapes[status]} color={color} />;
}

/** How a key result stands against the time that has passed, in words. */
export function StatusMark({ status }: Pick<KeyResult, 'status'>) {
  const { t } = useFormat();
  return status ? (
    <Mark>
      <StatusIcon status={status} />
      {t(`okrs.status.${status}`)}
    </Mark>
  ) : (
    <Unknown>{t('okrs.status.unknown')}</Unknown>
  );
}
