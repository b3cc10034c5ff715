import { styled } from '@mui/material/styles';
import type { Source } from 'backstage-plugin-platform-value-common';
import { ClockIcon } from '../../charts/ClockIcon';
import { useFormat } from '../../format/useFormat';
import { GradeIcon } from '../../grades/GradeMark';
import { textStyles } from '../../theme/textStyles';

const Mark = styled('span')({
  ...textStyles.text,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  whiteSpace: 'nowrap',
});

const icons = {
  waiting: <ClockIcon />,
  backfilling: <ClockIcon />,
  current: <GradeIcon grade="on-target" />,
  'partly-failing': <GradeIcon grade="close" />,
  failing: <GradeIcon grade="off-target" />,
  misconfigured: <GradeIcon grade="off-target" />,
};

/** How a source or a stream is, as icon and words. */
export function SourceStateMark({ state }: Pick<Source, 'state'>) {
  const { t } = useFormat();
  return (
    <Mark>
      {icons[state]}
      {t(`health.state.${state}`)}
    </Mark>
  );
}
