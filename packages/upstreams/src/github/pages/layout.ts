import { timestamp } from '../timestamp';
import { html, Html } from './html';

/** What a page shows. */
export interface Page {
  title: string;
  /** Where the page stands: what is above it, outermost first. */
  above: { name: string; href: string }[];
  content: Html;
}

const style = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
nav, footer { font-size: 0.875rem; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; }
h1 { overflow-wrap: anywhere; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid GrayText; }
code { font-family: ui-monospace, monospace; }
`;

/** A whole document. It loads nothing and runs nothing. */
export function layout({ title, above, content }: Page): string {
  const trail = above.map(
    ({ name, href }) => html`<a href="${href}">${name}</a> / `,
  );
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${new Html(style)}
        </style>
      </head>
      <body>
        <nav aria-label="Breadcrumb">${trail}</nav>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
        <footer>
          <p>
            Generated or recorded data, served on this machine for demonstration
            and tests. This is not GitHub.
          </p>
        </footer>
      </body>
    </html> `.text;
}

/** Facts by name; those that are not known are left out. */
export function facts(
  entries: [name: string, value: Html | string | number | undefined][],
): Html {
  const known = entries.filter(([, value]) => value !== undefined);
  return html`<dl>
    ${known.map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}

/** A table with a caption; a sentence when there are no rows. */
export function table(caption: string, heads: string[], rows: Html[][]): Html {
  if (rows.length === 0) return html`<p>${caption}: none.</p>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${heads.map(head => html`<th scope="col">${head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        cells =>
          html`<tr>
            ${cells.map(cell => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** A moment, for people and for programs. */
export function moment(time: number | undefined): Html | undefined {
  if (time === undefined) return undefined;
  const text = timestamp(time);
  return html`<time datetime="${text}"
    >${text.slice(0, 16).replace('T', ' ')} UTC</time
  >`;
}
