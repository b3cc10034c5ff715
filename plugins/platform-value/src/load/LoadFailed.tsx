import { styled } from '@mui/material/styles';
import { ActionButton } from '../theme/ActionButton';
import { describeError } from '../api/describeError';
import { useFormat } from '../format/useFormat';
import { Surface } from '../theme/Surface';
import { Text } from '../theme/Text';
import { textStyles } from '../theme/textStyles';

const Box = styled(Surface)({
  padding: 16,
  display: 'grid',
  gap: 8,
  justifyItems: 'start',
});

const Title = styled('p')({ ...textStyles.heading, margin: 0 });

/** An error in the place of what could not be loaded; the rest of the page stands. */
export function LoadFailed(props: { error: unknown; onRetry: () => void }) {
  const { t } = useFormat();
  return (
    <Box role="alert">
      <Title>{t('words.failed.title')}</Title>
      <Text>{describeError(props.error)}</Text>
      <ActionButton variant="outlined" onClick={props.onRetry}>
        {t('words.failed.retry')}
      </ActionButton>
    </Box>
  );
}
