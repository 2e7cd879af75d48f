/** The commonest function words of a language: what tells prose from menus, and one language from another. */
const LISTS = {
  en: `the of and to in a is that for it on was with as be by at from are this have has had not but they his her he she we you i an or were which
    their been will would who one all there said more when about if out up so what can could its than into other some after also over no them my our
    your do did does how where why while because between before during most such only then these those just may should says being under new`,
  fr: `le la les l de des du d un une et à a au aux en dans que qui qu ne n pas pour par sur avec est sont été être ce cette ces c il elle ils elles on nous vous
    je se s son sa ses leur leurs plus mais ou où comme après avant entre sans sous fait ont avait était selon aussi même très tout tous y dont donc`,
  de: `der die das den dem des ein eine einen einem einer eines und in im zu zum zur von vom mit auf für ist sind war waren wird werden wurde wurden nicht auch
    sich es er sie wir ich ihr an am als bei nach aus dass wie hat haben hatte über um vor durch noch nur aber oder so wenn kann sein ihre seine mehr bis gegen unter`,
  es: `el la los las de del y a al en un una unos unas que se no por con para su sus es son fue era ha han como más pero o lo le les este esta estos estas ese
    esa entre sin sobre también cuando donde quien ya muy desde hasta porque todo todos según tras ser está están hay había yo me mi nos`,
  it: `il lo la i gli le di del della dello dei degli delle e a al alla ai alle in nel nella un una uno che non per con su sul sulla da dal dalla si è sono era ha
    hanno come più ma o anche ci questo questa questi queste tra fra se suo sua suoi loro dopo prima stato stata essere lui lei dove quando molto tutti ancora`,
  pt: `o a os as de do da dos das e em no na nos nas um uma que se não por com para é são foi era ao à aos às como mais mas ou seu sua seus suas ele ela eles
    entre sem sobre também quando onde quem já muito desde até porque tem têm há ser está estão pelo pela isso este esta esse essa num numa após`,
  nl: `de het een en van in op te dat die is was zijn met voor niet aan er om ook als maar bij dan nog naar door over uit tot of hij ze zij we wij ik je u hun
    zich wordt worden werd werden heeft hebben had kan zal zou deze dit al meer na tegen geen wel onder haar ons veel`,
} as const;

export type Language = keyof typeof LISTS;
export const LANGUAGES: readonly Language[] = ['en', 'fr', 'de', 'es', 'it', 'pt', 'nl'];

/** For each function word a bit for each language that has it, in the order of `LANGUAGES`. */
export const STOPWORDS: ReadonlyMap<string, number> = indexLists();

function indexLists(): Map<string, number> {
  const index = new Map<string, number>();
  LANGUAGES.forEach((language, position) => {
    for (const word of LISTS[language].split(/\s+/)) index.set(word, (index.get(word) ?? 0) | (1 << position));
  });
  return index;
}
