import { useTheme } from '@mui/material/styles';
import {
  isAdopted,
  type AdoptionClass,
} from 'backstage-plugin-platform-value-common';
import { useSvgId } from './useSvgId';

/** The side of the square that a dot stands in, in pixels. */
export const dotSize = 16;

const middle = dotSize / 2;
const radius = 6;

/** Stripes of the data's colour: told to. Dots: the only way. Thin hatch: missing. */
function Pattern(props: { id: string; of: 'stripes' | 'dots' | 'hatch' }) {
  const { palette } = useTheme();
  const { main } = palette.primary;
  const { secondary } = palette.text;
  return (
    <pattern
      id={props.id}
      width={4}
      height={4}
      patternUnits="userSpaceOnUse"
      patternTransform={props.of === 'dots' ? undefined : 'rotate(45)'}
    >
      {props.of === 'stripes' && <rect width={2} height={4} fill={main} />}
      {props.of === 'dots' && <circle cx={2} cy={2} r={1.1} fill={main} />}
      {props.of === 'hatch' && <rect width={1} height={4} fill={secondary} />}
    </pattern>
  );
}

function Clock({ color }: { color: string }) {
  return (
    <path
      d={`M${middle} ${middle - 3.5}V${middle}l2.4 1.6`}
      fill="none"
      stroke={color}
      strokeWidth={1.25}
    />
  );
}

const patterned = {
  mandated: 'stripes',
  unforced: 'dots',
  unknown: 'hatch',
} as const;

function isPatterned(one: AdoptionClass): one is keyof typeof patterned {
  return one in patterned;
}

function useFill(adoptionClass: AdoptionClass, patternId: string): string {
  const { main } = useTheme().palette.primary;
  if (adoptionClass === 'voluntary') {
    return main;
  }
  return isPatterned(adoptionClass) ? `url(#${patternId})` : 'none';
}

/**
 * How something stands to a capability, in shapes that differ without colour:
 * by choice solid, mandated striped, without choice dotted, not adopted an
 * outline, overdue an outline with a clock, exempt a dashed outline, unknown
 * the hatch of what is missing. Drawn inside an `svg`, {@link dotSize} square.
 */
export function AdoptionDotShape(props: { adoptionClass: AdoptionClass }) {
  const { adoptionClass } = props;
  const { palette } = useTheme();
  const patternId = useSvgId();
  return (
    <>
      {isPatterned(adoptionClass) && (
        <Pattern id={patternId} of={patterned[adoptionClass]} />
      )}
      <circle
        cx={middle}
        cy={middle}
        r={radius}
        fill={useFill(adoptionClass, patternId)}
        stroke={
          isAdopted(adoptionClass)
            ? palette.primary.main
            : palette.text.secondary
        }
        strokeWidth={1.5}
        strokeDasharray={adoptionClass === 'exempt' ? '2.5 2' : undefined}
      />
      {adoptionClass === 'overdue' && <Clock color={palette.text.primary} />}
    </>
  );
}

/** The same beside the words that say it. */
export function AdoptionDot(props: { adoptionClass: AdoptionClass }) {
  return (
    <svg
      width={dotSize}
      height={dotSize}
      viewBox={`0 0 ${dotSize} ${dotSize}`}
      aria-hidden
      focusable={false}
      style={{ flex: 'none' }}
    >
      <AdoptionDotShape {...props} />
    </svg>
  );
}
