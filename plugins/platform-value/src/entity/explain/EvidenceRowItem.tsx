import { Link } from '@backstage/core-components';
import type { EvidenceRow, Unit } from 'backstage-plugin-platform-value-common';
import type { ReactNode } from 'react';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { SecondaryText } from '../../theme/Text';
import { sourceUrl } from './sourceUrl';

/** How the rows of a figure are shown. */
export interface RowDisplay {
  unit: Unit;
  /** Of money (ISO 4217). */
  currency?: string;
  timeZone: string;
  /** For roll-ups, whose rows are of several entities. */
  showsEntity: boolean;
  /** For durations and the like; of what is counted each is one. */
  showsValue: boolean;
}

function SourceName({
  row,
}: {
  row: Pick<EvidenceRow, 'kind' | 'externalId' | 'url'>;
}) {
  const { t } = useFormat();
  const name = `${t(`explain.rows.kind.${row.kind}`)} ${row.externalId}`;
  const url = sourceUrl(row.url);
  return url ? (
    <Link to={url} underline="always">
      {name}
    </Link>
  ) : (
    <>{name}</>
  );
}

function useRowDetails(row: EvidenceRow, display: RowDisplay): string {
  const { t } = useFormat();
  return [
    t(`explain.rows.roles.${row.role}`),
    t(`explain.rows.outcome.${row.outcome}`),
    display.showsEntity ? row.entity : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

function RowLinks({ row }: { row: EvidenceRow }) {
  const { t, format } = useFormat();
  return (
    <>
      {row.links.map(link => (
        <SecondaryText key={link.rowId}>
          {t('explain.rows.linked', {
            target: <SourceName row={link} />,
            method: link.method,
            confidence: format.percent(link.confidence),
          })}
        </SecondaryText>
      ))}
    </>
  );
}

/** One row of evidence: when, what, how much, and whether it is wrong. */
export function EvidenceRowItem(props: {
  row: EvidenceRow;
  display: RowDisplay;
  /** Absent for who may not say that a row is wrong. */
  onWrong?: () => void;
  form?: ReactNode;
}) {
  const { row, display, onWrong, form } = props;
  const { t, format } = useFormat();
  const details = useRowDetails(row, display);
  return (
    <>
      <tr>
        <td>{format.moment(row.at, display.timeZone)}</td>
        <td>
          <SourceName row={row} />
          <SecondaryText>{details}</SecondaryText>
          <RowLinks row={row} />
        </td>
        {display.showsValue && (
          <td>{format.value(row.value, display.unit, display.currency)}</td>
        )}
        {onWrong && (
          <td>
            <ActionButton
              aria-label={t('explain.wrong.buttonRow', { row: row.externalId })}
              onClick={onWrong}
            >
              {t('explain.wrong.button')}
            </ActionButton>
          </td>
        )}
      </tr>
      {form && (
        <tr>
          <td colSpan={4}>{form}</td>
        </tr>
      )}
    </>
  );
}
