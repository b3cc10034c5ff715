import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { textStyles } from '../../theme/textStyles';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  paddingTop: 16,
  borderTop: `1px solid ${theme.palette.divider}`,
}));

const Title = styled('h3')({ ...textStyles.heading, margin: 0 });

/** A part of Explain under its own heading. */
export function Section(props: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    <Part aria-labelledby={titleId}>
      <Title id={titleId}>{props.title}</Title>
      {props.children}
    </Part>
  );
}
