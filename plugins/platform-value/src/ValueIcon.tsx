/** Three rising bars under a target. Plain SVG: nothing of MUI loads early. */
export function ValueIcon() {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="currentColor"
      aria-hidden
      focusable={false}
    >
      <path d="M4 14h4v6H4zM10 11h4v9h-4zM16 8h4v12h-4zM3 4h3v1.5H3zM8 4h3v1.5H8zM13 4h3v1.5h-3zM18 4h3v1.5h-3z" />
    </svg>
  );
}
