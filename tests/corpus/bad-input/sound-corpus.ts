/** A small corpus without a problem, by path: what the tests of bad input break in one place at a time. */
export const soundCorpus: Readonly<Record<string, string>> = {
  'seeds/harbour-report.txt': ` date 2025-02-03
Court orders a pause

PORT VALE (Test Wire) — Judge Ada Bell ordered a pause on Monday, and the Harbour Agency said it had arrested 12 people in Port Vale.

“We arrested 40 people,” said the Harbour Agency. Ada Bell did not answer.
`,
  'content/documents/harbour-report.yaml': `title: Court orders a pause
slug: harbour-report
publisher: Test Wire
url: https://wire.example.org/pause
review: reviewed
sha256: "714505c00481f0443a83b142a5ebd4f2c177a71eb96fe79140b0fedcaf15680d"
`,
  'content/figures/harbour-report.yaml': `figures:
  - id: f-12-arrests
    quote: { exact: arrested 12 people }
    value: { low: 12, high: 12, unit: people, display: "12", modality: exact }
    measure: arrest
    kind: flow
    population: people arrested in the harbour
    places: [places/port-vale]
    agencies: [organisations/harbour-agency]
    period: { start: "2025-02-03", end: "2025-02-03" }
    said_by: { entity: organisations/harbour-agency }
    gist: Arrests that the agency gives in the report.
  - id: f-40-arrests
    quote: { exact: arrested 40 people }
    value: { low: 40, high: 40, unit: people, display: "40", modality: exact }
    measure: arrest
    kind: flow
    population: people arrested, as quoted
    said_by: { entity: organisations/harbour-agency }
    gist: Arrests that the agency gives in its own words.
`,
  'content/annotations/harbour-report.yaml': `notes:
  - id: n-pause
    quote: { exact: ordered a pause }
    motivation: commenting
    kind: context
    title: What a pause is
    body: A pause holds until the court has heard both sides.
    about: [people/ada-bell]
    figures: [f-12-arrests]
    sources:
      - { title: Rules of the court, publisher: Court of Port Vale, url: "https://court.example.org/rules" }
`,
  'content/measures/arrest.yaml': `id: arrest
name: Arrest
plural: arrests
unit: people
definition: Taking a person into custody.
sources: []
`,
  'content/people/ada-bell.md': `---
name: Ada Bell
role: Judge
aliases: [Ada Bell]
description: Judge at the court of Port Vale.
sources: []
---

Ada Bell is a judge.
`,
  'content/places/port-vale.md': `---
name: Port Vale
kind: town
lat: 40.5
lon: -74.5
coordinates_note: Made up for tests.
country: "US"
aliases: [Port Vale]
description: Town with a harbour.
sources: []
---

Port Vale is a town.
`,
  'content/organisations/harbour-agency.md': `---
name: Harbour Agency
role: Agency
kind: agency
aliases: [Harbour Agency]
description: Agency that watches the harbour.
related: [places/port-vale]
sources: []
---

The Harbour Agency watches the harbour.
`,
  'content/policies/harbour-order.md': `---
name: Harbour order
instrument: Order 1
instrument_kind: court-order
issuer: Court of Port Vale
issued_by: [people/ada-bell]
aliases: [Harbour order]
description: Order on the harbour.
status: { state: pending, text: Awaits a hearing., as_of: "2025-02-03" }
sources: []
---

The order holds for a while.
`,
  'content/events/e-pause.yaml': `id: e-pause
date: "2025-02-03"
title: A pause is ordered
summary: The court orders a pause.
documents: [harbour-report]
entities: [people/ada-bell]
sources:
  - { title: Rules of the court, publisher: Court of Port Vale, url: "https://court.example.org/rules" }
`,
  'content/series/arrests.yaml': `id: arrests
title: Arrests in the harbour by year
definition: People taken into custody in the harbour.
unit: people
measure: People arrested
columns:
  year: { type: year, label: Year }
key: [year]
sources:
  court: { title: Yearly report, publisher: Court of Port Vale, url: "https://court.example.org/report" }
measures: [{ measure: arrest }]
`,
  'content/series/arrests.csv': `year,value,sources
2023,10,court
2024,12,court
2025,9,court
`,
  'content/charts/arrests.yaml': `id: arrests
kind: line
title: Arrests went up and down
subtitle: People arrested in the harbour by year
point: There were most arrests in 2024.
description: A line over three years, from 10 people in 2023 to 12 in 2024 and 9 in 2025, in the harbour of Port Vale.
measure: People arrested
unit: people
x: year
data:
  - series: arrests
`,
  'content/stories/a-pause.md': `---
title: A pause
standfirst: What the court ordered.
description: What the court ordered in February 2025.
date: "2025-02-04"
order: 1
documents: [harbour-report]
---

The court spoke.

::quote[ordered a pause]{document="harbour-report"}

::chart{id="arrests"}
`,
  'content/pages/about.md': `---
title: About
description: What this is.
---

A corpus for tests.
`,
};
