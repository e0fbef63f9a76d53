import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { toHtml } from 'hast-util-to-html';
import { auditCorpus, type Audit } from '../desk/audit/audit.ts';
import { auditSections } from '../desk/audit/audit-text.ts';
import type { FileLine } from '../desk/audit/file-line.ts';
import type { Settings } from '../loaders/settings.ts';
import { toSlug } from '../text/slug.ts';
import type { DevCorpus } from './dev-corpus.ts';
import { editorHref, shownProblems } from './dev-problems.ts';

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
  h2 { margin-top: 2.5rem; } li { margin: 0.4rem 0; } .place { font-family: ui-monospace, monospace; font-size: 0.85em; }
  q { color: color-mix(in srgb, currentcolor 75%, transparent); }`;

/** Opens the editor without leaving the page. */
const openScript = `addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href*="__open-in-editor"]');
  if (!link) return;
  event.preventDefault();
  fetch(link.href);
});`;

function page(title: string, ...children: readonly (Element | undefined)[]): string {
  return `<!doctype html>${toHtml(
    h('html', { lang: 'en-GB' }, [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', title),
        h('style', style),
        h('script', { type: 'module', src: '/@vite/client' }),
        h('script', { type: 'module' }, openScript),
      ]),
      h('body', h('h1', title), ...children),
    ]),
  )}`;
}

/** The page that stands in for every other while there is no corpus without errors. */
export function brokenPage(corpus: DevCorpus, settings: Settings): string {
  const { problems, fault } = shownProblems(corpus, settings);
  const items = problems.map(({ place, editor, rule, message }) =>
    h('li', [h('a', { class: 'place', href: editor }, place), ' ', h('code', rule), ' ', message]),
  );
  return page(
    'The corpus has errors',

    h('p', 'This page loads anew when they are mended.'),
    h('ol', items),
    fault === undefined ? undefined : h('pre', fault),
  );
}

/** The audit of the last corpus, with links to the sentences and to the lines of the files. */
export function auditPage({ latest }: DevCorpus, settings: Settings, today: string): string {
  if (latest === undefined) return page('Audit', h('p', 'There is no corpus yet.'));
  const audit = auditCorpus(latest, today);
  const [names, ...sections] = auditSections(audit);
  const all = [...(names === undefined ? [] : [names]), ...sections];
  const heading = ({ title, count }: (typeof all)[number]): Element =>
    h('h2', { id: toSlug(title) }, `${title}: ${count}`);
  return page(
    'Audit',
    h('p', [
      `What the corpus does not cover yet, on ${today}. The same as `,
      h('code', 'npm run audit'),
      '. ',
      h('a', { href: settings.base }, 'To the site'),
    ]),
    h(
      'ul',
      all
        .filter(({ count }) => count > 0)
        .map(({ title, count }) => h('li', h('a', { href: `#${toSlug(title)}` }, title), ` ${count}`)),
    ),
    ...(names === undefined ? [] : [heading(names), advicePart(names.advice), nameList(audit, settings)]),
    ...sections.flatMap((section) => [
      heading(section),
      ...(section.count === 0
        ? []
        : [
            advicePart(section.advice),
            h(
              'ul',
              section.lines.map((line) => h('li', ...withEditorLink(line, settings))),
            ),
          ]),
    ]),
  );
}

/** A paragraph in which what stands between back quotes is code. */
function advicePart(text: string): Element {
  return h(
    'p',
    text.split('`').map((part, index) => (index % 2 === 1 ? h('code', part) : part)),
  );
}

function nameList({ unknownNames }: Audit, settings: Settings): Element {
  return h(
    'ul',
    unknownNames.map(({ name, count, sentences }) =>
      h('li', [
        h('strong', name),
        ` ${count}`,
        h(
          'ul',
          sentences.map(({ slug, sentence, text, ...place }) =>
            h('li', [
              placeLink(place, settings),
              ' ',
              h('q', text),
              ' ',
              h('a', { href: `${settings.base}documents/${slug}/#${sentence}` }, 'on its page'),
            ]),
          ),
        ),
      ]),
    ),
  );
}

function placeLink({ file, line }: FileLine, settings: Settings): Element {
  return h('a', { class: 'place', href: editorHref({ file, line, column: 1 }, settings) }, `${file}:${line}`);
}

/** A line of the audit whose place, if it begins with one, opens the editor. */
function withEditorLink(text: string, settings: Settings): readonly (ElementContent | string)[] {
  const found = /^(?<file>(?:seeds|content)\/\S+):(?<line>\d+) {2}/u.exec(text);
  const { file, line } = found?.groups ?? {};
  if (found === null || file === undefined || line === undefined) return [text];
  return [placeLink({ file, line: Number(line) }, settings), ' ', text.slice(found[0].length)];
}
