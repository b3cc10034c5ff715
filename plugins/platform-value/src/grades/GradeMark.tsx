import { styled, useTheme } from '@mui/material/styles';
import type { Grade } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../format/useFormat';
import { RoundIcon } from '../theme/RoundIcon';
import { textStyles } from '../theme/textStyles';

const Mark = styled('span')(({ theme }) => ({
  ...textStyles.text,
  display: 'inline-flex',
  alignItems: 'center',
  gap: 8,
  whiteSpace: 'nowrap',
  color: theme.palette.text.primary,
}));

/** Shapes that differ without colour: tick, wave, cross. */
const shapes = {
  'on-target': 'M4.5 8.2l2.4 2.4 4.6-5',
  close: 'M4 9c1.3-2.2 2.7-2.2 4 0s2.7 2.2 4 0',
  'off-target': 'M5 5l6 6M11 5l-6 6',
} as const;

function useGradeColor(grade: keyof typeof shapes): string {
  const { palette } = useTheme();
  const role = {
    'on-target': palette.success,
    close: palette.warning,
    'off-target': palette.error,
  }[grade];
  return palette.mode === 'dark' ? role.light : role.main;
}

/** The 16 px icon of a grade; the word beside it says the same. */
export function GradeIcon({ grade }: { grade: keyof typeof shapes }) {
  const color = useGradeColor(grade);
  return <RoundIcon shape={shapes[grade]} color={color} />;
}

/** On one line with the value beside it, which the icon is not. */
const Word = styled('span')({ alignSelf: 'baseline' });

/** A grade as icon and word; nothing where there is no target or no value. */
export function GradeMark({ grade }: { grade: Grade }) {
  const { t } = useFormat();
  if (grade === 'no-target' || grade === 'unknown') {
    return null;
  }
  return (
    <Mark>
      <GradeIcon grade={grade} />
      <Word>{t(`words.grade.${grade}`)}</Word>
    </Mark>
  );
}
