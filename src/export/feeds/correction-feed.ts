import type { CorrectionRecord } from '../../schema/correction.ts';
import { corpusDate } from '../content-dates.ts';
import type { ExportContext } from '../export-context.ts';
import { plainText } from '../format/plain-text.ts';
import type { Feed, FeedItem } from './feed.ts';

/** The feed of all corrections, the newest first: `/corrections/feed.atom` and `.json`. */
export function correctionFeed(context: ExportContext): Feed {
  const { site, corpus } = context;
  return {
    title: `Corrections · ${site.name}`,
    subtitle: 'What stood here and was wrong, what stands there now, and why.',
    lang: site.lang,
    author: site.name,
    home: context.address('/corrections/'),
    address: context.address('/corrections/feed'),
    updated: corpus.corrections[0]?.date ?? corpusDate(corpus),
    items: corpus.corrections.map((correction) => item(correction, context)),
  };
}

function item({ id, date, title, was, now, why }: CorrectionRecord, context: ExportContext): FeedItem {
  return {
    address: context.address(`/corrections/#${id}`),
    title,
    text: [`Was: ${plainText(was)}`, `Is now: ${plainText(now)}`, `Why: ${plainText(why)}`].join(' '),
    published: date,
    updated: date,
  };
}
