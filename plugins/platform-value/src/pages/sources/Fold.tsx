import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { figures, textStyles } from '../../theme/textStyles';

/** The sign stands where notes have their icon. */
const Details = styled('details')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  '& > summary': {
    display: 'grid',
    gridTemplateColumns: '16px auto',
    columnGap: 8,
    alignItems: 'center',
    width: 'fit-content',
    minHeight: 24,
    cursor: 'pointer',
    '@media (pointer: coarse)': { minHeight: 48 },
    '&::-webkit-details-marker': { display: 'none' },
    '&::before': {
      content: '""',
      width: 6,
      height: 6,
      justifySelf: 'center',
      border: `solid ${theme.palette.text.secondary}`,
      borderWidth: '0 1.5px 1.5px 0',
      transform: 'rotate(-45deg)',
    },
    '&:hover': { textDecoration: 'underline' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: 2,
    },
  },
  '&[open] > summary::before': { transform: 'rotate(45deg)' },
}));

const Content = styled('div')({
  display: 'grid',
  gap: 16,
  padding: '8px 0 8px 24px',
});

/** What opens when somebody wants to know more. */
export function Fold(props: { summary: string; children: ReactNode }) {
  return (
    <Details>
      <summary>{props.summary}</summary>
      <Content>{props.children}</Content>
    </Details>
  );
}
