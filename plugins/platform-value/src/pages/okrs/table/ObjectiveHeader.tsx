import { styled } from '@mui/material/styles';
import type { Objective } from 'backstage-plugin-platform-value-common';
import { forwardRef } from 'react';
import { useFormat } from '../../../format/useFormat';
import { GradeIcon } from '../../../grades/GradeMark';
import { EntityName } from '../../../okrs/EntityName';
import { functionContrast } from '../../../okrs/functionContrast';
import { ToolLink } from '../../../okrs/ToolLink';
import { useKeyResultCount } from '../../../okrs/useKeyResultCount';
import { SecondaryText, Text } from '../../../theme/Text';
import { textStyles } from '../../../theme/textStyles';

const Fold = styled('button')(({ theme }) => ({
  ...textStyles.heading,
  display: 'inline-flex',
  alignItems: 'baseline',
  gap: 8,
  minHeight: 32,
  padding: 0,
  border: 0,
  background: 'none',
  fontFamily: 'inherit',
  textAlign: 'start',
  cursor: 'pointer',
  color: theme.palette.text.primary,
  '@media (pointer: coarse)': { minHeight: 48 },
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
}));

const Sign = styled('span')({ whiteSpace: 'nowrap' });

const Facts = styled(SecondaryText)({
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 16,
  maxWidth: 'none',
});

const Flag = styled(Text)({
  display: 'flex',
  gap: 8,
  marginTop: 4,
  '& > svg': { flexShrink: 0, marginTop: 2 },
});

function Contrast({ objective }: { objective: Objective }) {
  const { t } = useFormat();
  const contrast = functionContrast(objective);
  return contrast ? (
    <Flag>
      {contrast === 'behind' && <GradeIcon grade="close" />}
      {t(`okrs.contrast.${contrast}`)}
    </Flag>
  ) : null;
}

function ObjectiveFacts(props: { objective: Objective; serves?: string }) {
  const { objective, serves } = props;
  const { state, period, owner, hidden, keyResults } = objective;
  const { t, format } = useFormat();
  const count = useKeyResultCount()(keyResults);
  return (
    <Facts as="div">
      <span>{t(`okrs.state.${state}`)}</span>
      <span>
        {t('okrs.page.period', {
          start: format.calendarDate(period.start),
          end: format.calendarDate(period.end),
        })}
      </span>
      <span>
        {t('okrs.band.owner', { owner: <EntityName entityRef={owner} /> })}
      </span>
      {count && <span>{count}</span>}
      {serves && <span>{t('okrs.page.serves', { title: serves })}</span>}
      {hidden > 0 && (
        <span>
          {t('okrs.page.hidden', {
            count: hidden,
            number: format.count(hidden),
          })}
        </span>
      )}
      <ToolLink {...objective} />
    </Facts>
  );
}

/** An objective: what, whose, until when, and what is odd about it. */
export const ObjectiveHeader = forwardRef<
  HTMLButtonElement,
  {
    objective: Objective;
    /** The title of the objective it serves. */
    serves?: string;
    folded: boolean;
    onFold(): void;
  }
>(function FoldingHeader({ objective, serves, folded, onFold }, ref) {
  return (
    <>
      <Fold ref={ref} type="button" aria-expanded={!folded} onClick={onFold}>
        <Sign aria-hidden>{folded ? '▸' : '▾'} ◆</Sign>
        <span>{objective.title}</span>
      </Fold>
      {!folded && objective.description && <Text>{objective.description}</Text>}
      <ObjectiveFacts objective={objective} serves={serves} />
      <Contrast objective={objective} />
    </>
  );
});
