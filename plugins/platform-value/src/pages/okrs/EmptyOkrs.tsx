import { styled } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { Sample } from './Sample';

const Stack = styled('div')({
  display: 'grid',
  gap: 16,
  maxWidth: 720,
  justifyItems: 'start',
  '& > *': { maxWidth: '100%' },
});

const Title = styled('p')({ ...textStyles.sentence, margin: 0 });

/** The page before there are objectives: what will stand here, and what makes it so. */
export function EmptyOkrs(props: { mayWrite: boolean; onImport(): void }) {
  const { mayWrite, onImport } = props;
  const { t } = useFormat();
  return (
    <Stack>
      <Title>{t('okrs.empty.title')}</Title>
      <Text>{t(mayWrite ? 'okrs.empty.body' : 'okrs.empty.bodyReadOnly')}</Text>
      {mayWrite && (
        <>
          <ActionButton variant="contained" onClick={onImport}>
            {t('okrs.import.button')}
          </ActionButton>
          <Sample />
        </>
      )}
    </Stack>
  );
}
