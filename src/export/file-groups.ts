import { registers } from '../schema/ids.ts';
import { chartFiles } from './chart-files.ts';
import type { ExportContext } from './export-context.ts';
import type { FileDescription } from './site-file.ts';
import { documentFiles, entityFiles, receivedText, siteFiles } from './site-files.ts';

/** A part of a path that stands for many, such as `{slug}`. */
export interface PathParameter {
  readonly name: string;
  readonly description: string;
  readonly schema: Readonly<{ type: 'string'; pattern?: string; enum?: readonly string[] }>;
  /** A value that exists; undefined if there is none yet. */
  readonly example: (context: ExportContext) => string | undefined;
}

/** A published file, or one of many whose paths differ in parameters. */
export interface DescribedFile extends FileDescription {
  /** From the site’s root, with a slash at its start. */
  readonly path: string;
}

/** Published files that are of one kind of thing: what people and programs are told of them. */
export interface FileGroup {
  readonly name: 'corpus' | 'documents' | 'entities' | 'charts' | 'figures';
  readonly title: string;
  readonly description: string;
  /** What the paths of its own files begin with, and the word for it in the names of operations. */
  readonly stem: string;
  readonly singular: string;
  readonly parameters: readonly PathParameter[];
  readonly files: readonly DescribedFile[];
}

const id = (what: string, example: PathParameter['example']): PathParameter => ({
  name: 'id',
  description: `Id of the ${what}.`,
  schema: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
  example,
});

const ofStem = (stem: string, files: readonly (FileDescription & { readonly suffix: string })[]): DescribedFile[] =>
  files.map((file) => ({ ...file, path: `${stem}${file.suffix}` }));

const oembed = (what: 'chart' | 'figure'): DescribedFile => ({
  path: `/oembed/${what}s/{id}.json`,
  title: `oEmbed of a ${what}`,
  description: `How to embed the ${what}, for programs that know oEmbed.`,
  mediaType: 'application/json',
});

/** Every kind of published file that is no page, in the order in which they are described. */
export const fileGroups: readonly FileGroup[] = [
  {
    name: 'corpus',
    title: 'The whole record',
    description: 'Files about everything.',
    stem: '',
    singular: '',
    parameters: [],
    files: siteFiles.map((file) => ({ ...file, path: `/${file.path}` })),
  },
  {
    name: 'documents',
    title: 'Each document',
    description: 'Files of one source document.',
    stem: '/documents/{slug}',
    singular: 'document',
    parameters: [
      {
        name: 'slug',
        description: 'Slug of the document, as `/data/corpus.json` has it.',
        schema: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' },
        example: ({ corpus }) => corpus.documents[0]?.slug,
      },
    ],
    files: ofStem('/documents/{slug}', [receivedText, ...documentFiles]),
  },
  {
    name: 'entities',
    title: 'Each entry of a register',
    description: 'Feeds of what is new about one policy, place, person or organisation.',
    stem: '/{register}/{id}',
    singular: 'entity',
    parameters: [
      {
        name: 'register',
        description: 'Register in which the entry stands.',
        schema: { type: 'string', enum: registers },
        example: ({ corpus }) => [...corpus.entities.values()][0]?.register,
      },
      id('entry in its register', ({ corpus }) => [...corpus.entities.values()][0]?.id),
    ],
    files: ofStem('/{register}/{id}', entityFiles),
  },
  {
    name: 'charts',
    title: 'Each chart',
    description: 'The picture of one chart and its data.',
    stem: '/charts/{id}',
    singular: 'chart',
    parameters: [id('chart', ({ corpus }) => corpus.charts[0]?.id)],
    files: [...ofStem('/charts/{id}', chartFiles), oembed('chart')],
  },
  {
    name: 'figures',
    title: 'Each figure',
    description: 'One figure as a picture, and how to embed it.',
    stem: '/figures/{id}',
    singular: 'figure',
    parameters: [id('figure', ({ corpus }) => corpus.documents.flatMap(({ figures }) => figures)[0]?.record.id)],
    files: [
      {
        path: '/figures/{id}.svg',
        title: 'Figure as SVG',
        description: 'The number as a card: what it counts, who says so, and where.',
        mediaType: 'image/svg+xml',
      },
      oembed('figure'),
    ],
  },
];

/** The path of a file with the examples of its parameters set in; undefined if there is none of them yet. */
export function examplePath(
  { path }: DescribedFile,
  { parameters }: FileGroup,
  context: ExportContext,
): string | undefined {
  const values = parameters.map(({ name, example }) => [name, example(context)] as const);
  if (values.some(([, value]) => value === undefined)) return undefined;
  return values.reduce((filled, [name, value]) => filled.replace(`{${name}}`, value ?? ''), path);
}
