import { Link } from '@backstage/core-components';
import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { styled } from '@mui/material/styles';
import { useId } from 'react';
import { isEntityRef } from '../../okrs/EntityName';
import { Surface } from '../../theme/Surface';
import { textStyles } from '../../theme/textStyles';
import type { PlatformWaves } from './groupByPlatform';
import { Wave } from './Wave';

const Title = styled('h3')({
  ...textStyles.sentence,
  fontWeight: 600,
  margin: '0 0 8px',
  overflowWrap: 'anywhere',
});

function PlatformName({
  platform,
  title,
}: {
  platform: string;
  title: string;
}) {
  const linkTo = useEntityRefLink();
  return isEntityRef(platform) ? (
    <Link to={linkTo(platform)} underline="always" title={platform}>
      {title}
    </Link>
  ) : (
    <>{title}</>
  );
}

/** The waves about one platform, newest first. */
export function PlatformSection(props: {
  group: PlatformWaves;
  title: string;
  mayWrite: boolean;
  onClosed(): Promise<void>;
}) {
  const { group, title, mayWrite, onClosed } = props;
  const titleId = useId();
  return (
    <section aria-labelledby={titleId}>
      <Title id={titleId}>
        <PlatformName platform={group.platform} title={title} />
      </Title>
      <Surface>
        {group.waves.map(survey => (
          <Wave
            key={survey.id}
            {...{ survey, mayWrite, onClosed }}
            platformTitle={title}
          />
        ))}
      </Surface>
    </section>
  );
}
