/** Each state with its short form in newspapers, where it has one, and its postal code. */
const table = `
Alabama Ala. AL|Alaska  AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO
Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii  HI|Idaho  ID|Illinois Ill. IL
Indiana Ind. IN|Iowa  IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine  ME|Maryland Md. MD
Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT
Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY
North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio  OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA
Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Texas Tex. TX|Utah  UT
Vermont Vt. VT|Virginia Va. VA|Washington Wash. WA|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY
District_of_Columbia D.C. DC|Puerto_Rico P.R. PR`;

interface State {
  readonly name: string;
  readonly forms: readonly string[];
  readonly postal: string;
}

const states: readonly State[] = table
  .trim()
  .split(/[|\n]/u)
  .map((line) => {
    const [name = '', short = '', postal = ''] = line.split(' ').map((part) => part.replaceAll('_', ' '));
    return { name, forms: [name, short, postal].filter((form) => form !== ''), postal };
  });

/** Every written form of a state of the United States, with the state's name. */
export const stateOf: ReadonlyMap<string, string> = new Map(
  states.flatMap(({ name, forms }) => forms.map((form) => [form, name] as const)),
);

export const stateNames: ReadonlySet<string> = new Set(states.map(({ name }) => name));

/** Postal codes with the state's name. */
export const postalCodes: ReadonlyMap<string, string> = new Map(states.map(({ name, postal }) => [postal, name]));
