import { styled } from '@mui/material/styles';
import { textStyles } from '../../theme/textStyles';

/** The body of the next step. */
export const Step = styled('div')({
  display: 'grid',
  gap: 4,
  paddingTop: 8,
  justifyItems: 'start',
});

/** What is to be done. */
export const StepTitle = styled('p')({ ...textStyles.heading, margin: 0 });
