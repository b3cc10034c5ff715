/**
 * What a Markdown file names that has to exist.
 *
 * @typedef {{ kind: 'link' | 'path' | 'script', text: string, line: number }} Citation
 */

const fence = /^\s*(```|~~~)/;
const link = /\]\(\s*<?([^)\s>]+)>?[^)]*\)/g;
const codeSpan = /`([^`]+)`/g;
const script = /(?:\bnpm run|\byarn(?: run)?) ([a-z][\w:-]*)(?![\w:.-]*\/)/g;
const address = /^[a-z][a-z0-9+.-]*:/i;

/**
 * @param {string} markdown
 * @returns {Citation[]} relative links, paths in code spans, and the scripts of
 *   package.json that commands in code spans and blocks of code call
 */
export function findCitations(markdown) {
  const citations = [];
  let inBlock = false;
  markdown.split('\n').forEach((text, index) => {
    if (fence.test(text)) {
      inBlock = !inBlock;
      return;
    }
    const found = inBlock ? scriptsIn(text) : citationsIn(text);
    citations.push(...found.map(entry => ({ ...entry, line: index + 1 })));
  });
  return citations;
}

function citationsIn(text) {
  const spans = all(text, codeSpan);
  const links = all(text.replace(codeSpan, ''), link);
  return [
    ...links
      .filter(target => !address.test(target))
      .map(target => ({ kind: 'link', text: target })),
    ...spans.filter(isPath).map(path => ({ kind: 'path', text: path })),
    ...spans.flatMap(scriptsIn),
  ];
}

function scriptsIn(text) {
  return all(text, script).map(name => ({ kind: 'script', text: name }));
}

// without placeholders, and with a folder or the ending of a file
function isPath(text) {
  return (
    /^[\w.-]+(\/[\w.-]+)*\/?$/.test(text) &&
    (text.includes('/') || /\w\.(md|mjs|ts|tsx|js|json|ya?ml)$/.test(text))
  );
}

function all(text, pattern) {
  return [...text.matchAll(pattern)].map(([, captured]) => captured);
}
