/** A 16 px icon: a shape in a circle. The word beside it says the same. */
export function RoundIcon({ shape, color }: { shape: string; color: string }) {
  return (
    <svg
      width={16}
      height={16}
      viewBox="0 0 16 16"
      aria-hidden
      focusable={false}
    >
      <circle
        cx={8}
        cy={8}
        r={7}
        fill="none"
        stroke={color}
        strokeWidth={1.5}
      />
      <path d={shape} fill="none" stroke={color} strokeWidth={1.75} />
    </svg>
  );
}
