import { Header, Page, TabbedLayout } from '@backstage/core-components';
import { useFormat } from '../format/useFormat';
import { OkrsPage } from '../pages/okrs/OkrsPage';
import { SourcesPage } from '../pages/sources/SourcesPage';
import { SurveysPage } from '../pages/surveys/SurveysPage';

/** The page inside the frame that the old frontend system leaves to plugins. */
export function LegacyPage() {
  const { t } = useFormat();
  return (
    <Page themeId="tool">
      <Header title={t('title')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/okrs" title={t('okrs.title')}>
          <OkrsPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/surveys" title={t('surveys.title')}>
          <SurveysPage />
        </TabbedLayout.Route>
        <TabbedLayout.Route path="/data-health" title={t('health.title')}>
          <SourcesPage />
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
