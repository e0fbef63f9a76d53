import type { AnnotatedDocument, DocumentNote } from '../../corpus/annotated-document.ts';
import type { Chart } from '../../corpus/charts.ts';
import type { EditorialPage } from '../../corpus/editorial-pages.ts';
import type { Story } from '../../corpus/stories.ts';
import { eventFragment, noteFragment, type Urls } from '../../corpus/urls.ts';
import type { EventRecord } from '../../schema/entity.ts';
import { entityRefSchema } from '../../schema/ids.ts';
import { markdownSentences, sentencesOf } from './sentences-of.ts';
import type { SearchRecord } from './search-record.ts';

const none = { entities: [], measures: [] } as const;

/** An event, in its place on the timeline. */
export function eventRecord({ id, date, title, summary, entities }: EventRecord, urls: Urls): SearchRecord {
  return {
    stored: {
      type: 'event',
      href: `${urls.page('/timeline/')}#${eventFragment(id)}`,
      title,
      date,
      text: markdownSentences(summary),
    },
    facets: { entities, measures: [] },
  };
}

/** A chart, by its words: title, point, description. */
export function chartRecord({ id, spec, reading }: Chart, urls: Urls): SearchRecord {
  return {
    stored: {
      type: 'chart',
      href: urls.chart(id),
      title: spec.title,
      by: spec.subtitle,
      text: [spec.point, ...sentencesOf(spec.description), ...sentencesOf(reading)],
    },
    facets: none,
  };
}

/** An editorial narrative. */
export function storyRecord({ slug, title, standfirst, date, entities, body }: Story, urls: Urls): SearchRecord {
  return {
    stored: {
      type: 'story',
      href: urls.page(`/stories/${slug}/`),
      title,
      date,
      text: [standfirst, ...markdownSentences(body)],
    },
    facets: { entities: entities.map((ref) => entityRefSchema.parse(ref)), measures: [] },
  };
}

/** An editors’ note, beside the words that it explains. */
export function noteRecord({ record }: DocumentNote, document: AnnotatedDocument, urls: Urls): SearchRecord {
  return {
    stored: {
      type: 'note',
      href: urls.document(document.slug, noteFragment(record.id)),
      title: record.title,
      date: document.date,
      by: `On “${document.title}”`,
      text: markdownSentences(record.body),
    },
    facets: { entities: record.about, measures: [], publisher: document.publisher, review: document.review },
    year: document.date.slice(0, 4),
  };
}

/** A page of the site’s own words. */
export function pageRecord({ slug, title, description, body }: EditorialPage, urls: Urls): SearchRecord {
  return {
    stored: { type: 'page', href: urls.page(`/${slug}/`), title, text: [description, ...markdownSentences(body)] },
    facets: none,
  };
}
