import { styled } from '@mui/material/styles';
import type { EntityKeyResult } from 'backstage-plugin-platform-value-common';
import type { ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { narrowContainer } from '../theme/narrow';
import { SecondaryText } from '../theme/Text';
import { figures, textStyles } from '../theme/textStyles';
import { ConfidenceText } from './ConfidenceText';
import { ProgressBullet } from './ProgressBullet';
import { StatusMark } from './StatusMark';
import { useKeyResultText } from './useKeyResultText';

/** A line of the band: what of which function, how far, how sure. */
export const BandRow = styled('li')({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns:
    '88px minmax(0, 1fr) minmax(120px, auto) 112px 144px minmax(64px, auto)',
  gridTemplateAreas:
    '"function title progress status sure unlink" "function more more more more more"',
  columnGap: 16,
  alignItems: 'start',
  padding: '8px 0',
  [narrowContainer]: {
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gridTemplateAreas:
      '"function status" "title title" "progress unlink" "sure unlink" "more more"',
    rowGap: 4,
  },
});

/** The function a line is of. */
export const FunctionName = styled('span')(({ theme }) => ({
  gridArea: 'function',
  color: theme.palette.text.secondary,
}));

const Title = styled('div')({ gridArea: 'title', overflowWrap: 'anywhere' });

const Progress = styled('div')({ gridArea: 'progress', paddingTop: 2 });

const Status = styled('div')({ gridArea: 'status' });

const Sure = styled('div')({
  gridArea: 'sure',
  [narrowContainer]: { display: 'flex', flexWrap: 'wrap', columnGap: 12 },
});

function useFigures(keyResult: EntityKeyResult): string {
  const { t } = useFormat();
  const { now, baseline, target, due } = useKeyResultText()(keyResult);
  if (keyResult.kind === 'maintain') {
    return now === undefined
      ? t('okrs.value.stayWithoutValue', { target, due })
      : t('okrs.value.stay', { value: now, target, due });
  }
  return now === undefined
    ? t('okrs.value.fromWithoutValue', { baseline, target, due })
    : t('okrs.value.from', { value: now, baseline, target, due });
}

function useAgainst(keyResult: EntityKeyResult): string | undefined {
  const { t, format } = useFormat();
  const { progress } = useKeyResultText()(keyResult);
  const expected = format.percent(keyResult.expected);
  if (keyResult.kind === 'maintain') {
    return progress;
  }
  return progress === undefined
    ? t('okrs.value.againstUnknown', { expected })
    : t('okrs.value.against', { progress, expected });
}

/** One key result that an entity is linked to. */
export function EntityKeyResultRow(props: {
  keyResult: EntityKeyResult;
  /** What can be done about the link, or is to be known of it. */
  link?: ReactNode;
}) {
  const { keyResult, link } = props;
  const { t } = useFormat();
  const told = useFigures(keyResult);
  const against = useAgainst(keyResult);
  return (
    <BandRow>
      <FunctionName>{t(`okrs.function.${keyResult.function}`)}</FunctionName>
      <Title>
        {keyResult.title}
        <SecondaryText>{told}</SecondaryText>
      </Title>
      <Progress>
        <ProgressBullet keyResult={keyResult} />
        <SecondaryText>{against}</SecondaryText>
      </Progress>
      <Status>
        <StatusMark status={keyResult.status} />
      </Status>
      <Sure>
        <ConfidenceText keyResult={keyResult} />
      </Sure>
      {link}
    </BandRow>
  );
}
