import { styled } from '@mui/material/styles';
import type { OkrImport } from 'backstage-plugin-platform-value-common';
import { useEffect, useRef, type ReactNode } from 'react';
import { useFormat } from '../../../format/useFormat';
import { SideDrawer } from '../../../theme/SideDrawer';
import { ActionButton } from '../../../theme/ActionButton';
import { Text } from '../../../theme/Text';
import { textStyles } from '../../../theme/textStyles';
import { Sample } from '../Sample';
import { ImportCounts } from './ImportCounts';
import { ImportForm } from './ImportForm';
import { RejectedRows } from './RejectedRows';
import { storesAnything, useImport } from './useImport';

const Part = styled('section')(({ theme }) => ({
  display: 'grid',
  gap: 16,
  paddingTop: 16,
  borderTop: `1px solid ${theme.palette.divider}`,
  '& > button': { justifySelf: 'start' },
}));

const Title = styled('h3')({
  ...textStyles.heading,
  margin: 0,
  '&:focus': { outline: 0 },
});

/** What an import would do or did; the focus goes there when it is known. */
function ImportResult(props: { result: OkrImport; children: ReactNode }) {
  const { result, children } = props;
  const { t } = useFormat();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [result]);
  return (
    <Part>
      <Title ref={title} tabIndex={-1}>
        {t(result.dryRun ? 'okrs.import.previewed' : 'okrs.import.imported')}
      </Title>
      <ImportCounts result={result} />
      <RejectedRows rejected={result.rejected} />
      {children}
    </Part>
  );
}

/** Imports objectives: what it would do comes first, then it is done. */
export function ImportDrawer(props: {
  onClose(): void;
  onImported(): Promise<void>;
}) {
  const { onClose, onImported } = props;
  const { t } = useFormat();
  const importing = useImport(onImported);
  const { result, busy } = importing;
  const done = result && !result.dryRun;
  return (
    <SideDrawer title={t('okrs.import.title')} onClose={onClose}>
      {!done && (
        <>
          <Text>{t('okrs.import.intro')}</Text>
          <ImportForm importing={importing} />
        </>
      )}
      {result?.dryRun && (
        <ImportResult result={result}>
          {storesAnything(result) ? (
            <ActionButton
              variant="contained"
              disabled={busy}
              onClick={importing.importNow}
            >
              {t('okrs.import.now')}
            </ActionButton>
          ) : (
            <Text>{t('okrs.import.nothingNew')}</Text>
          )}
        </ImportResult>
      )}
      {done && (
        <ImportResult result={result}>
          <ActionButton variant="outlined" onClick={importing.startAgain}>
            {t('okrs.import.again')}
          </ActionButton>
        </ImportResult>
      )}
      {!result && <Sample />}
    </SideDrawer>
  );
}
