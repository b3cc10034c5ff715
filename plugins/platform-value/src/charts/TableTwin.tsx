import { styled } from '@mui/material/styles';
import { textStyles, figures } from '../theme/textStyles';

const Details = styled('details')(({ theme }) => ({
  ...textStyles.secondary,
  color: theme.palette.text.secondary,
  '& > summary': { cursor: 'pointer', minHeight: 24, lineHeight: '1.5rem' },
}));

const Table = styled('table')(({ theme }) => ({
  ...figures,
  borderCollapse: 'collapse',
  width: '100%',
  color: theme.palette.text.primary,
  '& th, & td': {
    textAlign: 'start',
    padding: '4px 8px 4px 0',
    fontWeight: 400,
    borderBottom: `1px solid ${theme.palette.divider}`,
  },
  '& thead th': { color: theme.palette.text.secondary },
}));

/** The numbers of a chart as a table. */
export interface TableTwinProps {
  /** What opens the table. */
  tableLabel: string;
  columns: string[];
  /** The first cell of a row names it. */
  rows: string[][];
}

/** The same numbers as the chart beside it, folded until wanted. */
export function TableTwin({ tableLabel, columns, rows }: TableTwinProps) {
  return (
    <Details>
      <summary>{tableLabel}</summary>
      <Table>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={columns[index + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Details>
  );
}
