/** A query and the addresses that answer it, judged by hand over the two sources and the registers. */
export interface JudgedQuery {
  readonly query: string;
  readonly answers: readonly string[];
}

const first = '/documents/538-arrests-first-days/';
const second = '/documents/mass-deportation-traditional-approach/';

const eventsOfThatDay = ['1179', 'refugees', 'quakers'].map((id) => `/timeline/#event-e-2025-01-27-${id}`);

/** Judged queries by kind. */
export const judgedQueries: Readonly<Record<string, readonly JudgedQuery[]>> = {
  names: [
    { query: 'Karoline Leavitt', answers: ['/people/karoline-leavitt/', `${first}#s4`] },
    { query: 'Ras Baraka', answers: ['/people/ras-baraka/', `${first}#s12`] },
    { query: 'Donald Trump', answers: ['/people/donald-trump/'] },
    { query: 'Newark', answers: ['/places/newark/', `${first}#s11`] },
    { query: 'El Salvador', answers: ['/places/el-salvador/', `${second}#s6`] },
    { query: 'Guatemala', answers: ['/places/guatemala/'] },
    { query: 'National Guard', answers: ['/organisations/national-guard/', `${second}#s15`] },
    { query: 'Tren de Aragua', answers: ['/organisations/tren-de-aragua/', `${first}#s4`] },
    { query: 'ICE detainers', answers: ['/policies/ice-detainers/'] },
    { query: 'Securing Our Borders', answers: ['/policies/securing-our-borders/'] },
  ],
  aliases: [
    { query: 'ICE', answers: ['/organisations/ice/'] },
    { query: 'DHS', answers: ['/organisations/dhs/'] },
    { query: 'CECOT', answers: ['/places/cecot/'] },
    { query: 'EO 14163', answers: ['/policies/refugee-admissions-suspension/'] },
    { query: 'USRAP', answers: ['/policies/refugee-admissions-suspension/'] },
    { query: 'mayor Baraka', answers: ['/people/ras-baraka/'] },
    { query: 'SCOTUS', answers: ['/organisations/supreme-court/'] },
    { query: 'border czar', answers: ['/people/tom-homan/'] },
    { query: 'Remain-in-Mexico', answers: ['/policies/securing-our-borders/'] },
    { query: 'press secretary Leavitt', answers: ['/people/karoline-leavitt/'] },
    { query: 'Trump’s administration', answers: ['/organisations/trump-administration/'] },
    { query: 'J. B. Pritzker', answers: ['/people/jb-pritzker/'] },
    { query: 'dushanthi', answers: ['/people/pr-dushanthi-silva/'] },
  ],
  misspellings: [
    { query: 'barrakka', answers: ['/people/ras-baraka/'] },
    { query: 'Levit', answers: ['/people/karoline-leavitt/'] },
    { query: 'Karolin Leavit', answers: ['/people/karoline-leavitt/'] },
    { query: 'Pritsker', answers: ['/people/jb-pritzker/'] },
    { query: 'Guatamala', answers: ['/places/guatemala/'] },
    { query: 'Venezeula', answers: ['/places/venezuela/'] },
    { query: 'Newrak', answers: ['/places/newark/'] },
    { query: 'Boasburg', answers: ['/people/james-boasberg/'] },
    { query: 'Immergutt', answers: ['/people/karin-immergut/'] },
    { query: 'Bukeley', answers: ['/people/nayib-bukele/'] },
    { query: 'Tren de Aragwa', answers: ['/organisations/tren-de-aragua/'] },
    { query: 'sanctury city', answers: ['/policies/sanctuary-jurisdictions/'] },
    { query: 'Noehm', answers: ['/people/kristi-noem/'] },
  ],
  phrases: [
    { query: '"sanctuary city"', answers: [`${first}#s11`] },
    { query: '“promises kept”', answers: [`${first}#s8`] },
    { query: '"military aircraft"', answers: [`${first}#s5`] },
    { query: '"houses of worship"', answers: [`${first}#s14`] },
    { query: '"stand by idly" Newark', answers: [`${first}#s12`] },
    { query: '"hard-line approach"', answers: [`${second}#s9`] },
    { query: '"hospital wards"', answers: [`${second}#s32`] },
    { query: '"foreign-born nationals" USA', answers: [`${second}#s30`] },
    { query: '"suspected terrorist"', answers: [`${first}#s4`] },
  ],
  numbers: [
    { query: '538', answers: ['/figures/f-538-arrests/', `${first}#s4`] },
    { query: '38', answers: ['/figures/f-38-arrests/', `${first}#s1`] },
    { query: '373', answers: ['/figures/f-373-detainers/', `${first}#s9`] },
    { query: '140,000', answers: ['/figures/f-140000-deported/', `${second}#s20`] },
    { query: '140000', answers: ['/figures/f-140000-deported/', `${second}#s20`] },
    { query: '140 000', answers: ['/figures/f-140000-deported/', `${second}#s20`] },
    { query: '140k', answers: ['/figures/f-140000-deported/', `${second}#s20`] },
    { query: 'nearly 200,000', answers: ['/figures/f-200000-deported/', `${second}#s20`] },
    { query: '200k', answers: ['/figures/f-200000-deported/'] },
    { query: '0.2 million', answers: ['/figures/f-200000-deported/'] },
    { query: 'a million', answers: ['/figures/f-nearly-million-arizona/', `${second}#s23`] },
    { query: '1,000,000', answers: ['/figures/f-nearly-million-arizona/'] },
    { query: '1.9 million', answers: ['/timeline/#event-e-2025-12-10-605'] },
    { query: '1,900,000', answers: ['/timeline/#event-e-2025-12-10-605'] },
    { query: '1179', answers: ['/timeline/#event-e-2025-01-27-1179'] },
    { query: 'removals > 100000 in 2025', answers: ['/figures/f-140000-deported/', '/figures/f-200000-deported/'] },
    { query: 'arrests 2025-01-23', answers: ['/figures/f-538-arrests/', '/figures/f-38-arrests/'] },
    { query: 'detainers at least 300', answers: ['/figures/f-373-detainers/'] },
  ],
  dates: [
    { query: '2025-01-27', answers: [`${first}#s17`, ...eventsOfThatDay] },
    { query: '27 January 2025', answers: [`${first}#s17`, ...eventsOfThatDay] },
    {
      query: 'January 20, 2025 Sasabe',
      answers: [`${first}#s2`, '/places/sasabe-arizona/', '/timeline/#event-e-2025-01-20-sasabe-photo'],
    },
    { query: '2026-02-08', answers: [second, '/timeline/#event-e-2026-02-08-article2'] },
    { query: 'December 2025 Supreme Court', answers: ['/timeline/#event-e-2025-12-23-scotus'] },
  ],
  topics: [
    { query: 'refugee ceiling 7,500', answers: ['/timeline/#event-e-2025-10-30-7500'] },
    { query: 'guard illinois blocked', answers: ['/policies/national-guard-illinois/'] },
    { query: 'schools hospitals courthouses', answers: [`${second}#s33`] },
    { query: 'people held by ICE', answers: ['/charts/ice-detention-population/'] },
    { query: 'how many deported', answers: ['/stories/how-many-deported/'] },
    { query: 'legal residents detained', answers: [`${first}#s11`] },
    { query: 'embassies migrant crimes', answers: ['/policies/embassy-migrant-crime-reporting/', `${second}#s4`] },
  ],
};
