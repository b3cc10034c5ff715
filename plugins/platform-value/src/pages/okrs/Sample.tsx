import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Label } from '../../theme/Label';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { sampleFile } from './sampleFile';

const Box = styled('div')({ display: 'grid', gap: 8 });

const Code = styled('pre')(({ theme }) => ({
  ...textStyles.secondary,
  margin: 0,
  padding: 16,
  overflow: 'auto',
  border: `1px solid ${theme.palette.divider}`,
  borderRadius: 8,
  color: theme.palette.text.primary,
  '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
}));

const Line = styled('div')({ display: 'flex', alignItems: 'center', gap: 16 });

/** A file of objectives to begin with, to be copied. */
export function Sample() {
  const { t } = useFormat();
  const [told, setTold] = useState<string>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sampleFile);
      setTold(t('okrs.empty.copied'));
    } catch {
      setTold(t('okrs.empty.notCopied'));
    }
  };
  return (
    <Box>
      <Label>{t('okrs.empty.sample')}</Label>
      {/* scrolls sideways, so it has to be reached by keyboard */}
      <Code tabIndex={0} role="region" aria-label={t('okrs.empty.sample')}>
        {sampleFile}
      </Code>
      <Line>
        <ActionButton variant="outlined" onClick={copy}>
          {t('okrs.empty.copy')}
        </ActionButton>
        <SecondaryText role="status">{told}</SecondaryText>
      </Line>
    </Box>
  );
}
