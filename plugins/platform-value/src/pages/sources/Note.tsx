import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { ClockIcon } from '../../charts/ClockIcon';
import { GradeIcon } from '../../grades/GradeMark';
import { figures, lineLength, textStyles } from '../../theme/textStyles';

const Line = styled('div')({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns: '16px minmax(0, 1fr)',
  gap: 8,
  maxWidth: lineLength,
  '& > svg': { marginTop: 2, justifySelf: 'center' },
  '& > div': { display: 'grid', gap: 4 },
});

const icons = {
  right: <GradeIcon grade="on-target" />,
  notQuite: <GradeIcon grade="close" />,
  wrong: <GradeIcon grade="off-target" />,
  waits: <ClockIcon />,
};

/** Something to know about a stream; the icon says no more than the words. */
export function Note(props: { icon: keyof typeof icons; children: ReactNode }) {
  return (
    <Line>
      {icons[props.icon]}
      <div>{props.children}</div>
    </Line>
  );
}
