import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';
import { textStyles } from '../theme/textStyles';
import { SecondaryText } from '../theme/Text';
import { TableTwin, type TableTwinProps } from './TableTwin';

const Figure = styled('figure')({ margin: 0 });

const Caption = styled('figcaption')({ ...textStyles.heading });

/** What every chart brings with it. */
export interface AccessibleFigureProps extends TableTwinProps {
  title: string;
  /** What the chart shows, in one sentence. */
  summary: string;
  children: ReactNode;
}

/** A chart with its title, its summary and the same numbers as a table. */
export function AccessibleFigure(props: AccessibleFigureProps) {
  const { title, summary, children, ...table } = props;
  return (
    <Figure>
      <Caption>{title}</Caption>
      <SecondaryText>{summary}</SecondaryText>
      {children}
      <TableTwin {...table} />
    </Figure>
  );
}
