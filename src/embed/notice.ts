import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { compileUrls } from '../corpus/urls.ts';
import { element } from '../render/element.ts';
import type { CorrectionRecord } from '../schema/correction.ts';
import { formatDate } from '../text/format-date.ts';
import { describeDifference } from './describe-difference.ts';
import { noticeSlot, relativeTo } from './embed-page.ts';
import type { PinnedSubject } from './pinned.ts';

/** What is known today of something that was pinned. */
export interface Present {
  /** The present version; undefined if the chart or figure is no longer there. */
  readonly version: string | undefined;
  readonly content: string | undefined;
  /** Corrections that touched it, newest first. */
  readonly corrections: readonly CorrectionRecord[];
}

/** Why a pinned version is not the last word; undefined if it is. */
export type Standing =
  | { readonly state: 'withdrawn' }
  | { readonly state: 'corrected'; readonly correction: CorrectionRecord }
  | { readonly state: 'newer'; readonly reasons: readonly string[] };

/**
 * Compares a pinned version with the present. A correction counts for versions that were pinned up to its day
 * and differ from the present; otherwise editors' reasons for later versions are given, or else what differs.
 */
export function standingOf(subject: PinnedSubject, version: string, present: Present): Standing | undefined {
  const index = subject.versions.findIndex((each) => each.version === version);
  const own = subject.versions[index];
  if (own === undefined) throw new Error(`Expected a version of ${subject.kind}/${subject.id}, found “${version}”.`);
  if (present.version === undefined || present.content === undefined) return { state: 'withdrawn' };
  if (present.version === version) return undefined;
  const correction = present.corrections.find(({ date }) => date >= own.pinned_on);
  if (correction !== undefined) return { state: 'corrected', correction };
  const reasons = subject.versions.slice(index + 1).flatMap(({ reason }) => reason ?? []);
  return { state: 'newer', reasons: reasons.length > 0 ? reasons : [describeDifference(own.content, present.content)] };
}

/** Puts what is to be said of a pinned page into its slot; without anything to say the page stays as it was written. */
export function withNotice(
  html: string,
  kind: PinnedSubject['kind'],
  id: string,
  standing: Standing | undefined,
): string {
  if (standing === undefined) return html;
  const at = html.indexOf(noticeSlot);
  if (at < 0) throw new Error(`Expected the slot “${noticeSlot}” in a pinned page of ${kind}/${id}.`);
  return html.slice(0, at) + toHtml(noticeElement(kind, id, standing)) + html.slice(at + noticeSlot.length);
}

function noticeElement(kind: PinnedSubject['kind'], id: string, standing: Standing): ElementContent {
  const urls = compileUrls('', relativeTo(4));
  const page = urls.page(`/${kind}/${id}/`);
  const paragraph = (lead: string, words: string, ...links: readonly ElementContent[]): ElementContent => {
    const parted = links.flatMap((link, index) => (index === 0 ? [link] : [' · ', link]));
    return element(
      'aside',
      { className: ['notice'] },
      element('p', {}, element('strong', {}, lead), ` ${words} `, ...parted),
    );
  };
  const link = (href: string, words: string): ElementContent => element('a', { href }, words);
  switch (standing.state) {
    case 'withdrawn':
      return paragraph(
        'No longer kept up.',
        'This version stays as it was published.',
        link(urls.page('/corrections/'), 'Corrections'),
      );
    case 'corrected': {
      const { correction } = standing;
      return paragraph(
        `Corrected on ${formatDate(correction.date)}.`,
        `This version holds an error: ${correction.title}.`,
        link(urls.page(`/corrections/#${correction.id}`), 'What was wrong'),
        link(page, 'The corrected version'),
      );
    }
    case 'newer':
      return paragraph('A newer version exists.', standing.reasons.join(' '), link(page, 'See it'));
  }
}
