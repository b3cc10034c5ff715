import { Content, Header, Page } from '@backstage/core-components';
import { useFormat } from '../format/useFormat';
import { SourcesPage } from '../pages/sources/SourcesPage';

/** The page inside the frame that the old frontend system leaves to plugins. */
export function LegacyPage() {
  const { t } = useFormat();
  return (
    <Page themeId="tool">
      <Header title={t('title')} subtitle={t('health.title')} />
      <Content noPadding>
        <SourcesPage />
      </Content>
    </Page>
  );
}
