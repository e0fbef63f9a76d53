const names = `
Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh
Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi
Cambodia|Cameroon|Canada|Cape Verde|Chad|Chile|China|Colombia|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic
Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|Equatorial Guinea|Eritrea
Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea
Guinea-Bissau|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica
Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein
Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Moldova|Monaco
Mongolia|Montenegro|Morocco|Mozambique|Myanmar|Namibia|Nepal|Netherlands|New Zealand|Nicaragua|Niger|Nigeria
North Korea|North Macedonia|Norway|Oman|Pakistan|Palestine|Panama|Papua New Guinea|Paraguay|Peru|Philippines|Poland
Portugal|Qatar|Romania|Russia|Rwanda|Saudi Arabia|Senegal|Serbia|Sierra Leone|Singapore|Slovakia|Slovenia|Somalia
South Africa|South Korea|South Sudan|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan
Tanzania|Thailand|Togo|Trinidad and Tobago|Tunisia|Turkey|Turkmenistan|Uganda|Ukraine|United Arab Emirates
United Kingdom|United States|Uruguay|Uzbekistan|Vanuatu|Venezuela|Vietnam|Yemen|Zambia|Zimbabwe|England|Scotland
Wales|Northern Ireland|Hong Kong|Greenland`;

// Provinces and states of other countries after which towns are told apart.
const provinces = `Ontario|Quebec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland
Victoria|New South Wales|Queensland|Tasmania|Nottinghamshire|Dorset|Ont.|B.C.`;

const demonyms = `
Afghan|Albanian|Algerian|Argentine|Argentinian|Armenian|Australian|Austrian|Bahraini|Bangladeshi|Belgian|Bolivian
Brazilian|British|Bulgarian|Cambodian|Canadian|Chilean|Chinese|Colombian|Croatian|Cuban|Czech|Danish|Dominican|Dutch
Ecuadorian|Egyptian|English|Ethiopian|Filipino|Finnish|French|German|Ghanaian|Greek|Guatemalan|Haitian|Honduran
Hungarian|Indian|Indonesian|Iranian|Iraqi|Irish|Israeli|Italian|Jamaican|Japanese|Jordanian|Kenyan|Korean|Kuwaiti
Latvian|Lebanese|Libyan|Lithuanian|Malaysian|Mexican|Moroccan|Nepalese|Nicaraguan|Nigerian|Norwegian|Pakistani
Palestinian|Panamanian|Paraguayan|Peruvian|Philippine|Polish|Portuguese|Qatari|Romanian|Russian|Salvadoran|Saudi|Scottish
Serbian|Slovak|Somali|Spanish|Sudanese|Swedish|Swiss|Syrian|Taiwanese|Thai|Tunisian|Turkish|Ugandan|Ukrainian
Uruguayan|Venezuelan|Vietnamese|Welsh|Yemeni|Zambian|Zimbabwean`;

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/[|\n]/u));

/** The ways in which the United States is written. */
export const unitedStates: ReadonlySet<string> = new Set(['United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'America']);

/** Countries as newspapers name them, the parts of the United Kingdom included. */
export const countryNames: ReadonlySet<string> = listed(names);

/** Provinces, states and counties outside the United States. */
export const provinceNames: ReadonlySet<string> = listed(provinces);

/** Adjectives of countries other than the United States. */
export const foreignAdjectives: ReadonlySet<string> = listed(demonyms);
