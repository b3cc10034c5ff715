import { Link } from '@backstage/core-components';
import { styled } from '@mui/material/styles';
import {
  isAdopted,
  type CapabilityAdoption,
} from 'backstage-plugin-platform-value-common';
import { useFormat } from '../../format/useFormat';
import { ActionButton } from '../../theme/ActionButton';
import { Text } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { ActionLink } from './ActionLink';
import { useCapabilityLinks } from './useCapabilityLinks';

const Line = styled('div')({
  ...textStyles.text,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  columnGap: 16,
  rowGap: 8,
  '& > button': { fontSize: 'inherit' },
});

/** Whether its team can be asked why it does not use the capability. */
function canAnswer(capability: CapabilityAdoption): boolean {
  return !isAdopted(capability.class) && capability.class !== 'not-applicable';
}

function Ways({ capability }: { capability: CapabilityAdoption }) {
  const { t } = useFormat();
  const { template, docs } = useCapabilityLinks(capability);
  const { title } = capability;
  if (!template && !docs) {
    return <Text>{t('adoption.noWay')}</Text>;
  }
  return (
    <>
      {template && (
        <ActionLink
          to={template}
          aria-label={t('adoption.openTemplateOf', { title })}
        >
          {t('adoption.openTemplate')}
        </ActionLink>
      )}
      {docs && (
        <Link to={docs} aria-label={t('adoption.howToOf', { title })}>
          {t('adoption.howTo')}
        </Link>
      )}
    </>
  );
}

/** What can be done about a capability that is not adopted: begin, or say why not. */
export function CapabilityActions(props: {
  capability: CapabilityAdoption;
  mayAnswer: boolean;
  onWhyNot(): void;
}) {
  const { capability, mayAnswer, onWhyNot } = props;
  const { t } = useFormat();
  const { title, reason } = capability;
  const words = reason ? 'change' : 'button';
  return (
    <Line>
      <Ways capability={capability} />
      {mayAnswer && canAnswer(capability) && (
        <ActionButton
          aria-haspopup="dialog"
          aria-label={t(`adoption.whyNot.${words}Of`, { title })}
          onClick={onWhyNot}
        >
          {t(`adoption.whyNot.${words}`)}
        </ActionButton>
      )}
    </Line>
  );
}
