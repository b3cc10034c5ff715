/** A number and its unit, apart, since the unit is set smaller. */
export interface Quantity {
  number: string;
  /** What stands between: a space that does not break, or nothing. */
  glue: string;
  unit: string;
}

/** The space between a number and its unit; lines do not break at it. */
export const noBreakSpace = '\u00a0';

/** Number and unit as one text. */
export function quantityText(quantity: Quantity): string {
  return `${quantity.number}${quantity.glue}${quantity.unit}`;
}
