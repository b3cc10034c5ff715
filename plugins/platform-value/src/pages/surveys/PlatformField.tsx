import TextField from '@mui/material/TextField';
import type { PlatformSummary } from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';

/** The platform to ask about: out of a list, or by its ref where there is none. */
export function PlatformField(props: {
  platforms: PlatformSummary[];
  value: string;
  onChange(platform: string): void;
}) {
  const { platforms, value, onChange } = props;
  const { t } = useFormat();
  const field = {
    size: 'small',
    label: t('surveys.create.platform'),
    value,
    InputLabelProps: { shrink: true },
  } as const;
  if (platforms.length === 0) {
    return (
      <TextField
        {...field}
        helperText={t('surveys.create.platformHint')}
        onChange={event => onChange(event.target.value)}
      />
    );
  }
  return (
    <TextField
      {...field}
      select
      SelectProps={{ native: true }}
      onChange={event => onChange(event.target.value)}
    >
      <option value="">{t('surveys.create.choose')}</option>
      {platforms.map(({ ref, title }) => (
        <option key={ref} value={ref}>
          {title}
        </option>
      ))}
    </TextField>
  );
}
