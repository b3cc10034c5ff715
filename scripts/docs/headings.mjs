/**
 * The anchors by which the headings of a Markdown file can be linked to, as
 * GitHub makes them.
 *
 * @param {string} markdown
 * @returns {Set<string>}
 */
export function anchorsOf(markdown) {
  const anchors = new Set();
  for (const [, heading] of markdown.matchAll(/^#{1,6} +(.+)$/gm)) {
    const anchor = slug(heading);
    let unique = anchor;
    for (let count = 1; anchors.has(unique); count++) {
      unique = `${anchor}-${count}`;
    }
    anchors.add(unique);
  }
  return anchors;
}

function slug(heading) {
  return heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
