/**
 * Every rule that can be broken, with a paragraph for editors: what it asks and why. Ids are permanent.
 * Kept in alphabetical order.
 */
export const rules = {
  'anchor/ambiguous':
    'A quote must occur exactly once in its source. Add a `prefix` or `suffix` of neighbouring words, so that it can mean one place only.',
  'anchor/orphan':
    'A quote must occur in its source, letter for letter; only typographic variants of quotation marks, hyphens, spaces and accents are forgiven. Otherwise a note or figure would hang on words that nobody wrote.',
  'archive/changed':
    'What was pinned is published for ever as it was: its pages and their content keep their bytes. Restore them from the history.',
  'chart/data': 'A chart is drawn only from data that its kind can show truthfully.',
  'chart/geometry': 'Nothing is drawn at a place that cannot be computed.',
  'chart/glyph':
    'Pictures of charts are drawn in the site’s own faces, which hold the letters of western European languages: any other character would be left out in silence.',
  'chart/reference': 'What a chart refers to exists: series, columns, rows, figures, events.',
  'contradiction/class':
    'The class that an explanation gives must be one that the program found for the pair, so that no conflict is explained away by another name.',
  'contradiction/idle': 'An explanation must be about a pair of figures that the program found not to agree.',
  'contradiction/unexplained':
    'Two comparable figures of reviewed documents that do not agree, and differ neither in period nor in what they count, need an explanation by an editor: an entry under `explanations` in one of the two ledgers.',
  'directive/attribute':
    'A directive of a story takes known attributes only; those it needs are there, and none is empty.',
  'directive/form':
    'A directive of a story stands alone on its line with two colons; only a quote takes words in brackets, as plain text.',
  'directive/unknown': 'A story knows four directives: chart, document, figure and quote.',
  'figure/idle-waiver': 'A waiver must cover a number that the program finds; one that covers none is a left-over.',
  'figure/number': 'The quote of a figure holds one number, or the record names in `number` which of them is meant.',
  'figure/unaccounted':
    'In a reviewed document every number and quantified statement is a figure or a waiver with a reason. In one not yet reviewed this is a warning.',
  'figure/unconfirmed':
    'A figure or waiver with `review: unreviewed` is a proposal of the program. It does not count until an editor has confirmed it with `review: reviewed`; in a reviewed document no proposal is left.',
  'figure/value':
    'The value of a figure must be the one that the program reads from its words, so that the ledger cannot say 583 where the source says 538.',
  'file/encoding': 'Files are plain text in UTF-8 without control characters.',
  'file/misplaced':
    'A record lies in the folder of its kind, under a name with the ending of its kind; anywhere else nothing would read it.',
  'file/refused': 'Only plain files within the two folders are read: no links, no devices, nothing outside.',
  'file/unreadable': 'Every file of the corpus must be readable.',
  'identity/duplicate': 'Ids and slugs are addresses and must be unique, letter case aside.',
  'identity/reserved': 'Some names belong to pages of the site or to file systems and cannot be slugs.',
  'identity/slug':
    'The name of a page or story becomes its address, so it holds only lower-case letters, digits and single hyphens.',
  'link/alias-common':
    'An alias that is a common word or a single letter would be found everywhere; state `case: exact`, or choose a longer alias.',
  'link/alias-empty': 'An alias holds at least one letter.',
  'link/alias-number': 'A bare number names nothing.',
  'link/alias-invisible':
    'An alias holds no character that is not seen: it would look like another alias and match other words.',
  'link/alias-shared': 'An alias names one entity only, unless each of those that share it states `needs: full-name`.',
  'link/except': 'An exception is a longer phrase that holds the alias.',
  'link/overlap': 'An editor’s overrides of mentions may not overlap each other.',
  'markdown/image': 'Editorial Markdown shows no images; charts and figures are set with directives.',
  'markdown/link':
    'A link of editorial Markdown leads to a web address, a mail address or a place of this site; anything else is shown as text.',
  'markdown/markup': 'HTML in editorial Markdown is shown as the text it is and never as markup.',
  'record/duplicate-key': 'A key may stand once in a record; the second would silently replace the first.',
  'record/front-matter':
    'A register entry or story begins with its record between two lines of three hyphens; the text follows.',
  'record/id': 'The id in a record and the name of its file are the same.',
  'record/syntax': 'A record must be valid YAML of the plain kind: no tabs, no aliases, no custom tags.',
  'record/unknown-key': 'A record holds known keys only, so that a misspelt key is not silently ignored.',
  'record/value': 'Each key of a record has a form that its value must follow.',
  'reference/cycle':
    'A place does not lie within itself, nor is an organisation part of itself, through however many others.',
  'reference/self': 'An entity is not related to itself.',
  'reference/unknown': 'A reference must lead to a record that exists.',
  'seed/bad-date':
    'The date line of a seed names a day of the calendar as YYYY-MM-DD. The article is listed and cited by it.',
  'seed/digest':
    'The digest of a seed is recorded in its document record, so that a source text cannot change unnoticed.',
  'seed/empty': 'A seed holds text after its date: an empty file is a copy that failed.',
  'seed/future-date': 'A seed is not dated after the day of the build: such a date is a slip of the pen.',
  'seed/ignored': 'Only files named <id>.txt are sources; another file in the folder is a copy under a wrong name.',
  'seed/invisible':
    'Invisible and direction-changing characters can make a text read otherwise than it is; they are kept, and shown.',
  'seed/name': 'The name of a seed becomes part of addresses and must be safe on every system.',
  'seed/no-date': 'A seed begins with a date line, so that every article has a date.',
  'seed/none': 'A corpus holds at least one source document.',
  'seed/twin': 'The same text may be published once only, or its mentions and figures would count twice.',
  'series/column': 'The columns of a table are those that its record declares and the common ones.',
  'series/duplicate-key': 'No two rows of a series have the same key.',
  'series/empty': 'A series has at least one row.',
  'series/file': 'A series is a record and, beside it, a table of the same name.',
  'series/source': 'Each row of a series names at least one source.',
  'series/syntax': 'The table of a series is well-formed CSV, and each row has as many cells as the first line.',
  'series/value': 'Each cell follows the type of its column; a count is never negative, a number is finite.',
} as const;

export type RuleId = keyof typeof rules;
