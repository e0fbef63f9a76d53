import type { ShownProblem, ShownProblems } from '../dev-problems.ts';
import { button, deskAddress, make, showPanel } from './panel.ts';

/** Asks what is wrong with the corpus and shows it: errors over the page, warnings folded into a line. */
export async function showProblems(): Promise<void> {
  const response = await fetch(deskAddress('problems/'));
  const shown = (await response.json()) as ShownProblems;
  const errors = shown.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || shown.fault !== undefined) showErrors(shown, errors);
  else showSmall(shown);
}

function showErrors(shown: ShownProblems, errors: readonly ShownProblem[]): void {
  const warnings = shown.problems.length - errors.length;
  showPanel(
    'problems',
    'errors',
    make('h2', {}, `${counted(errors.length, 'error')}. The page shows the last corpus that had none.`),
    list(errors),
    ...(shown.fault === undefined ? [] : [make('pre', {}, shown.fault)]),
    make(
      'p',
      {},
      warnings === 0 ? '' : `And ${counted(warnings, 'warning')}. `,
      button('Hide', () => showPanel('problems', '')),
    ),
  );
}

function showSmall(shown: ShownProblems): void {
  const { problems } = shown;
  const audit = make('a', { href: shown.audit }, 'Audit');
  const count = problems.length === 0 ? 'No problems' : counted(problems.length, 'warning');
  const open = (): void =>
    showPanel(
      'problems',
      '',
      make('h2', {}, count),
      list(problems),
      button('Fold', () => showSmall(shown)),
    );
  showPanel(
    'problems',
    'small',
    ...(problems.length === 0 ? [document.createTextNode(count)] : [button(count, open)]),
    document.createTextNode(' · '),
    audit,
  );
}

function list(problems: readonly ShownProblem[]): HTMLElement {
  return make(
    'ol',
    {},
    ...problems.map(({ place, editor, rule, help, message }) => {
      const link = make('a', { href: editor, class: 'place', title: 'Open in the editor' }, place);
      link.addEventListener('click', (event) => {
        event.preventDefault();
        void fetch(editor);
      });
      return make('li', {}, link, ' ', make('code', { title: help }, rule), ' ', message);
    }),
  );
}

function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
