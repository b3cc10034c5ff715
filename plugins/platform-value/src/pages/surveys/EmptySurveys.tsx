import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';

const Stack = styled('div')({
  display: 'grid',
  gap: 16,
  justifyItems: 'start',
});

const Title = styled('p')({ ...textStyles.sentence, margin: 0 });

/** The page before anybody was asked: what will stand here, and what makes it so. */
export function EmptySurveys(props: { mayWrite: boolean; onOpen(): void }) {
  const { mayWrite, onOpen } = props;
  const { t } = useFormat();
  return (
    <Stack>
      <Title>{t('surveys.empty.title')}</Title>
      <Text>
        {t(mayWrite ? 'surveys.empty.body' : 'surveys.empty.bodyReadOnly')}
      </Text>
      {mayWrite && (
        <ActionButton variant="contained" onClick={onOpen}>
          {t('surveys.create.button')}
        </ActionButton>
      )}
    </Stack>
  );
}
