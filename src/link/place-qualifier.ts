import type { Context } from './context.ts';
import { countryNames } from './countries.ts';
import { endsInPlaceNoun } from './longer-names.ts';
import type { Names } from './names.ts';
import { readRegion, regionsAgree } from './place-names.ts';
import { postalCodes, stateNames, stateOf } from './us-states.ts';

/**
 * True if a state or country beside a place's name says that another place of that name is meant: “Paris,
 * Texas”, “Newark (Delaware)”, “Portland in Maine”, “Maine's Portland”. The place's own region, told by a name
 * or alias of the form “Newark, New Jersey”, does not; nor does the next item of a list of states or countries.
 */
export function isQualifiedAway(name: string, names: Names, { before, after }: Context): boolean {
  if (isPostalCode(name, names, before, after)) return true;
  const town = name.toLowerCase();
  const own = names.regionsOf.get(town);
  if (own === undefined) return names.regionsOf.size === 0 && isOtherTown(name, after);
  const regions = [...own];
  if (!regions.some((region) => stateOf.has(region) || countryNames.has(region))) return false;
  const named = regionAfter(after, /^(?:, | \(|,? in )/u) ?? regionBefore(before);
  return named !== undefined && !regions.some((region) => regionsAgree(region, named));
}

function regionAfter(after: string, link: RegExp): string | undefined {
  const length = link.exec(after)?.[0].length;
  return length === undefined ? undefined : readRegion(after.slice(length));
}

function regionBefore(before: string): string | undefined {
  const owner = /(?<owner>\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)'s? $/u.exec(before)?.groups?.['owner'];
  return owner === undefined ? undefined : (readExactly(owner) ?? readExactly(owner.slice(owner.indexOf(' ') + 1)));
}

function readExactly(name: string): string | undefined {
  return stateNames.has(name) || countryNames.has(name) ? name : undefined;
}

// Of a place whose region the register does not tell. A state stays one, a building is no town, and a country is told
// from a town in a state only where the sentence goes on as after an address.
function isOtherTown(name: string, after: string): boolean {
  const own = readRegion(name);
  if (own === 'United States' || stateNames.has(name) || !isTownName(name)) return false;
  const region = regionAfter(after, /^(?:, | \()/u);
  if (region === undefined || own === undefined) return region !== undefined;
  return stateNames.has(region) && /^, \p{L}+(?: \p{L}+)?(?:[.;:)]|$|, (?!(?:and|or) )\p{Ll})/u.test(after);
}

function isTownName(name: string): boolean {
  return /\p{Ll}/u.test(name) && name.split(' ').every((word) => /^\p{Lu}/u.test(word)) && !endsInPlaceNoun(name);
}

// “Shreveport, LA” is not Los Angeles.
function isPostalCode(name: string, names: Names, before: string, after: string): boolean {
  const state = postalCodes.get(name);
  if (state === undefined || names.written.has(state) || !/\p{Lu}[\p{L}.]*, $/u.test(before)) return false;
  return !/^,? (?:and|or) /u.test(after);
}
