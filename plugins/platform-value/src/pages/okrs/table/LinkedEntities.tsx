import { styled } from '@mui/material/styles';
import type { KeyResult } from 'backstage-plugin-platform-value-common';
import { Fragment } from 'react';
import { useFormat } from '../../../format/useFormat';
import { EntityName } from '../../../okrs/EntityName';
import { SecondaryText } from '../../../theme/Text';

type Links = KeyResult['links'];

const mostNames = 4;

const More = styled('details')({
  '& > summary': { cursor: 'pointer', width: 'fit-content' },
});

function Names({ links }: { links: Links }) {
  return (
    <>
      {links.map(({ entityRef }, index) => (
        <Fragment key={entityRef}>
          {index > 0 && ', '}
          <EntityName entityRef={entityRef} />
        </Fragment>
      ))}
    </>
  );
}

/** The entities a key result is linked to, of those the reader may see. */
export function LinkedEntities({ links }: { links: Links }) {
  const { t, format } = useFormat();
  const more = links.slice(mostNames);
  if (links.length === 0) {
    return null;
  }
  return (
    <SecondaryText as="div">
      {t('okrs.page.linkedTo')} <Names links={links.slice(0, mostNames)} />
      {more.length > 0 && (
        <More>
          <summary>
            {t('okrs.page.moreLinks', {
              count: more.length,
              number: format.count(more.length),
            })}
          </summary>
          <Names links={more} />
        </More>
      )}
    </SecondaryText>
  );
}
