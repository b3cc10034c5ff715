import { styled } from '@mui/material/styles';
import type { PlatformSummary } from 'backstage-plugin-platform-value-common';
import type { SurveyList } from '../../api/SurveyApi';
import { useFormat } from '../../format/useFormat';
import { entityName } from '../../okrs/EntityName';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { EmptySurveys } from './EmptySurveys';
import { groupByPlatform } from './groupByPlatform';
import { PlatformSection } from './PlatformSection';

const Toolbar = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: 16,
  alignItems: 'center',
  justifyContent: 'space-between',
});

/** All waves by platform, with the way to open one. */
export function Waves(props: {
  list: SurveyList;
  /** Those whose title is known. */
  platforms: PlatformSummary[];
  onOpen(): void;
  onClosed(): Promise<void>;
}) {
  const { list, platforms, onOpen, onClosed } = props;
  const { surveys, mayWrite } = list;
  const { t } = useFormat();
  const titles = new Map(platforms.map(({ ref, title }) => [ref, title]));
  if (surveys.length === 0) {
    return <EmptySurveys {...{ mayWrite, onOpen }} />;
  }
  return (
    <>
      <Toolbar>
        <Text>{t('surveys.page.about')}</Text>
        {mayWrite && (
          <ActionButton variant="outlined" onClick={onOpen}>
            {t('surveys.create.button')}
          </ActionButton>
        )}
      </Toolbar>
      {groupByPlatform(surveys).map(group => (
        <PlatformSection
          key={group.platform}
          {...{ group, mayWrite, onClosed }}
          title={titles.get(group.platform) ?? entityName(group.platform)}
        />
      ))}
    </>
  );
}
