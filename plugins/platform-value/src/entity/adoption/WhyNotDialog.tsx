import Dialog from '@mui/material/Dialog';
import { styled } from '@mui/material/styles';
import type {
  CapabilityAdoption,
  NewAdoptionReason,
} from 'backstage-plugin-platform-value-common';
import { useId } from 'react';
import { useFormat } from '../../format/useFormat';
import { Ground } from '../../theme/Ground';
import { SecondaryText } from '../../theme/Text';
import { textStyles } from '../../theme/textStyles';
import { WhyNotForm } from './WhyNotForm';

const Body = styled(Ground)({
  width: 480,
  maxWidth: '100%',
  boxSizing: 'border-box',
  display: 'grid',
  gap: 16,
  padding: 24,
});

const Title = styled('h2')({
  ...textStyles.sentence,
  fontWeight: 600,
  margin: 0,
});

/** Room for the page's edge, and none lost to it on a narrow screen. */
const paper = { margin: 2, maxWidth: 'calc(100% - 32px)' };

/** Asks the owning team why it does not use a capability. */
export function WhyNotDialog(props: {
  capability: CapabilityAdoption;
  onSave(reason: NewAdoptionReason): Promise<void>;
  onClose(): void;
}) {
  const { capability, onSave, onClose } = props;
  const { t } = useFormat();
  const titleId = useId();
  const title = t('adoption.whyNot.title', { title: capability.title });
  return (
    <Dialog
      open
      onClose={onClose}
      transitionDuration={0}
      disableRestoreFocus
      aria-labelledby={titleId}
      PaperProps={{ elevation: 0, variant: 'outlined', sx: paper }}
    >
      <Body>
        <Title id={titleId}>{title}</Title>
        <SecondaryText>{t('adoption.whyNot.hint')}</SecondaryText>
        <WhyNotForm {...{ capability, title, onSave }} onCancel={onClose} />
      </Body>
    </Dialog>
  );
}
