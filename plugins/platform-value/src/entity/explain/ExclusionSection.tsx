import { styled } from '@mui/material/styles';
import type {
  Evidence,
  OwnerExclusion,
} from 'backstage-plugin-platform-value-common';
import { ActionButton } from '../../theme/ActionButton';
import { useFormat } from '../../format/useFormat';
import { SecondaryText, Text } from '../../theme/Text';
import { FactList } from './FactList';
import { Section } from './Section';

const Line = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  justifyContent: 'space-between',
  columnGap: 16,
});

function Exclusion(props: {
  exclusion: OwnerExclusion;
  evidence: Evidence;
  onTakeBack(): void;
}) {
  const { exclusion, evidence, onTakeBack } = props;
  const { t, format } = useFormat();
  const { action, rowId: row, reason, deployment, createdAt } = exclusion;
  const day = format.day(createdAt, evidence.timeZone);
  const said = () => {
    if (action === 'exclude') {
      return t('explain.owner.excluded', { row, day, reason });
    }
    return deployment
      ? t('explain.owner.relinked', { row, deployment, day, reason })
      : t('explain.owner.unlinked', { row, day, reason });
  };
  return (
    <Line>
      <Text>{said()}</Text>
      {evidence.mayExclude && (
        <ActionButton
          aria-label={t('explain.owner.takeBackRow', { row })}
          onClick={onTakeBack}
        >
          {t('explain.owner.takeBack')}
        </ActionButton>
      )}
    </Line>
  );
}

function LeftOut({ evidence }: { evidence: Evidence }) {
  const { t, format } = useFormat();
  if (!evidence.exclusions.length) {
    return <SecondaryText>{t('explain.exclusions.none')}</SecondaryText>;
  }
  const facts = evidence.exclusions.map(({ reason, count }) => ({
    name: format.count(count),
    value: t(`explain.exclusions.${reason}`),
  }));
  return <FactList facts={facts} nameWidth={40} />;
}

/** Rows that could have counted and did not: by rule, and by the owning team. */
export function ExclusionSection(props: {
  evidence: Evidence;
  onTakeBack(id: string): void;
}) {
  const { evidence, onTakeBack } = props;
  const { t } = useFormat();
  return (
    <>
      <Section title={t('explain.exclusions.title')}>
        <LeftOut evidence={evidence} />
      </Section>
      {evidence.ownerExclusions.length > 0 && (
        <Section title={t('explain.owner.title')}>
          {evidence.ownerExclusions.map(exclusion => (
            <Exclusion
              key={exclusion.id}
              exclusion={exclusion}
              evidence={evidence}
              onTakeBack={() => onTakeBack(exclusion.id)}
            />
          ))}
        </Section>
      )}
    </>
  );
}
