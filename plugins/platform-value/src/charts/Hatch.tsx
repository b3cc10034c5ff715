import { useTheme } from '@mui/material/styles';

/** The pattern of what is missing; filled with `url(#id)`. */
export function Hatch({ id }: { id: string }) {
  const { palette } = useTheme();
  return (
    <pattern
      id={id}
      width={5}
      height={5}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <line y2={5} stroke={palette.text.secondary} strokeOpacity={0.4} />
    </pattern>
  );
}
