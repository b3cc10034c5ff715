/** Beside a value that is no longer fresh; the words after it say since when. */
export function ClockIcon() {
  return (
    <svg
      width={14}
      height={14}
      viewBox="0 0 16 16"
      aria-hidden
      focusable={false}
      style={{ verticalAlign: '-2px' }}
    >
      <circle cx={8} cy={8} r={6.5} fill="none" stroke="currentColor" />
      <path d="M8 4.5V8l2.5 1.5" fill="none" stroke="currentColor" />
    </svg>
  );
}
