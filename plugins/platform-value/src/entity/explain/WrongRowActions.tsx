import { styled, useTheme } from '@mui/material/styles';
import { useFormat } from '../../format/useFormat';
import { textStyles } from '../../theme/textStyles';
import type { WrongAction } from './newExclusion';

const Choices = styled('fieldset')({
  ...textStyles.text,
  border: 0,
  margin: 0,
  padding: 0,
  display: 'grid',
  gap: 8,
  '& label': { display: 'flex', gap: 8, alignItems: 'center', minHeight: 24 },
});

const Legend = styled('legend')({ padding: '0 0 8px', fontWeight: 600 });

const ofIncidents: WrongAction[] = ['exclude', 'relink', 'unlink'];
const ofOthers: WrongAction[] = ['exclude'];

/** What can be said of a row: only an incident can be linked anew. */
export function WrongRowActions(props: {
  title: string;
  mayRelink: boolean;
  chosen: WrongAction;
  onChoose(action: WrongAction): void;
}) {
  const { title, mayRelink, chosen, onChoose } = props;
  const { t } = useFormat();
  const { main } = useTheme().palette.primary;
  return (
    <Choices>
      <Legend>{title}</Legend>
      {(mayRelink ? ofIncidents : ofOthers).map(action => (
        <label key={action}>
          <input
            type="radio"
            name="action"
            style={{ accentColor: main }}
            checked={chosen === action}
            onChange={() => onChoose(action)}
          />
          {t(`explain.wrong.${action}`)}
        </label>
      ))}
    </Choices>
  );
}
