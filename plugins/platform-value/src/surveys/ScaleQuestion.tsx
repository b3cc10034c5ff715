import { styled, useTheme } from '@mui/material/styles';
import { useId, useRef } from 'react';
import { useFormat } from '../format/useFormat';
import { ActionButton } from '../theme/ActionButton';
import { SecondaryText } from '../theme/Text';
import { figures, textStyles } from '../theme/textStyles';

const Question = styled('fieldset')({
  ...textStyles.text,
  ...figures,
  border: 0,
  margin: 0,
  padding: 0,
  minWidth: 0,
  '& > legend': { padding: 0, marginBottom: 8 },
});

const Fitting = styled('div')({ width: 'fit-content', maxWidth: '100%' });

const Scale = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 4,
  '& > label': {
    display: 'grid',
    justifyItems: 'center',
    alignContent: 'center',
    gap: 4,
    width: 40,
    minHeight: 48,
    cursor: 'pointer',
  },
  '& input': { margin: 0, width: 16, height: 16 },
});

const Ends = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 16,
  marginTop: 4,
});

/** What a scale asks, and its steps. */
export interface ScaleQuestionProps {
  text: string;
  from: number;
  to: number;
  /** What the ends mean. */
  lowest: string;
  highest: string;
  value: number | undefined;
  onChange(value: number | undefined): void;
}

function useStepNames(props: ScaleQuestionProps) {
  const { from, to, lowest, highest } = props;
  const { t, format } = useFormat();
  const words = new Map([
    [from, lowest],
    [to, highest],
  ]);
  return Array.from({ length: to - from + 1 }, (_, index) => {
    const step = from + index;
    const number = format.count(step);
    const word = words.get(step);
    const name = word && t('surveys.invite.end', { number, word });
    return { step, number, name };
  });
}

/** Below the scale, where the steps wrap as well: number and what it means. */
function EndNames({ lowest, highest, from, to }: ScaleQuestionProps) {
  const { format } = useFormat();
  return (
    <Ends aria-hidden>
      <SecondaryText as="span">{`${format.count(
        from,
      )} ${lowest}`}</SecondaryText>
      <SecondaryText as="span">{`${format.count(
        to,
      )} ${highest}`}</SecondaryText>
    </Ends>
  );
}

/** A question answered with a number of a scale, or not at all. */
export function ScaleQuestion(props: ScaleQuestionProps) {
  const { text, value, onChange } = props;
  const { t } = useFormat();
  const { main } = useTheme().palette.primary;
  const name = useId();
  const scale = useRef<HTMLDivElement>(null);
  const clear = () => {
    scale.current?.querySelector('input')?.focus();
    onChange(undefined);
  };
  return (
    <Question>
      <legend>{text}</legend>
      <Fitting>
        <Scale ref={scale}>
          {useStepNames(props).map(({ step, number, name: label }) => (
            <label key={step}>
              <input
                type="radio"
                name={name}
                aria-label={label}
                style={{ accentColor: main }}
                checked={value === step}
                onChange={() => onChange(step)}
              />
              <span>{number}</span>
            </label>
          ))}
        </Scale>
        <EndNames {...props} />
      </Fitting>
      {value !== undefined && (
        <ActionButton onClick={clear}>{t('surveys.invite.clear')}</ActionButton>
      )}
    </Question>
  );
}
