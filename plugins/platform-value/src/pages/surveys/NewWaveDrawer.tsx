import { useApi } from '@backstage/frontend-plugin-api';
import Skeleton from '@mui/material/Skeleton';
import type {
  PlatformSummary,
  Survey,
} from 'backstage-plugin-platform-value-common';
import { platformValueApiRef } from '../../api/platformValueApi';
import { useFormat } from '../../format/useFormat';
import type { Loaded } from '../../load/useLoaded';
import { SideDrawer } from '../../theme/SideDrawer';
import { SecondaryText } from '../../theme/Text';
import { NewWaveForm } from './NewWaveForm';

/** The form to open a wave. Without a list of platforms one is named by its ref. */
export function NewWaveDrawer(props: {
  platforms: Loaded<PlatformSummary[]>;
  onClose(): void;
  onOpened(survey: Survey): Promise<void>;
}) {
  const { platforms, onClose, onOpened } = props;
  const { surveys } = useApi(platformValueApiRef);
  const { t } = useFormat();
  return (
    <SideDrawer title={t('surveys.create.title')} onClose={onClose}>
      <SecondaryText>{t('surveys.create.hint')}</SecondaryText>
      {platforms.status === 'loading' ? (
        <div role="status" aria-label={t('words.loading')}>
          <Skeleton variant="rounded" animation={false} height={240} />
        </div>
      ) : (
        <NewWaveForm
          platforms={platforms.status === 'ready' ? platforms.value : []}
          onSave={async survey => onOpened(await surveys.createSurvey(survey))}
          onCancel={onClose}
        />
      )}
    </SideDrawer>
  );
}
