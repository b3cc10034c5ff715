import { styled } from '@mui/material/styles';
import type { Quantity } from '../format/Quantity';
import { figures, textStyles } from '../theme/textStyles';

const Unbroken = styled('span')({
  ...figures,
  whiteSpace: 'nowrap',
});

const Unit = styled('span')({ ...textStyles.text, fontSize: '0.8125rem' });

/** A number with a smaller unit that never breaks from it. */
export function QuantityText(props: { quantity: Quantity; before?: string }) {
  const { quantity, before } = props;
  return (
    <Unbroken>
      {before && <Unit>{before}&nbsp;</Unit>}
      {quantity.number}
      <Unit>
        {quantity.glue}
        {quantity.unit}
      </Unit>
    </Unbroken>
  );
}
