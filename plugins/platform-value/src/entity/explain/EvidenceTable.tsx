import { styled } from '@mui/material/styles';
import type {
  EvidenceRow,
  NewExclusion,
} from 'backstage-plugin-platform-value-common';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { figures, textStyles } from '../../theme/textStyles';
import { visuallyHidden } from '../../theme/hidden';
import { EvidenceRowItem, type RowDisplay } from './EvidenceRowItem';
import { deploymentsIn } from './newExclusion';
import { WrongRowForm } from './WrongRowForm';

const Table = styled('table')(({ theme }) => ({
  ...textStyles.text,
  ...figures,
  width: '100%',
  borderCollapse: 'collapse',
  '& th, & td': {
    textAlign: 'start',
    verticalAlign: 'top',
    padding: '8px 8px 8px 0',
    borderBottom: `1px solid ${theme.palette.divider}`,
    overflowWrap: 'anywhere',
  },
  '& tr > :last-child': { paddingInlineEnd: 0 },
  // So that the button stands in line with the text of its row.
  '& td > button': {
    marginBlock: -6,
    marginInlineEnd: 0,
    whiteSpace: 'nowrap',
  },
  '& td:has(> button)': { textAlign: 'end' },
  '& th': {
    ...textStyles.secondary,
    color: theme.palette.text.secondary,
  },
}));

const Hidden = styled('span')(visuallyHidden);

/** The rows a figure was computed from. */
export function EvidenceTable(props: {
  rows: EvidenceRow[];
  display: RowDisplay;
  mayExclude: boolean;
  onSave(exclusion: NewExclusion): Promise<void>;
}) {
  const { rows, display, mayExclude, onSave } = props;
  const { t } = useFormat();
  const [wrong, setWrong] = useState<string>();
  const save = async (exclusion: NewExclusion) => {
    await onSave(exclusion);
    setWrong(undefined);
  };
  const formOf = (row: EvidenceRow) => (
    <WrongRowForm
      row={row}
      deployments={deploymentsIn(rows)}
      onSave={save}
      onCancel={() => setWrong(undefined)}
    />
  );
  return (
    <Table>
      <thead>
        <tr>
          <th scope="col">{t('explain.rows.at')}</th>
          <th scope="col">{t('explain.rows.what')}</th>
          {display.showsValue && <th scope="col">{t('explain.rows.value')}</th>}
          {mayExclude && (
            <th scope="col">
              <Hidden>{t('explain.wrong.button')}</Hidden>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <EvidenceRowItem
            key={row.id}
            row={row}
            display={display}
            onWrong={mayExclude ? () => setWrong(row.id) : undefined}
            form={wrong === row.id && formOf(row)}
          />
        ))}
      </tbody>
    </Table>
  );
}
