import { styled } from '@mui/material/styles';
import { visuallyHidden } from '../../../theme/hidden';
import { figures, textStyles } from '../../../theme/textStyles';

/** Below this width the rows of the table stack. */
export const stacked = '@container (max-width: 879.98px)';

/** Cells named by what they hold; a name of its own stands in each when stacked. */
export const CellName = styled('span')(({ theme }) => ({
  display: 'none',
  ...textStyles.secondary,
  color: theme.palette.text.secondary,
  [stacked]: { display: 'block' },
}));

// Stacked parts are no longer displayed as a table, and some browsers then
// forget that they are one: whoever uses them names their roles.

/** The head of the table. */
export const Head = styled('thead')({});

/** The rows of one objective. */
export const Rows = styled('tbody')({});

/** The row of the names of the columns. */
export const HeaderRow = styled('tr')({});

/** A cell. */
export const Cell = styled('td')({});

/** The cell that names a row, or a group of them. */
export const HeaderCell = styled('th')({});

/** The table of objectives; stacks where it has no room. */
export const TableFrame = styled('table')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    padding: '8px 16px 8px 0',
    overflowWrap: 'anywhere',
  },
  '& [data-first]': { paddingInlineStart: 16 },
  '& thead th': {
    ...textStyles.secondary,
    color: theme.palette.text.secondary,
    whiteSpace: 'nowrap',
  },
  '& tbody': { borderTop: `1px solid ${theme.palette.divider}` },
  [stacked]: {
    '&, & tbody, & tr, & th, & td': { display: 'block' },
    '& thead': { ...visuallyHidden },
    '& th, & td': { padding: 0 },
    '& tbody': { padding: '12px 0' },
  },
}));

/**
 * How far a row stands in from the start, by its place in the tree; its first
 * cell is marked by `data-first`.
 */
export function indent(depth: number) {
  const step = Math.min(depth, 4);
  return {
    '&& > [data-first]': { paddingInlineStart: 16 + step * 24 },
    [stacked]: {
      '&&': { paddingInline: `${16 + step * 8}px 16px` },
      '&& > [data-first]': { paddingInlineStart: 0 },
    },
  };
}
