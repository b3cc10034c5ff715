import { Faults } from '../../faults/Faults';
import { LinkedPage } from '../rest/pagination';

/** A page as its `link` header tells it where faults strike. */
export function faultyPage(page: LinkedPage, faults: Faults): LinkedPage {
  const { number } = page;
  const isLast = number === page.last;
  const extra = isLast && faults.strikes('extra-empty-page');
  const hidesLast = faults.strikes('link-without-last');
  return { number, last: extra ? number + 1 : page.last, hidesLast };
}
