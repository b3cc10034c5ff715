import Drawer from '@mui/material/Drawer';
import { styled } from '@mui/material/styles';
import { useId, type ReactNode } from 'react';
import { useFormat } from '../format/useFormat';
import { ActionButton } from './ActionButton';
import { Ground } from './Ground';
import { narrowScreen } from './narrow';
import { textStyles } from './textStyles';

const Body = styled(Ground)({
  display: 'grid',
  alignContent: 'start',
  gap: 24,
  width: 560,
  maxWidth: '100%',
  boxSizing: 'border-box',
  padding: '16px 24px 40px',
  [narrowScreen]: { width: '100%', padding: '8px 16px 40px' },
});

const Header = styled('header')(({ theme }) => ({
  position: 'sticky',
  top: 0,
  zIndex: 1,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'space-between',
  gap: 16,
  minHeight: 48,
  backgroundColor: theme.palette.background.paper,
}));

const Title = styled('h2')({
  ...textStyles.sentence,
  fontWeight: 600,
  margin: 0,
  overflowWrap: 'anywhere',
});

/** One line towards the page; none where it fills the screen. */
const edge = {
  borderWidth: '0 0 0 1px',
  [narrowScreen]: { borderWidth: 0, width: '100%' },
};

/**
 * A drawer at the right: full screen where there is no
 * room beside it. Closes by its button and by Esc.
 */
export function SideDrawer(props: {
  title: string;
  /** Whoever opened it gives the focus back. */
  disableRestoreFocus?: boolean;
  onClose(): void;
  children: ReactNode;
}) {
  const { title, disableRestoreFocus, onClose, children } = props;
  const { t } = useFormat();
  const titleId = useId();
  return (
    <Drawer
      open
      anchor="right"
      onClose={onClose}
      transitionDuration={0}
      disableRestoreFocus={disableRestoreFocus}
      PaperProps={{
        elevation: 0,
        variant: 'outlined',
        sx: edge,
        role: 'dialog',
        'aria-modal': true,
        'aria-labelledby': titleId,
      }}
    >
      <Body>
        <Header>
          <Title id={titleId}>{title}</Title>
          <ActionButton onClick={onClose}>{t('explain.close')}</ActionButton>
        </Header>
        {children}
      </Body>
    </Drawer>
  );
}
