import { describe, expect, test } from 'vitest';
import { edited, outcomeOf, problemsOf } from './problems-of.ts';
import { soundCorpus } from './sound-corpus.ts';

const person = 'content/people/ada-bell.md';
const place = 'content/places/port-vale.md';
const organisation = 'content/organisations/harbour-agency.md';

test('unknown ids in every reference, each with its place and the nearest id', () => {
  expect(
    problemsOf({
      ...edited(
        person,
        'sources: []',
        'related: [people/nobody, places/port-vals]\naffiliations: [organisations/harbor-agency]\nsources: []',
      ),
      ...edited(place, 'country:', 'within: places/nowhere\ncountry:'),
      ...edited(organisation, 'kind: agency', 'kind: agency\nparent: organisations/none'),
      ...edited(
        'content/policies/harbour-order.md',
        'issued_by: [people/ada-bell]',
        'issued_by: [people/ada]\npredecessors: [policies/none]\nsuccessors: [policies/harbour-ordr]',
      ),
      ...edited(
        'content/events/e-pause.yaml',
        'documents: [harbour-report]\nentities: [people/ada-bell]',
        'documents: [harbour-reprot]\nentities: [people/ada-bel]',
      ),
      'content/annotations/harbour-report.yaml': (soundCorpus['content/annotations/harbour-report.yaml'] ?? '')
        .replace('about: [people/ada-bell]', 'about: [people/adabell]')
        .replace('figures: [f-12-arrests]', 'figures: [f-12-arrest]'),
      'content/figures/harbour-report.yaml': `${(soundCorpus['content/figures/harbour-report.yaml'] ?? '')
        .replace('measure: arrest', 'measure: arrests')
        .replace('agencies: [organisations/harbour-agency]', 'agencies: [organisations/agency]')
        .replace('places: [places/port-vale]', 'places: [places/vale]')
        .replace(
          'said_by: { entity: organisations/harbour-agency }',
          'said_by: { entity: people/bell }',
        )}explanations:\n  - { figures: [f-12-arrests, f-41-arrests], class: conflict, text: Words. }\n`,
      'content/documents/harbour-report.yaml': `${soundCorpus['content/documents/harbour-report.yaml'] ?? ''}links:\n  - { quote: { exact: Test Wire }, entity: organisations/wire }\n`,
      ...edited('content/charts/arrests.yaml', 'series: arrests', 'series: arests'),
      ...edited('content/series/arrests.yaml', 'measure: arrest }', 'measure: arest }'),
      ...edited(
        'content/stories/a-pause.md',
        'documents: [harbour-report]',
        'documents: [harbour]\nentities: [people/none]',
      ),
      'content/measures/arrest.yaml': `${soundCorpus['content/measures/arrest.yaml'] ?? ''}distinct_from: [{ measure: removal, how: Words. }]\n`,
      'content/documents/none.yaml': 'title: Other\nslug: other\n',
      'content/annotations/none.yaml': 'notes: []\n',
      'content/figures/none.yaml': 'figures: []\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/annotations/harbour-report.yaml:8:13  reference/unknown  There is no entity “people/adabell”. Did you mean “people/ada-bell”?
    content/annotations/harbour-report.yaml:9:15  reference/unknown  There is no figure “f-12-arrest”. Did you mean “f-12-arrests”?
    content/annotations/none.yaml:1:1  reference/unknown  There is no seed “none”. Correct the id, or add its record.
    content/charts/arrests.yaml:11:13  chart/reference  There is no series “arests” in content/series. Did you mean “arrests”?
    content/documents/harbour-report.yaml:8:44  reference/unknown  There is no entity “organisations/wire”. Correct the id, or add its record.
    content/documents/none.yaml:1:1  reference/unknown  There is no seed “none”. Correct the id, or add its record.
    content/events/e-pause.yaml:5:13  reference/unknown  There is no seed “harbour-reprot”. Did you mean “harbour-report”?
    content/events/e-pause.yaml:6:12  reference/unknown  There is no entity “people/ada-bel”. Did you mean “people/ada-bell”?
    content/figures/harbour-report.yaml:5:14  reference/unknown  There is no measure “arrests”. Did you mean “arrest”?
    content/figures/harbour-report.yaml:8:14  reference/unknown  There is no entity “places/vale”. Correct the id, or add its record.
    content/figures/harbour-report.yaml:9:16  reference/unknown  There is no entity “organisations/agency”. Correct the id, or add its record.
    content/figures/harbour-report.yaml:11:24  reference/unknown  There is no entity “people/bell”. Correct the id, or add its record.
    content/figures/harbour-report.yaml:22:16  contradiction/idle  The figures f-12-arrests and f-41-arrests were not found to disagree. Remove the explanation, or correct measure, population, places or period of the two.
    content/figures/harbour-report.yaml:22:31  reference/unknown  There is no figure “f-41-arrests”. Did you mean “f-40-arrests”?
    content/figures/none.yaml:1:1  reference/unknown  There is no seed “none”. Correct the id, or add its record.
    content/measures/arrest.yaml:7:28  reference/unknown  There is no measure “removal”. Correct the id, or add its record.
    content/organisations/harbour-agency.md:5:9  reference/unknown  There is no entity “organisations/none”. Correct the id, or add its record.
    content/people/ada-bell.md:6:11  reference/unknown  There is no entity “people/nobody”. Correct the id, or add its record.
    content/people/ada-bell.md:6:26  reference/unknown  There is no entity “places/port-vals”. Did you mean “places/port-vale”?
    content/people/ada-bell.md:7:16  reference/unknown  There is no entity “organisations/harbor-agency”. Did you mean “organisations/harbour-agency”?
    content/places/port-vale.md:7:9  reference/unknown  There is no entity “places/nowhere”. Correct the id, or add its record.
    content/policies/harbour-order.md:6:13  reference/unknown  There is no entity “people/ada”. Correct the id, or add its record.
    content/policies/harbour-order.md:7:16  reference/unknown  There is no entity “policies/none”. Correct the id, or add its record.
    content/policies/harbour-order.md:8:14  reference/unknown  There is no entity “policies/harbour-ordr”. Did you mean “policies/harbour-order”?
    content/series/arrests.yaml:11:23  reference/unknown  There is no measure “arest”. Did you mean “arrest”?
    content/stories/a-pause.md:7:13  reference/unknown  There is no document “harbour”. Correct the id, or add its record.
    content/stories/a-pause.md:8:12  reference/unknown  There is no entity “people/none”. Correct the id, or add its record."
  `);
});

describe('cycles', () => {
  test('`related` may lead in a circle', () => {
    const { problems, corpus } = outcomeOf({
      ...edited(person, 'sources: []', 'related: [organisations/harbour-agency, places/port-vale]\nsources: []'),
      ...edited(place, 'sources: []', 'related: [people/ada-bell]\nsources: []'),
    });
    expect(problems).toEqual([]);
    expect(corpus.entities.size).toBe(4);
  });
  test('an entity is not related to itself', () => {
    expect(problemsOf(edited(person, 'sources: []', 'related: [people/ada-bell]\nsources: []'))).toMatchInlineSnapshot(
      `"content/people/ada-bell.md:6:11  reference/self  “people/ada-bell” refers to itself. Remove it."`,
    );
  });
  test('a place does not lie within itself, nor is an organisation part of itself', () => {
    expect(
      problemsOf({
        ...edited(place, 'country:', 'within: places/old-vale\ncountry:'),
        'content/places/old-vale.md': (soundCorpus[place] ?? '')
          .replace('country:', 'within: places/port-vale\ncountry:')
          .replaceAll('Port Vale', 'Old Vale'),
        ...edited(organisation, 'kind: agency', 'kind: agency\nparent: organisations/harbour-agency'),
      }),
    ).toMatchInlineSnapshot(`
      "content/organisations/harbour-agency.md:5:9  reference/cycle  “organisations/harbour-agency” is part of itself. Correct one of them.
      content/places/old-vale.md:7:9  reference/cycle  “places/old-vale” lies within itself, through “places/port-vale”. Correct one of them.
      content/places/port-vale.md:7:9  reference/cycle  “places/port-vale” lies within itself, through “places/old-vale”. Correct one of them."
    `);
  });
});

describe('what follows from another problem is not told', () => {
  test('references to a record that has a problem of its own', () => {
    expect(problemsOf(edited(place, 'kind: town', 'kind: twon'))).toMatchInlineSnapshot(
      `"content/places/port-vale.md:3:7  record/value  “kind”: use one of country, state, city, town, border, facility. Did you mean “town”?"`,
    );
  });
  test('charts, stories and numbers that draw on a broken ledger or series', () => {
    expect(
      problemsOf({
        ...edited('content/figures/harbour-report.yaml', 'kind: flow', 'kind: flw'),
        ...edited('content/series/arrests.csv', '2023,10', '2023,ten'),
        'content/stories/a-pause.md': `${soundCorpus['content/stories/a-pause.md'] ?? ''}\n::figure{id="f-12-arrests"}\n`,
      }),
    ).toMatchInlineSnapshot(`
      "content/figures/harbour-report.yaml:6:11  record/value  “figures.0.kind”: use one of stock, flow, rate, ratio, target, capacity. Did you mean “flow”?
      content/figures/harbour-report.yaml:17:11  record/value  “figures.1.kind”: use one of stock, flow, rate, ratio, target, capacity. Did you mean “flow”?
      content/series/arrests.csv:2:2  series/value  Row 2023: “ten” is no plain number. Write digits alone, with a point for decimals and no thousands separator, or leave the cell empty for a gap."
    `);
  });
});
