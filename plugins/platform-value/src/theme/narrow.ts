/** Below this width rows stack and bands fold, in pixels. */
export const narrowWidth = 600;

/** Matches a container narrower than {@link narrowWidth}. */
export const narrowContainer = `@container (max-width: ${
  narrowWidth - 0.02
}px)`;

/** Matches a screen narrower than {@link narrowWidth}. */
export const narrowScreen = `@media (max-width: ${narrowWidth - 0.02}px)`;
