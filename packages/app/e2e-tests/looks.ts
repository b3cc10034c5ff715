import type { Page } from '@playwright/test';

const sides = ['top', 'right', 'bottom', 'left'];
const corners = ['top-left', 'top-right', 'bottom-right', 'bottom-left'];

/** Of the ground, the text, the box, the layout and the behaviour. */
const properties = [
  'color',
  'background-color',
  'background-image',
  'opacity',
  'visibility',
  'box-shadow',
  'fill',
  'stroke',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'font-variant-numeric',
  'line-height',
  'letter-spacing',
  'text-align',
  'text-decoration-line',
  'text-overflow',
  'text-transform',
  'white-space',
  'overflow-wrap',
  'vertical-align',
  'list-style-type',
  ...sides.flatMap(side => [
    `margin-${side}`,
    `padding-${side}`,
    `border-${side}-width`,
    `border-${side}-style`,
    `border-${side}-color`,
  ]),
  ...corners.map(corner => `border-${corner}-radius`),
  'outline-style',
  'outline-width',
  'box-sizing',
  'min-width',
  'min-height',
  'max-width',
  'max-height',
  'overflow-x',
  'overflow-y',
  'display',
  'position',
  'float',
  'z-index',
  'container-type',
  'flex-direction',
  'flex-wrap',
  'flex-grow',
  'flex-shrink',
  'align-items',
  'align-self',
  'justify-content',
  'column-gap',
  'row-gap',
  'order',
  'cursor',
  'pointer-events',
  'user-select',
  'transition-property',
  'transition-duration',
  'animation-name',
  'content',
];

/** How an element looks. */
export interface Look {
  tag: string;
  /** Absent of what has its size from something that is passed over. */
  size?: string;
  /** Computed declarations: of itself, and of its ::before and ::after. */
  styles: string[];
}

/**
 * How every element of the page looks, in the order of the page.
 *
 * @param options.except - selectors of elements that are passed over with all
 * that is in them
 * @param options.stretched - a selector of elements that fill the room which
 * those leave: their size is not looked at
 */
export function readLooks(
  page: Page,
  options: { except: string[]; stretched: string },
): Promise<Look[]> {
  return page.locator('body').evaluate(
    (body, { names, except, stretched }) => {
      const stylesOf = (element: Element, pseudo: string) => {
        const style = window.getComputedStyle(element, pseudo);
        return names.map(
          name => `${pseudo} ${name}: ${style.getPropertyValue(name)}`,
        );
      };
      const sizeOf = (element: Element) => {
        if (element.matches(stretched) || element.querySelector(except)) {
          return undefined;
        }
        const { width, height } = element.getBoundingClientRect();
        return `${Math.round(width)} × ${Math.round(height)}`;
      };
      return [body, ...body.querySelectorAll('*')]
        .filter(element => !element.closest(`${except},script,style`))
        .map(element => ({
          tag: element.tagName.toLowerCase(),
          size: sizeOf(element),
          styles: ['', '::before', '::after'].flatMap(pseudo =>
            stylesOf(element, pseudo),
          ),
        }));
    },
    { names: properties, ...options, except: options.except.join(',') },
  );
}

function differencesOf(one: Look, other: Look | undefined): string[] {
  if (one.tag !== other?.tag) {
    return [`${one.tag} is ${other?.tag ?? 'not there'}`];
  }
  const sized = one.size !== undefined && other.size !== undefined;
  return [
    ...(sized && one.size !== other.size
      ? [`size: ${one.size} is ${other.size}`]
      : []),
    ...one.styles.flatMap((declaration, index) =>
      declaration === other.styles[index]
        ? []
        : [`${declaration} is ${other.styles[index]}`],
    ),
  ];
}

/** What looks different on the second of two pages, each as a line. */
export function compareLooks(ones: Look[], others: Look[]): string[] {
  const differences = ones.flatMap((one, index) =>
    differencesOf(one, others[index]).map(
      difference => `element ${index}, ${one.tag}, ${difference}`,
    ),
  );
  return ones.length === others.length
    ? differences
    : [`${ones.length} elements are ${others.length}`, ...differences];
}
