import type { Geography } from '../chart/kinds/define-kind.ts';
import { allFigures } from '../corpus/figures.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { correctionsOf } from '../corpus/corrections.ts';
import type { EmbedKind, Urls } from '../corpus/urls.ts';
import { versionOf } from '../embed/content-hash.ts';
import { renderEmbedPage } from '../embed/embed-page.ts';
import { figureImage } from '../embed/figure-image.ts';
import { standingOf, withNotice, type Present } from '../embed/notice.ts';
import { oembed } from '../embed/oembed.ts';
import type { PinnedSubject } from '../embed/pinned.ts';
import { chartSubject, figureSubject } from '../embed/build-subject.ts';
import { site } from '../site.ts';
import { compileScript } from './compile-script.ts';
import { contentOf, findEmbeddable } from './embed-offer.ts';
import { createEmbedMaker } from './embed-parts.ts';
import { sha256 } from '../loaders/sha256.ts';

/** What the step needs to know beside the corpus. */
export interface EmbedOptions {
  readonly urls: Urls;
  readonly geography: Geography;
  readonly archive: readonly PinnedSubject[];
}

/** Writes everything for other sites: embeds, pinned versions, oEmbed files, pictures of figures, and their script. */
export function writeEmbeds(
  corpus: Corpus,
  { urls, geography, archive }: EmbedOptions,
  write: (path: string, text: string) => void,
): void {
  const maker = createEmbedMaker(corpus, geography);
  const answer = (subject: Parameters<typeof oembed>[0]): string => `${JSON.stringify(oembed(subject, urls, site))}\n`;
  for (const chart of corpus.charts) {
    write(`embed/charts/${chart.id}/index.html`, renderEmbedPage(maker.chart(chart), maker.tools, urls));
    write(`oembed/charts/${chart.id}.json`, answer(chartSubject(chart, geography)));
  }
  for (const placed of allFigures(corpus)) {
    const { id } = placed.figure.record;
    write(`embed/figures/${id}/index.html`, renderEmbedPage(maker.figure(placed), maker.tools, urls));
    write(`oembed/figures/${id}.json`, answer(figureSubject(placed, corpus)));
    write(`figures/${id}.svg`, figureImage(placed, corpus, site));
  }
  for (const [path, text] of pinnedPages(corpus, archive)) write(path, text);
  write('embed.js', `${compileScript('embed-host')}\n`);
}

/** The pages of everything that was pinned, by path: as they were written, with a notice where there is something to say. */
export function* pinnedPages(corpus: Corpus, archive: readonly PinnedSubject[]): Generator<readonly [string, string]> {
  for (const subject of archive) {
    const { kind, id, versions } = subject;
    const present = presentOf(corpus, kind, id);
    for (const { version, html } of versions) {
      const page = withNotice(html, kind, id, standingOf(subject, version, present));
      yield [`embed/${kind}/${id}/${version}/index.html`, page];
    }
  }
}

/** What is known today of a chart or figure. */
function presentOf(corpus: Corpus, kind: EmbedKind, id: string): Present {
  const thing = findEmbeddable(corpus, kind, id);
  const content = thing && contentOf(thing, corpus);
  return {
    content,
    version: content === undefined ? undefined : versionOf(content, sha256),
    corrections: correctionsOf(corpus.corrections, kind, id),
  };
}
