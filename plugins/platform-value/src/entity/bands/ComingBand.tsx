import { useFormat } from '../../format/useFormat';
import { Text } from '../../theme/Text';
import { BandFrame } from './BandFrame';

/** A band without figures: what will stand there, and what makes it so. */
export function ComingBand(props: {
  id: 'adoption' | 'efficiency' | 'outcome' | 'objectives';
}) {
  const { t } = useFormat();
  return (
    <BandFrame
      title={t(`tab.band.${props.id}`)}
      verdict={t('tab.band.nothingYet')}
      foldedWhenNarrow
    >
      <Text sx={{ color: 'text.secondary' }}>
        {t(`tab.band.${props.id}Coming`)}
      </Text>
    </BandFrame>
  );
}
