import { foldCase, foldDiacritics } from '../../text/folding';
import type { ColumnRole } from '../roster';

/** How words of headers and labels are compared: without case and diacritics. */
export function foldWord(word: string): string {
  return foldDiacritics(foldCase(word));
}

/** A set of folded words from a list parted by white space. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(foldWord));
}

export interface RoleWords {
  readonly role: ColumnRole;
  /** Words that state the role. */
  readonly core: ReadonlySet<string>;
  /** Words beside them that leave it the same thing. Any other makes it another: "source country", "event date". */
  readonly beside: ReadonlySet<string>;
}

const DATE_FORMATS = 'dd mm yyyy yy d m y hh ss tt jjjj jj aaaa aa gg iso utc gmt cet est';

/** Words for a date, without a word for what happened on it. */
export const DATE_WORDS = words(`
  date dates dated day when datum tag fecha data dato dia giorno jour dag
  дата 日期 日付 날짜 תאריך التاريخ تاريخ`);

/** What is done to an article on its publication date. */
export const PUBLISHED_WORDS = words(`
  published posted issued released printed appeared aired broadcast
  erschienen veröffentlicht publiziert gedruckt publié publiée paru parue diffusé publicado publicada pubblicato pubblicata
  gepubliceerd verschenen publicerad publicerat publiceret publisert опубликовано 发布日期 發布日期 出版日期 掲載日
  erscheinungsdatum erscheinungstag veröffentlichungsdatum publikationsdatum druckdatum publicatiedatum verschijningsdatum publiceringsdatum pubdate`);

/** Names of publication itself, and of what is published: beside a date they leave it the date of publication. */
export const PUBLICATION_WORDS = words(`
  publication publishing publish pub issue release print online web article news story newspaper paper press text document original first full edition dateline time
  page front weekend morning evening wire copy report piece version website dispatch
  erscheinung veröffentlichung ausgabe zeit parution édition publicación edición pubblicazione edizione publicação publicatie uitgave publicering heure hora ora`);

/** What else dates are of: fetching, changing, coding an article, or the event that it tells of. */
export const OTHER_DATE_WORDS = words(`
  retrieved retrieval accessed access downloaded download collected collection saved captured capture archived archive crawled crawl scraped scrape checked check updated update
  modified revised viewed view visited visit added coded coding annotated annotation fetched copied exported imported received snapshot uploaded upload entered entry created stored recorded
  event events birth born deadline due embargo review reviewed edited corrected amended last timestamp consultation
  abgerufen abruf abrufdatum abrufbar zugriff zugriffsdatum aufgerufen gespeichert heruntergeladen kodiert codiert aktualisiert geändert hinzugefügt ereignis ereignisdatum gesichert geburtsdatum stand
  consulté consultée accès téléchargé enregistré mis ajouté modifié événement naissance
  consulta consultado consultada acceso descargado descarga guardado archivado actualizado modificado añadido codificado recuperado evento nacimiento
  consultato accesso scaricato salvato aggiornato aggiunto acessado acesso baixado atualizado geraadpleegd opgehaald bijgewerkt hämtad`);

/** Names of outlets, which are what a source column is at best; then of who publishes them, of sources, and of where something stands. */
export const OUTLET_WORDS = words(`
  outlet outlets publication newspaper paper broadcaster journal magazine masthead newsroom
  zeitung zeitschrift sender quotidien périodique periódico diario revista giornale testata quotidiano rivista jornal krant tijdschrift tidning avis gazeta газета издание 报纸 報紙 媒体 媒體 新聞 신문 매체 עיתון الصحيفة صحيفة`);
export const PUBLISHER_WORDS = words('publisher verlag herausgeber éditeur editorial editore editora uitgever förlag');
export const SOURCE_WORDS = words('source sources quelle quellen fuente fuentes fonte fonti bron bronnen källa kilde źródło источник 来源 來源 出典 출처 מקור المصدر مصدر');
const PLACE_WORDS = words('site website media medium station from sito');
/** An agency stands behind a publisher, never for one. */
export const AGENCY_WORDS = words('agency newsagency agentur nachrichtenagentur agence agencia agência agenzia');

const NAMES = 'name names nom nombre nome naam namn navn';

/** The more telling role first: what the words of an earlier one state is no later one. */
export const ROLES: readonly RoleWords[] = [
  {
    role: 'source',
    core: new Set([...OUTLET_WORDS, ...PUBLISHER_WORDS, ...SOURCE_WORDS, ...PLACE_WORDS, ...AGENCY_WORDS]),
    beside: words(`${NAMES} news original main primary local national regional daily weekly print printed online web press mass article story title titel titre título titolo publishing the`),
  },
  {
    role: 'title',
    core: words('title headline heading subject story titel überschrift schlagzeile titre título titular titolo kop rubrik overskrift tytuł заголовок 标题 標題 題名 제목 כותרת العنوان عنوان'),
    beside: words('article news original full main newspaper source web page text artikel article artículo'),
  },
  { role: 'time', core: words('time hour clock uhrzeit hora heure ora tijd klokke'), beside: new Set([...PUBLICATION_WORDS, ...PUBLISHED_WORDS, ...words(`of local day ${DATE_FORMATS}`)]) },
  { role: 'date', core: new Set([...DATE_WORDS, ...PUBLISHED_WORDS]), beside: new Set([...PUBLICATION_WORDS, ...words(`local calendar format ${DATE_FORMATS}`)]) },
  {
    role: 'file',
    core: words('file files filename filenames path txt textfile document doc datei dateiname fichier archivo fichero arquivo bestand bestandsnaam fil filnamn filnavn plik файл 文件 檔案 ファイル 파일 קובץ الملف ملف'),
    beside: words(`${NAMES} text txt source article articles local path plain full relative link raw corpus original`),
  },
  {
    role: 'url',
    core: words('url urls uri permalink href www weblink hyperlink web online webadresse'),
    beside: words('source article articles news original publisher page site website link links address adresse story full newspaper live permanent weblink'),
  },
  { role: 'number', core: words('# no nr num number nummer numero número № n° id n lfd'), beside: words('article articles row item file running seq sequence serial text') },
];

/** Beside anything but a count they say that it is a remark: "coder notes", "notes on the source". */
export const NOTES_WORDS = words(`
  note notes comment comments remark remarks description summary about
  bemerkung bemerkungen anmerkung anmerkungen kommentar notiz notizen remarque remarques commentaire commentaires nota notas comentario comentarios observaciones opmerking opmerkingen`);

/** What is said of an article that no role is for. */
export const OTHER_WORDS = words(`
  author authors byline writer journalist reporter editor coder annotator owner country countries language languages lang section category type genre topic topics theme tag tags keyword keywords
  place places location city region state status words wordcount length size pages page photo image caption licence license format edition volume issue rating relevance leaning code codes event year month encoding
  autor autorin land sprache ort rubrik ressort thema auteur pays langue lieu rubrique país lengua idioma lugar sección autore paese lingua luogo`);

/** Words without a meaning of their own in a header. */
export const FUNCTION_WORDS = words('the a an of in on at for to and or per s l de du des la le les el los der die das del di da do dal von vom am im um et und y e o en het van och');

/** Headers that say nothing about what the cells are. */
export const OPEN_WORDS = words('article articles text texts link links item items name entry');
