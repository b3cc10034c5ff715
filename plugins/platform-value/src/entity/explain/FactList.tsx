import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { SecondaryText } from '../../theme/Text';
import { figures, textStyles } from '../../theme/textStyles';

const List = styled('dl', {
  shouldForwardProp: name => name !== 'nameWidth',
})<{ nameWidth: number }>(({ theme, nameWidth }) => ({
  ...textStyles.text,
  ...figures,
  display: 'grid',
  gridTemplateColumns: `${nameWidth}px minmax(0, 1fr)`,
  columnGap: 16,
  rowGap: 8,
  margin: 0,
  '& dt': { color: theme.palette.text.secondary },
  '& dd': { margin: 0, overflowWrap: 'anywhere' },
}));

/** A fact about a figure, with what it means where that is not plain. */
export interface Fact {
  name: string;
  value: ReactNode;
  meaning?: string;
}

/** Facts, each beside its name. */
export function FactList(props: { facts: Fact[]; nameWidth?: number }) {
  const { facts, nameWidth = 128 } = props;
  return (
    <List nameWidth={nameWidth}>
      {facts.map(({ name, value, meaning }) => (
        <FactItem key={name} {...{ name, value, meaning }} />
      ))}
    </List>
  );
}

function FactItem({ name, value, meaning }: Fact) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {value}
        {meaning && <SecondaryText>{meaning}</SecondaryText>}
      </dd>
    </>
  );
}
