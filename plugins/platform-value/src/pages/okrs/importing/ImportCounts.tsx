import { styled } from '@mui/material/styles';
import type { OkrImport } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../../format/useFormat';
import { figures, textStyles } from '../../../theme/textStyles';

/** A small table of a drawer. */
export const PlainTable = styled('table')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    padding: '8px 16px 8px 0',
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& thead th': {
    ...textStyles.secondary,
    color: theme.palette.text.secondary,
  },
}));

const rows = ['objectives', 'keyResults', 'links'] as const;
const columns = ['created', 'changed', 'unchanged'] as const;

/** How many rows an import creates, changes and leaves as they are. */
export function ImportCounts({ result }: { result: OkrImport }) {
  const { t, format } = useFormat();
  return (
    <PlainTable>
      <thead>
        <tr>
          <th scope="col">{t('okrs.import.what')}</th>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`okrs.import.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row}>
            <th scope="row">{t(`okrs.import.${row}`)}</th>
            {columns.map(column => (
              <td key={column}>{format.count(result[row][column])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
