import { styled } from '@mui/material/styles';
import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { AdoptionDot } from '../../charts/AdoptionDot';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { SecondaryText, Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import type { CapabilityContext } from './CapabilityContext';
import { byAdoption } from './sortCapabilities';
import { useAdoptionWords } from './useAdoptionWords';

const mostNames = 8;

const Glance = styled('div')(({ theme }) => ({
  display: 'grid',
  gap: 8,
  justifyItems: 'start',
  padding: 16,
  '&:not(:last-child)': { borderBottom: `1px solid ${theme.palette.divider}` },
}));

const Names = styled('ul')({
  ...textStyles.text,
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  columnGap: 24,
  rowGap: 8,
  '& > li': { display: 'flex', gap: 8, alignItems: 'center' },
});

const Calm = styled('span')(({ theme }) => ({
  color: theme.palette.text.secondary,
}));

function Name(props: {
  capability: CapabilityAdoption;
  context: CapabilityContext;
}) {
  const { capability, context } = props;
  const { timeZone, adoption } = context;
  const words = useAdoptionWords({ timeZone, ofTeam: adoption.mayAnswer });
  return (
    <li>
      <AdoptionDot adoptionClass={capability.class} />
      <span>
        {capability.title}{' '}
        <Calm>
          {isAdopted(capability.class) && <span aria-hidden>✓ </span>}
          {words.members(capability) ?? words.standing(capability)}
        </Calm>
      </span>
    </li>
  );
}

/** One tool that still does the job of something that was adopted. */
function Parallel(props: {
  title: string;
  alternative: CapabilityAdoption['alternatives'][number];
  timeZone: string;
}) {
  const { title, alternative, timeZone } = props;
  const { t, format } = useFormat();
  const count = alternative.evidence.length;
  const words = {
    title,
    alternative: alternative.title,
    day: format.date(alternative.since, timeZone),
  };
  return (
    <Text>
      {count > 0
        ? t('adoption.parallel', { ...words, count })
        : t('adoption.parallelSomewhere', words)}
    </Text>
  );
}

function Parallels({ context }: { context: CapabilityContext }) {
  const { adoption, timeZone } = context;
  const running = adoption.capabilities.filter(
    ({ parallelSince }) => parallelSince,
  );
  return running.flatMap(({ id, title, alternatives }) =>
    alternatives.map(alternative => (
      <Parallel
        key={`${id} ${alternative.title}`}
        {...{ title, alternative, timeZone }}
      />
    )),
  );
}

/** The names of the capabilities with a word each; unfolds the whole list. */
export function CapabilityGlance(props: {
  context: CapabilityContext;
  listId: string;
  open: boolean;
  onToggle(): void;
}) {
  const { context, listId, open, onToggle } = props;
  const { t, format } = useFormat();
  const { capabilities, hidden = 0 } = context.adoption;
  return (
    <Glance>
      <Names aria-label={t('adoption.names')}>
        {byAdoption(capabilities)
          .slice(0, mostNames)
          .map(capability => (
            <Name key={capability.id} {...{ capability, context }} />
          ))}
      </Names>
      <Parallels context={context} />
      {hidden > 0 && (
        <SecondaryText>
          {t('adoption.hidden', {
            count: hidden,
            number: format.count(hidden),
          })}
        </SecondaryText>
      )}
      <ActionButton
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={onToggle}
      >
        {open ? t('adoption.fewer') : t('adoption.all')}
        <span aria-hidden>&nbsp;{open ? '▴' : '▾'}</span>
      </ActionButton>
    </Glance>
  );
}
