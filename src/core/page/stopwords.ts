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
  sv: `och att det som en är på för av med den till inte har de i om ett han men var jag sig från vi så kan när år under också efter eller nu sin där vid
    mot ska skulle hade blev över bli man sina vara mer alla utan detta hon dem`,
  da: `og i at det er en til af på for de den med som ikke der har et om han var vi sig men fra jeg kan så ved efter være blev også eller havde nu skal når mod
    hun alle over under dem deres denne dette være blive mange kun`,
  no: `og i det er en på til som for av at med de har den ikke et om han var fra men vi jeg seg så kan ved etter være ble også eller hadde nå skal når mot hun
    alle over under dem deres denne dette bli mange bare ut opp skulle noen`,
  fi: `ja on ei se että oli joka mutta myös hän ovat kun ole mukaan kuin sekä jos niin tai vain nyt jo sen olla ollut siitä tämä ne jotka sitä mitä koska ennen
    jälkeen kanssa vielä enemmän`,
  pl: `w i na z że się nie do jest to o jak po za od co ale przez dla są tym ma tego który które która ich jego jej był była było były być oraz przed przy ze
    tylko także już może czy jednak gdy bez pod nad ten ta te`,
  cs: `a v se na je že s z do o i to jako za by k pro ale si po od jsou ve které který která však už tak jeho její byl byla bylo byly být jen podle při před
    také nebo když co má aby ze pod nad mezi`,
  ro: `și de la în a cu pe că nu să o un din pentru este au care mai se sunt fost fi sa al ale lui ce prin după sau dar dacă când acest această lor le i către
    doar între până`,
  hu: `a az és hogy nem is egy meg ez azt volt de csak már ha mint el még van ki aki ami vagy szerint után között során amely ezt mert majd lesz voltak lehet kell`,
  tr: `ve bir bu için ile da de olarak olan en daha çok gibi kadar sonra ancak ama her ne ise o olduğu olduğunu dedi göre değil var yok mi oldu tarafından`,
  id: `yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena oleh saya ada mereka sudah bisa tersebut kami atau para telah adalah lebih saat
    kata menjadi sebagai bahwa`,
  ru: `и в не на что с по как это а к из у за от о для он но его же так все она они был было были быть при или до если после также когда который которые
    чтобы уже только ее их мы вы я то со об во году`,
  uk: `і в у не на що з та до як це а за від про для він але його по із які який яка вона вони був було були бути при або якщо після також коли щоб вже лише її
    їх ми ви я те під час року зі`,
  bg: `и в на да се за от не с че е по са ще като до си но при това или във със към са беше бяха който която които му го има след само още преди`,
  el: `και το να η της ο του την για με στο που τα από οι τη σε είναι των στην ότι δεν θα τον στη τους ένα μια τις αυτό αλλά κατά μετά πως έχει ως`,
} as const;

export type Language = keyof typeof LISTS;
export const LANGUAGES = Object.keys(LISTS) as readonly Language[];

/** For each function word a bit for each language that has it, in the order of `LANGUAGES`. */
export const STOPWORDS: ReadonlyMap<string, number> = indexLists();

function indexLists(): Map<string, number> {
  const index = new Map<string, number>();
  LANGUAGES.forEach((language, position) => {
    for (const word of LISTS[language].split(/\s+/)) index.set(word, (index.get(word) ?? 0) | (1 << position));
  });
  return index;
}
