import { button, deskAddress, make, showPanel } from './panel.ts';

const kinds = ['figure', 'waiver', 'note', 'alias', 'mention'] as const;

/** Offers the record of a figure, waiver, note, alias or mention for words of a source that are selected. */
export function offerRecords(): void {
  document.addEventListener('mouseup', ({ target }) => {
    // A click on the panel itself leaves the words selected and is no new selection.
    if (!(target instanceof Element && target.id.startsWith('record-desk'))) setTimeout(offer);
  });
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') offer();
    else if (event.key === 'Escape') showPanel('selection', '');
  });
}

function offer(): void {
  const query = readSelection();
  if (query === undefined) return;
  const buttons = kinds.map((kind) => button(kind, () => void show(kind, query)));
  showPanel(
    'selection',
    'above small',
    make('span', {}, 'Record for these words: '),
    ...buttons,
    button('×', () => showPanel('selection', '')),
  );
}

async function show(kind: string, query: URLSearchParams): Promise<void> {
  const response = await fetch(`${deskAddress('selection/')}?${query.toString()}&kind=${kind}`);
  const text = await response.text();
  const back = button('Back', offer);
  if (!response.ok) {
    showPanel('selection', 'above', make('p', {}, text), back);
    return;
  }
  const copy = button('Copy', () => {
    // The first line says where the record goes; it is no part of it.
    void navigator.clipboard.writeText(text.slice(text.indexOf('\n') + 1)).then(() => (copy.textContent = 'Copied'));
  });
  showPanel(
    'selection',
    'above',
    copy,
    back,
    button('Close', () => showPanel('selection', '')),
    make('pre', {}, text),
  );
}

/** The selected words of a source, and the blocks and offsets at which they begin and end. */
function readSelection(): URLSearchParams | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const article = elementOf(range.commonAncestorContainer)?.closest<HTMLElement>('[data-document]');
  const start = pointIn(range.startContainer, range.startOffset);
  const end = pointIn(range.endContainer, range.endOffset);
  const id = article?.dataset['document'];
  const text = wordsOf(range.cloneContents());
  if (id === undefined || start === undefined || end === undefined || text.trim() === '') return undefined;
  return new URLSearchParams({
    document: id,
    text,
    startBlock: start.block,
    start: String(start.offset),
    endBlock: end.block,
    end: String(end.offset),
  });
}

/** The block of a source in which a point lies, and how many characters of the source stand in it before the point. */
function pointIn(node: Node, offset: number): { readonly block: string; readonly offset: number } | undefined {
  const block = elementOf(node)?.closest(
    '[data-verbatim] :is([id^="p"], [id^="h"], [id^="c"], [id^="l"], [id="byline"])',
  );
  if (block === null || block === undefined) return undefined;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return { block: block.id, offset: wordsOf(before.cloneContents()).length };
}

/** The source’s own characters: what is ours among them is left out. */
function wordsOf(fragment: DocumentFragment): string {
  for (const own of fragment.querySelectorAll('[data-editorial]')) own.remove();
  return fragment.textContent;
}

function elementOf(node: Node): Element | null {
  return node instanceof Element ? node : node.parentElement;
}
