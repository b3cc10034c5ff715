import { styled, useTheme } from '@mui/material/styles';
import {
  adoptionAnswers,
  type NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import { useEffect, useRef } from 'react';
import { useFormat } from '../../format/useFormat';
import { textStyles } from '../../theme/textStyles';

const Choices = styled('fieldset')({
  ...textStyles.text,
  border: 0,
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& label': {
    display: 'flex',
    gap: 8,
    alignItems: 'center',
    minHeight: 24,
    '@media (pointer: coarse)': { minHeight: 48 },
  },
});

/** The chosen answer, or the first: what a dialog that opens is to be answered with. */
function focusFirst(choices: HTMLElement | null): void {
  const chosen = choices?.querySelector<HTMLElement>('input:checked');
  const first = choices?.querySelector<HTMLElement>('input');
  (chosen ?? first)?.focus();
}

/** The five answers, of which one is chosen; takes the focus. */
export function AnswerChoices(props: {
  title: string;
  chosen: NewAdoptionReason['answer'] | undefined;
  onChoose(answer: NewAdoptionReason['answer']): void;
}) {
  const { title, chosen, onChoose } = props;
  const { t } = useFormat();
  const { main } = useTheme().palette.primary;
  const choices = useRef<HTMLFieldSetElement>(null);
  useEffect(() => focusFirst(choices.current), []);
  return (
    <Choices aria-label={title} ref={choices}>
      {adoptionAnswers.map(answer => (
        <label key={answer}>
          <input
            type="radio"
            name="answer"
            style={{ accentColor: main }}
            checked={chosen === answer}
            onChange={() => onChoose(answer)}
          />
          {t(`adoption.whyNot.answer.${answer}`)}
        </label>
      ))}
    </Choices>
  );
}
