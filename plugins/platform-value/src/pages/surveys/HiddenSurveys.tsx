import { styled } from '@mui/material/styles';
import { describeError } from '../../api/describeError';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';

const Stack = styled('div')({ display: 'grid', gap: 8 });

const Title = styled('p')({ ...textStyles.sentence, margin: 0 });

/** The page of who may not see surveys, with whom to ask. */
export function HiddenSurveys({ error }: { error: unknown }) {
  const { t } = useFormat();
  return (
    <Stack role="alert">
      <Title>{t('surveys.empty.hidden')}</Title>
      <Text>{t('surveys.empty.hiddenRemedy')}</Text>
      <SecondaryText>{describeError(error)}</SecondaryText>
    </Stack>
  );
}
