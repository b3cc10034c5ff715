import { styled } from '@mui/material/styles';
import type { Source } from 'backstage-plugin-platform-value-common';
import { StreamRow } from './StreamRow';
import { usePartWords } from './usePartWords';

const List = styled('ul')(({ theme }) => ({
  listStyle: 'none',
  margin: 0,
  padding: 0,
  '* + &': { borderTop: `1px solid ${theme.palette.divider}` },
}));

/** The streams of a source, in the order they are collected. */
export function StreamList(props: {
  source: Source;
  withErrors: boolean;
  now: number;
}) {
  const { source, withErrors, now } = props;
  const parts = usePartWords(source);
  return (
    <List>
      {source.streams.map(stream => (
        <StreamRow
          key={stream.id}
          {...{ stream, parts, now }}
          withError={withErrors}
        />
      ))}
    </List>
  );
}
