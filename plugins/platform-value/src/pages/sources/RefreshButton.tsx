import { useApi } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { styled } from '@mui/material/styles';
import {
  sourceRefreshPermission,
  type Source,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { describeError } from '../../api/describeError';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
});

/** Asks a source to collect now; not offered to who may not. */
export function RefreshButton(props: {
  source: Source;
  onRefreshed(): Promise<void>;
}) {
  const { source, onRefreshed } = props;
  const api = useApi(platformValueApiRef);
  const { t } = useFormat();
  const { allowed } = usePermission({ permission: sourceRefreshPermission });
  const [answer, setAnswer] = useState<string>();
  const refresh = async () => {
    try {
      await api.refreshSource(source.id);
      setAnswer(t('health.refresh.asked'));
      await onRefreshed();
    } catch (error) {
      setAnswer(describeError(error));
    }
  };
  if (!allowed) {
    return null;
  }
  return (
    <Line>
      <SecondaryText role="status">{answer}</SecondaryText>
      <ActionButton
        variant="outlined"
        aria-label={t('health.refresh.buttonSource', { title: source.title })}
        onClick={refresh}
      >
        {t('health.refresh.button')}
      </ActionButton>
    </Line>
  );
}
