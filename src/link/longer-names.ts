import { followingName, previousWord, type Context, type Style } from './context.ts';
import { countryNames, foreignAdjectives } from './countries.ts';
import { formsOfAddress, givenNames } from './given-names.ts';
import { withoutPoints } from './names.ts';
import { readRegion } from './place-names.ts';
import { stateNames } from './us-states.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const bodies = `Act Association Bureau Council Foundation Fund Institute Institution Memorial Museum Society Union University`;

const ventures = `
Academy Airport Avenue Boulevard Bridge Building Casino Center Centre Co College Company Corp Corporation Enterprises
Entertainment Golf Group Heights High Highway Holdings Hospital Hotel Hotels Inc International Lane Library Limited LLC LLP
Ltd Media Organisation Organization Parkway Place Plaza Productions Resort Resorts Road School Square Stadium Station
Street Theater Theatre Tower Towers Trust Winery`;

/** What makes a person's name the name of something else, or of a son: “Trump Tower”, “Trump Jr.”. */
const afterPerson = listed(`${bodies} ${ventures} Jr Sr II III IV County Township`);

/** What makes an organisation's name that of another: “Homeland Security Act”, “National Guard Bureau”. */
const afterOrganisation = listed(bodies);

/** What makes a place's name that of something in it or named after it: “Mexico City”, “Illinois Tool Works”. */
const afterPlace = listed(`${bodies} ${ventures}
  Agency Airlines Airways Archdiocese Arena Army Authority Bank Bar Basin Bay Beach Board Botanical Brewing Canal Canyon
  Cathedral Cement Chamber Church City Club Coalition Commission Committee Conference Convention Corps County
  Court Courts Creek Cup Daily Department Desert Diocese Dispatch District Exchange Express Falls Federation Festival
  Field Forest Fort Gardens Garden Gazette Globe Gulf Hall Harbor Harbour Herald Hills Housing Independent Inquirer
  Island Islands Jail Journal Junction Lake Lakes League Ledger Legion Line Lines Magazine Manual Marathon Market
  Medical Mercantile Mirror Mission Mountain Mountains Networks News Observer Ocean Open Opera Orchestra Panhandle Park
  Partners Pass Penitentiary Peninsula Petroleum Philharmonic Pike Police Polytechnic Post Press Prison Project Railroad
  Railway Ranch Reader Register Republic Reservation Review River Rock Route Schools Seminary Service Services Shores
  Springs Standard Star State Steel Sun Symphony Telegraph Telescope Terminal Times Today Tool Trail Transit Treasury
  Tribune Tunnel Turnpike Valley Village Water Watch Weekly Works Zoo
  Angels Beavers Bears Blackhawks Blazers Bulls Cardinals Chargers Clippers Coyotes Cubs Devils Diamondbacks Dodgers
  Ducks Fire Galaxy Illini Kings Lakers Rams Sky Sox Suns Thorns Timbers Wildcats`);

const beforePlace = listed(`
  New North South East West Upper Lower Little Fort Port Mount Lake Camp Cape Saint St St. San Santa Nueva Nuevo Ciudad Villa`);

/** “University of Illinois”, “Gulf of Mexico” are not in or of the place alone. */
const bodiesOfPlaces = listed(`
  Archbishop Archdiocese Art Bank Basilica Bay Bishop Cathedral Church Club College Consulate Diocese District Duke Gulf
  Institute Isle Museum Opera Orchestra Port Sea Strait Symphony Treaty University`);

/** True if the last word of a name says that it is a building or the like, not a town or country. */
export function endsInPlaceNoun(name: string): boolean {
  return afterPlace.has(name.slice(name.lastIndexOf(' ') + 1));
}

/** True if capitalised words after the span make it the beginning of another name. */
export function goesOn(register: string, after: string, style: () => Style): boolean {
  const heads = register === 'people' ? afterPerson : register === 'places' ? afterPlace : afterOrganisation;
  // In a headline any word has a capital, so only the next one tells.
  const following = followingName(after);
  if (following.length === 0) return false;
  const words = following.slice(0, style() === 'running' ? 4 : 1);
  return words.some((word, index) => {
    if (register !== 'places' && word === 'and') return false;
    const last = word.slice(word.lastIndexOf('-') + 1).replace(/'s?$/u, '');
    const form = style() === 'capitals' ? last.charAt(0) + last.slice(1).toLowerCase() : last;
    // “Arizona State” may be the university; “Arizona State Senator” is the state's.
    if (form === 'State') return words.length === 1;
    return heads.has(form) && isWithinOneName(words, index);
  });
}

// “and” parts two names unless the first is no whole name: “Citizenship and Immigration Services”.
function isWithinOneName(words: readonly string[], index: number): boolean {
  return !words.slice(0, index).includes('and') || words.indexOf('and') === 1;
}

/** True if words before a place's name make it the end of another: “New Mexico”, “Gulf of Mexico”, “Joe Colombo”. */
export function endsPlaceName(name: string, acronym: boolean, { before }: Context, style: () => Style): boolean {
  if (/ (?:d[aeiu]|del) $/u.test(before)) return true;
  if (/ (?:University|College)(?: of \p{Lu}\p{L}+(?:,| at)?)?[ -]$/u.test(` ${before}`)) return true;
  const institution = /(?<head>\p{Lu}\p{L}*) of (?:the |Greater )?$/u.exec(before)?.groups?.['head'];
  if (institution !== undefined && bodiesOfPlaces.has(institution)) return true;
  const previous = previousWord(before);
  if (previous === undefined) return false;
  const { text, initial } = previous;
  const whole = `${text} ${name}`;
  if (isStateOrCountry(whole)) return true;
  if (acronym) return false;
  if (formsOfAddress.has(withoutPoints(text)) && /^\p{Lu}/u.test(text)) return true;
  if (givenNames.has(text)) return true;
  return beforePlace.has(text) && !(initial && text === 'New') && style() === 'running';
}

function isStateOrCountry(name: string): boolean {
  return [name, name.toLowerCase().replace(/\b\p{L}/gu, (letter) => letter.toUpperCase())].some(
    (form) => stateNames.has(form) || countryNames.has(form),
  );
}

const publicBody =
  /\b(?:court|guard|patrol|department|ministry|security|police|army|navy|congress|senate|government)s?\b/u;
const ofRegion = /^ of (?:the )?(?=\p{Lu})/u;

/**
 * True if the name of a public body, which every country or state has, is said of another one: “the Supreme
 * Court of India”, “Israel's Supreme Court”, “Illinois Supreme Court”. The National Guard is a state's and the
 * Union's at once, and agencies of the Union act in the states, so before them a state's name changes nothing.
 */
export function belongsElsewhere(name: string, { before, after }: Context): boolean {
  if (!publicBody.test(name)) return false;
  const ofWhom = ofRegion.exec(after);
  if (ofWhom !== null) {
    const region = readRegion(after.slice(ofWhom[0].length));
    if (region === undefined) return true;
    return region !== 'United States' && !(name.endsWith('guard') && stateNames.has(region));
  }
  const previous = /(?<word>(?:\p{Lu}[\p{L}.]* )?[\p{L}.]+)(?:'s?)? $/u.exec(before)?.groups?.['word'];
  if (previous === undefined) return false;
  const last = previous.slice(previous.lastIndexOf(' ') + 1);
  if (foreignAdjectives.has(last)) return true;
  const ownState = /court|department/u.test(name);
  if (last.toLowerCase() === 'state') return ownState;
  for (const words of [previous, last]) {
    if (stateNames.has(words)) return ownState;
    if (countryNames.has(words) && words !== 'United States') return true;
  }
  return false;
}
