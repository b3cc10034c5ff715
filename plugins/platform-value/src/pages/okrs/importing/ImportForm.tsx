import { styled } from '@mui/material/styles';
import TextField from '@mui/material/TextField';
import type { FormEvent } from 'react';
import type { OkrMediaType } from '../../../api/OkrApi';
import { useFormat } from '../../../format/useFormat';
import { ActionButton } from '../../../theme/ActionButton';
import { Text } from '../../../theme/Text';
import { textStyles } from '../../../theme/textStyles';
import type { useImport } from './useImport';

const Form = styled('form')({
  display: 'grid',
  gap: 16,
  justifyItems: 'stretch',
  '& > button': { justifySelf: 'start' },
});

const FileLabel = styled('label')(({ theme }) => ({
  ...textStyles.text,
  display: 'grid',
  gap: 4,
  '& input': {
    font: 'inherit',
    color: 'inherit',
    padding: '8px 0',
    maxWidth: '100%',
    '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
  },
}));

const mediaTypes: OkrMediaType[] = [
  'application/yaml',
  'application/json',
  'text/csv',
];

function FileField({ onChoose }: { onChoose(file: File): void }) {
  const { t } = useFormat();
  return (
    <FileLabel>
      {t('okrs.import.file')}
      <input
        type="file"
        accept=".yaml,.yml,.json,.csv"
        onChange={event => {
          const [file] = event.target.files ?? [];
          if (file) {
            onChoose(file);
          }
        }}
      />
    </FileLabel>
  );
}

function MediaTypeField(props: {
  value: OkrMediaType;
  onChoose(mediaType: OkrMediaType): void;
}) {
  const { t } = useFormat();
  return (
    <TextField
      select
      size="small"
      label={t('okrs.import.format')}
      SelectProps={{ native: true }}
      InputLabelProps={{ shrink: true }}
      value={props.value}
      onChange={event => {
        const chosen = mediaTypes.find(type => type === event.target.value);
        if (chosen) {
          props.onChoose(chosen);
        }
      }}
    >
      {mediaTypes.map(type => (
        <option key={type} value={type}>
          {t(`okrs.import.formats.${type}`)}
        </option>
      ))}
    </TextField>
  );
}

/** Chooses a file or takes pasted text, and asks what importing it would do. */
export function ImportForm({
  importing,
}: {
  importing: ReturnType<typeof useImport>;
}) {
  const { file, message, busy } = importing;
  const { t } = useFormat();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void importing.preview();
  };
  return (
    <Form
      onSubmit={submit}
      aria-label={t('okrs.import.title')}
      aria-busy={busy}
      noValidate
    >
      <FileField onChoose={importing.readFile} />
      <TextField
        multiline
        minRows={4}
        maxRows={12}
        size="small"
        label={t('okrs.import.paste')}
        // a chosen file can be as large as ten megabytes, too much to edit here
        value={file.name ? '' : file.text}
        onChange={event => importing.paste(event.target.value)}
      />
      <MediaTypeField
        value={file.mediaType}
        onChoose={importing.setMediaType}
      />
      {message && <Text role="alert">{message}</Text>}
      <ActionButton type="submit" variant="outlined" disabled={busy}>
        {t('okrs.import.preview')}
      </ActionButton>
    </Form>
  );
}
