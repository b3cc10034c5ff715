import { styled } from '@mui/material/styles';
import { StatusMark } from './StatusMark';
import { useKeyResultText, type ShownKeyResult } from './useKeyResultText';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 12,
});

/** How far a key result is, and how that stands against the time, in words. */
export function ProgressText({ keyResult }: { keyResult: ShownKeyResult }) {
  const { progress } = useKeyResultText()(keyResult);
  return (
    <Line>
      {progress && <span>{progress}</span>}
      <StatusMark status={keyResult.status} />
    </Line>
  );
}
