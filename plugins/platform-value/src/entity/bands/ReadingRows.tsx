import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { textStyles } from '../../theme/textStyles';
import type { Figure } from '../Figure';
import { FigureButton } from './FigureButton';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '& > li + li': { borderTop: `1px solid ${theme.palette.divider}` },
}));

const More = styled(FigureButton)(({ theme }) => ({
  ...textStyles.text,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'space-between',
  columnGap: 16,
  alignItems: 'center',
  minHeight: 40,
  padding: '8px 16px',
  color: theme.palette.text.secondary,
  borderTop: `1px solid ${theme.palette.divider}`,
  '@media (pointer: coarse)': { minHeight: 48 },
}));

/** Rows in sight, and behind one button those that ask for less attention. */
export function ReadingRows(props: {
  rows: Figure[];
  folded: Figure[];
  renderRow(figure: Figure): JSX.Element;
}) {
  const { rows, folded, renderRow } = props;
  const { t } = useFormat();
  const [open, setOpen] = useState(false);
  const listId = useId();
  const names = folded.map(({ metric }) => metric.title).join(' · ');
  return (
    <div>
      <List id={listId}>
        {(open ? [...rows, ...folded] : rows).map(figure => (
          <li key={figure.metric.id}>{renderRow(figure)}</li>
        ))}
      </List>
      {folded.length > 0 && (
        <More
          type="button"
          aria-expanded={open}
          aria-controls={listId}
          onClick={() => setOpen(!open)}
        >
          {open ? (
            t('tab.band.fewer')
          ) : (
            <>
              <span>{names}</span>
              <span>{t('tab.band.more', { count: folded.length })}</span>
            </>
          )}
        </More>
      )}
    </div>
  );
}
