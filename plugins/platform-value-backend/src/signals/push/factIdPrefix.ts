/** What external ids of pushed facts begin with; those of sources never do. */
export const factIdPrefix = 'fact ';
