import { styled } from '@mui/material/styles';
import type { Scorecard } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { narrowContainer } from '../../theme/narrow';
import { Surface } from '../../theme/Surface';
import {
  figures as tabular,
  lineLength,
  textStyles,
} from '../../theme/textStyles';
import type { CapabilityContext } from '../adoption/CapabilityContext';
import { findNext } from '../adoption/findNext';
import type { Figure } from '../Figure';
import { chooseNextStep } from './chooseNextStep';
import { isRollUp } from '../isRollUp';
import { composeSentence } from './composeSentence';
import { NextStepPanel } from './NextStepPanel';
import { WhatMoved } from './WhatMoved';

const Sentence = styled('p')({
  ...textStyles.sentence,
  ...tabular,
  margin: 0,
  padding: 24,
  maxWidth: `calc(${lineLength} + 48px)`,
  [narrowContainer]: { padding: 16 },
});

const Columns = styled('div')(({ theme }) => ({
  display: 'grid',
  gridTemplateColumns: '3fr 2fr',
  borderTop: `1px solid ${theme.palette.divider}`,
  '& > *': { padding: '16px 24px' },
  '& > * + *': { borderInlineStart: `1px solid ${theme.palette.divider}` },
  [narrowContainer]: {
    gridTemplateColumns: '1fr',
    '& > *': { padding: 16 },
    '& > * + *': {
      order: -1,
      borderInlineStart: 0,
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
  },
}));

function wasCompared({ reading }: Figure): boolean {
  return reading.change?.withinNoise !== undefined;
}

/** What everything below amounts to: a sentence, what moved, what to do. */
export function SummarySection(props: {
  scorecard: Scorecard;
  figures: Figure[];
  context: CapabilityContext;
  onExplain(metricId: string): void;
}) {
  const { scorecard, figures, context, onExplain } = props;
  const words = useFormat();
  const together = isRollUp(scorecard.scope);
  const moved = scorecard.moved
    .map(id => figures.find(({ metric }) => metric.id === id))
    .filter(figure => figure !== undefined);
  return (
    <Surface>
      <Sentence>{composeSentence(figures, { ...words, together })}</Sentence>
      <Columns>
        <WhatMoved
          moved={moved}
          comparable={figures.some(wasCompared)}
          onExplain={onExplain}
        />
        <NextStepPanel
          step={chooseNextStep(figures, findNext(context.adoption))}
          context={context}
          onExplain={onExplain}
        />
      </Columns>
    </Surface>
  );
}
