import { styled } from '@mui/material/styles';
import type { EntityKeyResult } from 'backstage-plugin-platform-value-common';
import { useRef, useState } from 'react';
import type { EntityKeyResultList } from '../api/OkrApi';
import { BandFrame } from '../entity/bands/BandFrame';
import { useFormat } from '../format/useFormat';
import { ActionButton } from '../theme/ActionButton';
import { Surface } from '../theme/Surface';
import { SecondaryText, Text } from '../theme/Text';
import { EntityObjective } from './EntityObjective';
import { groupByObjective } from './groupByObjective';
import { LinkDrawer } from './LinkDrawer';
import { AnnotationNote, UnlinkPart } from './UnlinkPart';
import { useKeyResultCount } from './useKeyResultCount';

const Foot = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  marginTop: 8,
});

const Told = styled(SecondaryText)({ '&:focus': { outline: 0 } });

/** The band with what an entity is linked to, or what would stand there. */
export function LinkedObjectives(props: {
  entityRef: string;
  list: EntityKeyResultList;
  onChange(): Promise<void>;
}) {
  const { entityRef, list, onChange } = props;
  const { keyResults, mayLink } = list;
  const { t } = useFormat();
  const [linking, setLinking] = useState(false);
  const [told, setTold] = useState<string>();
  const status = useRef<HTMLParagraphElement>(null);
  const verdict = useKeyResultCount()(keyResults) ?? t('tab.band.nothingYet');

  const unlinked = async (title: string) => {
    setTold(t('okrs.band.unlinked', { title }));
    status.current?.focus();
    await onChange();
  };
  const linked = async ({ title }: { title: string }) => {
    setLinking(false);
    setTold(t('okrs.band.linked', { title }));
    await onChange();
  };
  const linkOf = ({ id, title, origin, mayUnlink }: EntityKeyResult) => {
    if (mayLink && mayUnlink) {
      return (
        <UnlinkPart
          {...{ entityRef, title }}
          keyResultId={id}
          onUnlinked={() => unlinked(title)}
        />
      );
    }
    return mayLink && origin === 'annotation' ? <AnnotationNote /> : null;
  };
  return (
    <BandFrame
      title={t('tab.band.objectives')}
      verdict={verdict}
      foldedWhenNarrow={keyResults.length === 0}
    >
      {keyResults.length === 0 ? (
        <Text sx={{ color: 'text.secondary' }}>{t('okrs.band.coming')}</Text>
      ) : (
        <Surface>
          {groupByObjective(keyResults).map(one => (
            <EntityObjective
              key={one.objective.id}
              linked={one}
              linkOf={linkOf}
            />
          ))}
        </Surface>
      )}
      <Foot>
        {mayLink && (
          <ActionButton variant="outlined" onClick={() => setLinking(true)}>
            {t('okrs.band.link')}
          </ActionButton>
        )}
        <Told role="status" tabIndex={-1} ref={status}>
          {told}
        </Told>
      </Foot>
      {linking && (
        <LinkDrawer
          entityRef={entityRef}
          linkedIds={keyResults.map(({ id }) => id)}
          onClose={() => setLinking(false)}
          onLinked={linked}
        />
      )}
    </BandFrame>
  );
}
