import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import {
  objectiveStates,
  type Objective,
} from 'backstage-plugin-platform-value-common';
import { useNow } from '../../clock/useNow';
import { useFormat } from '../../format/useFormat';
import { entityName } from '../../okrs/EntityName';
import { narrowContainer } from '../../theme/narrow';
import {
  offeredQuarters,
  okrFilterParameters,
  readOkrFilter,
  type OkrFilter,
} from './OkrFilter';

const Form = styled('form')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  '& > *': { width: 168 },
  [narrowContainer]: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: 12,
    '& > *': { width: 'auto' },
  },
});

interface Choice {
  value: string;
  name: string;
}

function ChoiceField(props: {
  label: string;
  value: string | undefined;
  choices: Choice[];
  onChoose(value: string): void;
}) {
  const { label, value = '', choices, onChoose } = props;
  const { t } = useFormat();
  return (
    <TextField
      select
      size="small"
      label={label}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      value={value}
      onChange={event => onChoose(event.target.value)}
    >
      <option value="">{t('okrs.filter.all')}</option>
      {choices.map(choice => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </TextField>
  );
}

function ownersOf(objectives: Objective[], chosen?: string): Choice[] {
  const owners = objectives.map(({ owner }) => owner);
  return [...new Set(chosen ? [...owners, chosen] : owners)]
    .map(value => ({ value, name: entityName(value) }))
    .sort((one, other) => one.name.localeCompare(other.name));
}

function useQuarterName(): (quarter: string) => string {
  const { t } = useFormat();
  return name => {
    const [year, quarter] = name.split('-q');
    return t('okrs.filter.quarterName', { quarter, year });
  };
}

/** Which objectives are looked at; each choice stands in the address at once. */
export function OkrFilters(props: {
  filter: OkrFilter;
  objectives: Objective[];
  onChange(filter: OkrFilter): void;
}) {
  const { filter, objectives, onChange } = props;
  const { t } = useFormat();
  const now = useNow();
  const quarterName = useQuarterName();
  const choose = (name: keyof OkrFilter) => (value: string) => {
    const chosen = okrFilterParameters({
      ...filter,
      [name]: value || undefined,
    });
    const parameters = new URLSearchParams();
    for (const [key, text] of Object.entries(chosen)) {
      if (text) parameters.set(key, text);
    }
    onChange(readOkrFilter(parameters));
  };
  return (
    <Form
      role="search"
      aria-label={t('okrs.filter.title')}
      onSubmit={event => event.preventDefault()}
    >
      <ChoiceField
        label={t('okrs.filter.quarter')}
        value={filter.quarter}
        choices={offeredQuarters(now, filter.quarter).map(value => ({
          value,
          name: quarterName(value),
        }))}
        onChoose={choose('quarter')}
      />
      <ChoiceField
        label={t('okrs.filter.state')}
        value={filter.state}
        choices={objectiveStates.map(value => ({
          value,
          name: t(`okrs.state.${value}`),
        }))}
        onChoose={choose('state')}
      />
      <ChoiceField
        label={t('okrs.filter.owner')}
        value={filter.owner}
        choices={ownersOf(objectives, filter.owner)}
        onChoose={choose('owner')}
      />
      <TextField
        type="search"
        size="small"
        label={t('okrs.filter.text')}
        InputLabelProps={{ shrink: true }}
        value={filter.text ?? ''}
        onChange={event => choose('text')(event.target.value)}
      />
    </Form>
  );
}
