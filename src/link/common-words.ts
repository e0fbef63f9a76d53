const small = `
a about above according across actually after again against ago all almost along already also although always am amid among an
and another any anyone are around as ask asked at away back be because become been before behind being below besides
between beyond both but by can cannot concerning could despite did do does done down due during each earlier either else
elsewhere enough especially even ever every everyone except few first following for former formerly from further had has
have he hence her here hers him his how however if in indeed inside instead into is it its itself just last later least
less lest let like likewise made make many may maybe me meanwhile might mine more moreover most much must my near nearly
neither never nevertheless next no nobody none nonetheless nor not nothing now of off often on once one only onto or
other others otherwise ought our out outside over own per perhaps plus quite rather really regarding same say says second
several shall she should since so some someone sometimes soon still such suddenly than that the their them then there
therefore these they third this those though through throughout thus till to today together tomorrow tonight too toward
towards two under unless unlike until up upon us usually very via was we well were what whatever when whenever where
whereas wherever whether which whichever while who whoever whom whose why will with within without would yes yesterday
yet you your`;

const ordinary = `
act action age agency agent aid air alien americans answer area army art asylum attack authority ban bank bill body book
border boy bush business call camp campaign cap car card care case cell center centre chance change charge child children
city claim class college community company congress control cost council country county court crackdown crime criminal
crisis custody customs dad data day deal death debate decision defense democracy department deportation detention detainee
diplomat district dream drug duty east economy effort election embassy emergency end enemy enforcement entry event
executive expert eye face fact family farm father fear federal fight file final fire flight force form free friend future
gang general gift girl god government governor grant group guard gun head health help history hold holiday home hope
hospital hour house ice idea immigrant immigration invasion island issue jail job judge jury justice keep kill king labor
land law lawyer leader left letter level liberty lie life light line list local love march mark market matter mayor media
member memo migrant migration military million mission money month mother move murder name nation national news night
north notice number office officer official oil operation order park part party peace pen people perry person plan plane
play point police policy politics pope post power president press price prison problem program programme promise protest
public question race raid rate record refuge refugee region release removal report resident rest rice right river road
rose rule sanctuary school sea season security senate sense service sheriff ship side sign site soldier south spring staff
stage star state states station store story street strike student suit summer support survey system tax team terror
terrorist test threat time tower town trade train travel trial troops truck trust truth unit university use value
victim video violence visa visit vote wall war warrant watch water way week west white wife wind winter woman women word
work worker world year young youth`;

const listed = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** English words that are no names even with a capital at the head of a sentence or a title. */
export const functionWords: ReadonlySet<string> = listed(small);

/** True for a word, in lower case, that is among the commonest of English or of news about this subject. */
export function isCommonWord(word: string): boolean {
  return functionWords.has(word) || ordinaryWords.has(word);
}
const ordinaryWords: ReadonlySet<string> = listed(ordinary);
