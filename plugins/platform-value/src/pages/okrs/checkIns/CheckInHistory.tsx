import Skeleton from '@mui/material/Skeleton';
import { styled } from '@mui/material/styles';
import type {
  CheckIn,
  KeyResult,
} from 'backstage-plugin-platform-value-common';
import { Section } from '../../../entity/explain/Section';
import { useFormat } from '../../../format/useFormat';
import { LoadFailed } from '../../../load/LoadFailed';
import type { Loaded } from '../../../load/useLoaded';
import { useKeyResultText } from '../../../okrs/useKeyResultText';
import { SecondaryText } from '../../../theme/Text';
import { figures, textStyles } from '../../../theme/textStyles';

const List = styled('ol')({
  ...textStyles.text,
  ...figures,
  listStyle: 'none',
  margin: 0,
  padding: 0,
});

const Item = styled('li')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '208px minmax(0, 1fr) auto',
  columnGap: 16,
  padding: '8px 0',
  borderBottom: `1px solid ${theme.palette.divider}`,
  overflowWrap: 'anywhere',
}));

const Comment = styled('div')({ gridColumn: '1 / -1' });

function Past({
  checkIn,
  keyResult,
}: {
  checkIn: CheckIn;
  keyResult: KeyResult;
}) {
  const { t, format } = useFormat();
  const { value, confidence, comment } = checkIn;
  const { now } = useKeyResultText()({ ...keyResult, value });
  return (
    <Item>
      <span>{format.moment(checkIn.at)}</span>
      <strong>{now}</strong>
      <SecondaryText as="span">
        {confidence !== undefined &&
          t('okrs.value.confident', { share: format.percent(confidence) })}
      </SecondaryText>
      {comment && <Comment>{comment}</Comment>}
    </Item>
  );
}

function Answer(props: { loaded: Loaded<CheckIn[]>; keyResult: KeyResult }) {
  const { loaded, keyResult } = props;
  const { t } = useFormat();
  if (loaded.status === 'loading') {
    return (
      <div role="status" aria-label={t('words.loading')}>
        <Skeleton variant="rounded" animation={false} height={80} />
      </div>
    );
  }
  if (loaded.status === 'failed') {
    return <LoadFailed error={loaded.error} onRetry={loaded.retry} />;
  }
  return loaded.value.length ? (
    <List>
      {loaded.value.map(checkIn => (
        <Past key={checkIn.at} {...{ checkIn, keyResult }} />
      ))}
    </List>
  ) : (
    <SecondaryText>{t('okrs.checkIn.pastNone')}</SecondaryText>
  );
}

/** What was said of a key result, newest first. */
export function CheckInHistory(props: {
  loaded: Loaded<CheckIn[]>;
  keyResult: KeyResult;
}) {
  const { t } = useFormat();
  return (
    <Section title={t('okrs.checkIn.past')}>
      <Answer {...props} />
    </Section>
  );
}
