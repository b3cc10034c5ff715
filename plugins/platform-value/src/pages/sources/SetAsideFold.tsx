import { styled } from '@mui/material/styles';
import type { SetAside } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { figures } from '../../theme/textStyles';
import { Fold } from './Fold';

const Table = styled('table')(({ theme }) => ({
  ...figures,
  borderCollapse: 'collapse',
  justifySelf: 'start',
  '& th, & td': {
    padding: '4px 16px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: 400,
    overflowWrap: 'anywhere',
  },
  '& thead th': { color: theme.palette.text.secondary, whiteSpace: 'nowrap' },
  '& td:nth-of-type(1)': { textAlign: 'end' },
  '& thead th:nth-of-type(2)': { textAlign: 'end' },
}));

function Heads() {
  const { t } = useFormat();
  return (
    <thead>
      <tr>
        <th scope="col">{t('health.setAside.reason')}</th>
        <th scope="col">{t('health.setAside.count')}</th>
        <th scope="col">{t('health.setAside.example')}</th>
      </tr>
    </thead>
  );
}

/** The five most frequent reasons; those of the rest are one line. */
function Reasons({ count, reasons }: SetAside) {
  const { t, format } = useFormat();
  const told = reasons.reduce((sum, reason) => sum + reason.count, 0);
  return (
    <Table>
      <Heads />
      <tbody>
        {reasons.map(({ reason, count: of, example }) => (
          <tr key={reason}>
            <th scope="row">{reason}</th>
            <td>{format.count(of)}</td>
            <td>{example}</td>
          </tr>
        ))}
        {told < count && (
          <tr>
            <th scope="row">{t('health.setAside.others')}</th>
            <td>{format.count(count - told)}</td>
            <td>{t('words.state.absent')}</td>
          </tr>
        )}
      </tbody>
    </Table>
  );
}

/** How many facts of a stream count nowhere; opens to the reasons. */
export function SetAsideFold(props: {
  what: 'unmapped' | 'deadLetters';
  facts: SetAside;
}) {
  const { what, facts } = props;
  const { t, format } = useFormat();
  const { count } = facts;
  if (!count) {
    return null;
  }
  return (
    <Fold
      summary={t(`health.setAside.${what}`, {
        count,
        number: format.count(count),
      })}
    >
      <Reasons {...facts} />
    </Fold>
  );
}
