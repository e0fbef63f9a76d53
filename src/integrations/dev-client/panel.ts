const style = `
  :host { all: initial; }
  section {
    position: fixed; inset: auto 1rem 1rem auto; z-index: 2147483647; box-sizing: border-box; width: min(46rem, calc(100vw - 2rem));
    max-height: 70vh; overflow: auto; padding: 0.75rem 1rem; border: 1px solid #888; border-radius: 6px; background: #fff; color: #111;
    font: 14px/1.45 system-ui, sans-serif; box-shadow: 0 4px 24px rgb(0 0 0 / 25%);
  }
  section.errors { border: 2px solid #b00020; }
  section.above { inset: 1rem 1rem auto auto; }
  section.small { width: auto; padding: 0.35rem 0.75rem; }
  h2 { margin: 0 0 0.5rem; font-size: 1rem; } ol { margin: 0; padding-left: 1.5rem; } li { margin: 0.4rem 0; }
  a { color: #0b57d0; } .place { font-family: ui-monospace, monospace; font-size: 0.9em; } code { font-size: 0.9em; }
  button { font: inherit; margin: 0 0.35rem 0.35rem 0; cursor: pointer; } pre { margin: 0.5rem 0 0; white-space: pre-wrap; font-size: 12.5px; }`;

/** Shows a panel over the page, in place of one with the same name; without content it goes away. */
export function showPanel(name: string, className: string, ...content: readonly Node[]): void {
  const id = `record-desk-${name}`;
  document.getElementById(id)?.remove();
  if (content.length === 0) return;
  const host = document.createElement('div');
  host.id = id;
  const section = make('section', { class: className, role: 'region', 'aria-label': name }, ...content);
  const sheet = make('style', {});
  sheet.textContent = style;
  host.attachShadow({ mode: 'open' }).append(sheet, section);
  document.body.append(host);
}

/** Makes an element with attributes and children. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes a button that does something. */
export function button(label: string, onClick: () => void): HTMLButtonElement {
  const element = make('button', { type: 'button' }, label);
  element.addEventListener('click', onClick);
  return element;
}

/** Address of something that only the development server has. */
export function deskAddress(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/u, '/')}__desk/${path}`;
}
