/**
 * What the full stop of an abbreviation tells: `before-name`: a word follows it, so it never ends a
 * sentence (“Mr.”, “Gen.”); `before-number`: it abbreviates only before a number (“No. 25”); `open`: it
 * may end a sentence as well as stand within one (“U.S.”, “Jan.”, “Inc.”).
 */
export type AbbreviationKind = 'before-name' | 'before-number' | 'open';

const capitalised: readonly (readonly [AbbreviationKind, string])[] = [
  ['before-name', 'Adm Amb Atty Brig Capt Cmdr Col Cpl Det Dr Fr Ft Gen Gov Govs Hon Insp Lt Maj Messrs Mr Mrs Ms'],
  ['before-name', 'Msgr Mt Mx Pfc Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt St Ste Supt Vs'],
  ['before-number', 'App Art Arts Ch Cl Ex Fig Figs No Nos Op Para Paras Pt Pts Sect Tit Vol Vols'],
  ['open', 'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri'],
  ['open', 'Ala Ariz Ark Cal Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Mass Md Mich Minn Miss Mo Mont'],
  ['open', 'Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo'],
  ['open', 'Assn Assoc Ave Blvd Bros Co Corp Cos Dept Dist Esq Inc Intl Jr LLC Ltd Natl Rd Sr Univ'],
];
const lowerCase: readonly (readonly [AbbreviationKind, string])[] = [
  ['before-name', 'approx cf ca incl v viz vs'],
  ['before-number', 'art arts ch fig figs no nos p para paras pp vol vols'],
  ['open', 'al dept est etc hr hrs ibid km lb lbs min mph sq'],
];

function buildTable(): ReadonlyMap<string, AbbreviationKind> {
  const table = new Map<string, AbbreviationKind>();
  for (const [kind, words] of capitalised) {
    for (const word of words.split(' ')) table.set(word, kind).set(word.toUpperCase(), kind);
  }
  for (const [kind, words] of lowerCase) for (const word of words.split(' ')) table.set(word, kind);
  return table;
}
const table = buildTable();

const dotted = /^\p{L}{1,3}(?:\.\p{L}{1,3})+$/u;
const initial = /^\p{Lu}(?:\.?-\p{Lu})?$/u;

/**
 * Returns what a word means when a full stop follows it (the stop left out), or undefined if it is no
 * abbreviation. Initials (“J”, “P.R”) and dotted forms (“U.S”, “a.m”, “Ph.D”) are known by their shape.
 */
export function abbreviationKind(word: string): AbbreviationKind | undefined {
  const known = table.get(word);
  if (known !== undefined) return known;
  return initial.test(word) || dotted.test(word) ? 'open' : undefined;
}

const starters = new Set(
  (
    'A About Above Across After Again Against All Also Although Among An And Another Any Are Around As Asked At ' +
    'Because Before Both But By Critics Despite During Each Earlier Either Even Every Few For From Had Has He Her ' +
    'Here His How However I If In Instead Is It Its Just Later Many Meanwhile More Most Much My Nearly Neither Never ' +
    'No Nor Not Nothing Now Of Officials On Once One Only Or Other Others Our Over Per Rather She Should Since So ' +
    'Some Soon Still Such That The Their Then There These They This Those Though Through Thus To Today Two Under ' +
    'Until We Were What When Where Whether Which While Who Why With Within Without Would Yet You Your'
  ).split(' '),
);

/** True for a word that, with a capital, begins a sentence rather than goes on a name: “The”, “He”, “In”. */
export function isSentenceStarter(word: string): boolean {
  return starters.has(word);
}
