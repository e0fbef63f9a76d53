import { compileUrls } from '../corpus/urls.ts';
import { embedThemes, frameTag, snippets, type SnippetChoice } from '../embed/snippets.ts';
import type { EmbedSubject } from '../embed/subject.ts';

/** What the page hands to the dialog. */
interface EmbedOffer {
  readonly subject: EmbedSubject;
  readonly origin: string;
  readonly base: string;
  /** Address part of the pinned version that equals what is shown now, if there is one. */
  readonly version: string | null;
}

/** The dialog in which a publisher chooses how to embed a chart or figure, sees it, and copies the code. */
class RecordEmbedDialog extends HTMLElement {
  connectedCallback(): void {
    const dialog = this.#part('dialog', HTMLDialogElement);
    this.#part('[data-open]', HTMLButtonElement).addEventListener('click', () => {
      this.#show();
      dialog.showModal();
    });
    this.#part('[data-close]', HTMLButtonElement).addEventListener('click', () => dialog.close());
    const form = this.#part('form', HTMLFormElement);
    form.addEventListener('change', () => this.#show());
    form.addEventListener('submit', (event) => event.preventDefault());
    this.#part('[data-copy]', HTMLButtonElement).addEventListener('click', () => void this.#copy());
    addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
      const frame = this.querySelector('iframe');
      if (frame === null || source !== frame.contentWindow || typeof data !== 'object' || data === null) return;
      if ('type' in data && data.type === 'record-embed' && 'height' in data)
        frame.height = String(Number(data.height));
    });
  }

  #part<Part extends Element>(selector: string, type: new () => Part): Part {
    const part = this.querySelector(selector);
    if (!(part instanceof type)) throw new Error(`Expected “${selector}” within record-embed-dialog.`);
    return part;
  }

  #chosen(name: string): string {
    const value = new FormData(this.#part('form', HTMLFormElement)).get(name);
    return typeof value === 'string' ? value : '';
  }

  #show(): void {
    const { subject, origin, base, version } = JSON.parse(this.dataset['offer'] ?? '') as EmbedOffer;
    const theme = embedThemes.find((each) => each === this.#chosen('theme')) ?? 'auto';
    const choice: SnippetChoice = {
      theme,
      version: this.#chosen('version') === 'pinned' ? (version ?? undefined) : undefined,
    };
    const all = snippets(subject, compileUrls(origin, base), choice);
    const chosen = all.find(({ id }) => id === this.#chosen('form')) ?? all[0];
    if (chosen === undefined) return;
    this.#part('[data-note]', HTMLElement).textContent = chosen.note;
    this.#part('textarea', HTMLTextAreaElement).value = chosen.code;
    this.#part('[role="status"]', HTMLElement).textContent = '';
    this.#preview(subject, base, choice);
  }

  #preview(subject: EmbedSubject, base: string, choice: SnippetChoice): void {
    const stage = this.#part('[data-preview]', HTMLElement);
    const width = this.#chosen('width');
    const address =
      /src="(?<src>[^"]+)"/u.exec(frameTag(subject, compileUrls('', base), {}, choice))?.groups?.['src'] ?? '';
    const old = stage.querySelector('iframe');
    if (old?.getAttribute('src') === address) {
      old.width = width;
      return;
    }
    const frame = document.createElement('iframe');
    frame.src = address;
    frame.title = `Preview: ${subject.title}`;
    frame.width = width;
    frame.height = String(subject.height);
    stage.replaceChildren(frame);
  }

  async #copy(): Promise<void> {
    const code = this.#part('textarea', HTMLTextAreaElement);
    const status = this.#part('[role="status"]', HTMLElement);
    try {
      await navigator.clipboard.writeText(code.value);
      status.textContent = 'Copied.';
    } catch {
      code.focus();
      code.select();
      status.textContent = 'The browser did not allow copying. The code is selected: copy it from the keyboard.';
    }
  }
}

customElements.define('record-embed-dialog', RecordEmbedDialog);
