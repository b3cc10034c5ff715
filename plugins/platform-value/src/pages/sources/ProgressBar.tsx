import { styled } from '@mui/material/styles';

const Track = styled('div')(({ theme }) => ({
  height: 8,
  borderRadius: 4,
  overflow: 'hidden',
  backgroundColor: theme.palette.action.hover,
  border: `1px solid ${theme.palette.divider}`,
}));

const Done = styled('div')(({ theme }) => ({
  height: '100%',
  backgroundColor: theme.palette.primary.main,
}));

/** How much of something is done. */
export function ProgressBar(props: {
  label: string;
  /** What is done, in words. */
  text: string;
  done: number;
  total: number;
}) {
  const { label, text, done, total } = props;
  return (
    <Track
      role="progressbar"
      aria-label={label}
      aria-valuenow={done}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuetext={text}
    >
      <Done style={{ width: `${total > 0 ? (100 * done) / total : 0}%` }} />
    </Track>
  );
}
