import { compilePreviewCards } from '../render/preview-cards.ts';
import { onceOfCorpus } from './corpus.ts';
import { urls } from './urls.ts';

/** Previews of the entities that a document marks, in this build. */
export const previewCards = onceOfCorpus((corpus) => compilePreviewCards({ corpus, urls }));
