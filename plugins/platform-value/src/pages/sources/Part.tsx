import { styled } from '@mui/material/styles';
import { narrowContainer } from '../../theme/narrow';

/** A part of what is said of a source, apart from the one above it by a line. */
export const Part = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  padding: '16px 24px',
  '* + &': { borderTop: `1px solid ${theme.palette.divider}` },
  [narrowContainer]: { padding: 16 },
}));
