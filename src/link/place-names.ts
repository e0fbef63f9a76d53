import { countryNames, provinceNames, unitedStates } from './countries.ts';
import { stateOf } from './us-states.ts';

const known: ReadonlyMap<string, string> = new Map(
  [
    ...[...provinceNames, ...countryNames].map((name) => [name, name] as const),
    ...[...unitedStates].map((name) => [name, 'United States'] as const),
    ...stateOf,
  ].flatMap(([form, name]) => [
    [form, name] as const,
    // Datelines set whole names in capitals: “PORTLAND, MAINE”.
    [form.length > 3 ? form.toUpperCase() : form, name] as const,
  ]),
);

const words = /^(?:the )?(?<first>\p{Lu}[\p{L}.]*(?:[ -]\p{L}[\p{L}.]*){0,3})/u;

/**
 * Reads the state, province or country that folded words begin with, whole or shortened as newspapers do
 * (“N.J.”, “Ore.”, “NJ”), and returns its full name.
 */
export function readRegion(text: string): string | undefined {
  const parts = (words.exec(text)?.groups?.['first'] ?? '').split(' ');
  for (let count = parts.length; count > 0; count -= 1) {
    const form = parts.slice(0, count).join(' ');
    const name = known.get(form) ?? known.get(form.replace(/\.$/u, ''));
    if (name !== undefined) return name;
  }
  return undefined;
}

/** True if the two regions may name the same place: one and the same, or a state of the United States and its country. */
export function regionsAgree(own: string, other: string): boolean {
  return own === other || (other === 'United States' && stateOf.has(own));
}
