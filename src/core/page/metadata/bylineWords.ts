/** The words of bylines, in the languages of the press. Every expression looks at one short line. */

/** What stands between the parts of a byline. */
export const SEPARATOR = /(?<!\s)\s+[-–—/]+\s+|(?<!\s)\s+[|•·∙]\s*|[|•·∙]\s*|(?<!\s)\s{3,}|;\s+/g;
/** “By”, “Interview by”, “Author of the article:” and the like, before a name. */
export const BY =
  /^(?:(?!spons|power|present|support|recommend|provid|host|follow|brought)\p{L}+\sby|by|von|par|por|di|da|door|av|af|oleh|texte de|propos recueillis par|(?:(?:un|une|an?|eine?|una|uma|het|een)\s)?(?:analyse|entretien|reportage|interview|récit|enquête|tribune|chronique|bericht|kommentar|ein kommentar|análisis|entrevista|reportaje|intervista|análise|reportagem|verhaal)(?:\s(?:réalisé|recueilli)e?)?\s(?:by|par|von|por|di|da|door)|a cura di|testo di|texto (?:de|por)|escrito por|tekst van)\b\s?:?\s+|^(?:texte?|testo|texto|tekst|story|words|report|by|author(?:s|\(s\))?|author of the article|written by|auteure?s?|autore?s?|autora|autorin|autoren|reporter|journaliste|journalist|redaktion|opracował[aoy]?|автор|автори|текст|författare|forfatter|szerző|teksti|yazar|skribent)\s?:\s+/iu;
export const WITH_FILES = /(?:,|(?<!\s))\s+(?:(?:with|avec) (?:files|reporting|notes|reports|additional reporting|(?:des |les )?informations?|la collaboration) (?:from|by|de|d['’])|with|avec)\s+/i;
/** Others who worked on it; they are no authors. What stands behind names them. */
export const OTHER_WORK = /^(?:edit(?:ing|ed)|compiled|photos?|photograph(?:y|s|ed)?|pictures?|videos?|graphics?|illustrat(?:ions?|ed)|translat(?:ion|ed)|produced|production|fotos?|photographies|fotografie|foto's|bilder)\b(?:\sand\s\p{L}{3,15})?(?:\s(?:by|de|von|di|door|por)\s|\s?:\s)/iu;
export const MORE_REPORTING = /^(?:additional (?:reporting|writing)|with (?:reporting|files)) (?:by|from)\s+/i;
/** “From our correspondents in …”, “By a staff reporter”: a byline without a name. */
export const UNNAMED = /^(?:(?:from|by|de|por|von)\s)?(?:(?:our|a|an|the|nos|notre|unserem?|nuestro|redação|redacción)\s)(?:\p{L}+\s){0,3}(?:correspondents?|reporters?|writers?|staff|bureau|newsroom|desk|agency|agencies|correspondants?|journalistes?|korrespondenten|corresponsal)(?:\s(?:in|at|à|en)\s.{2,60}|,\s.{2,40})?$|^(?:(?:by|por|da|von|di|de)\s)?(?:(?:a|la|der)\s)?(?:redacción|redação|redaktion|redazione|la rédaction|newsroom)$/iu;
/** Behind a paper's name. */
export const STAFF_REPORT = /\s(?:staff reports?|staff|newsroom|reports?)$/i;
export const ROLE =
  /^(?:(?:the\s)?(?:[\p{L}'’&-]+ ){0,4}(?:writers?|reporters?|editors?|correspondents?|columnists?|contributors?|journalists?|journalistes?|correspondante?s?|reportrice|chroniqueu(?:r|se)|redakteur(?:in)?|reporterin|korrespondent(?:in)?|redactora?|periodista|corresponsal|giornalista|inviato|inviata|corrispondente|repórter|jornalista|colunista|redacteur|verslaggever|correspondente?|редактор|кореспондент(?:ка)?|журналіст(?:ка)?|dziennikarka?|staff|bureau chief|photographer|producer|presenter|team|desk)(?: (?:parlementaire|politique|judiciaire))?(?:,.*| (?:for|at|in|à|en) .*)?|special to .*|collaboration spéciale|local journalism initiative.*|for .*)$/iu;
export const NOISE = /^(?:\d{1,2}\s?[:.h]\s?\d{2}(?:\s?[ap]\.?m\.?)?|\d{1,3}[- ]?min(?:ute)?s?(?: read)?|read|tags?:?|comments?|\d+ comments?|share|share this|print|email|e-mail|reply|listen|\S[^\s@]*@\S+|@\S+|edt|est|et|pt|pst|gmt|utc|news|local|world|national|politics|a ?\d+ ?min.*|category:?|contact|follow|save)$/i;
/** A label that stands alone, its name on the next line; or what joins two names that stand on lines of their own. */
export const BARE_LABEL = /^(?:(?:\p{L}+\s)?(?:by|par|von)\s?:?|author(?: of the article)?\s?:|and|et|und|&)$/iu;
/** How long ago: says no date. */
const AGO_UNIT = String.raw`(?:sec(?:ond)?s?|min(?:ute|uto|uut)?e?[ns]?|hours?|hrs?|h|days?|weeks?|months?|years?|heures?|jours?|semaines?|mois|stunden?|tage?n?|wochen?|horas?|d[ií]as?|semanas?|mes(?:es)?|ore|ora|giorni|minuti|uur|dagen|годин[иу]?|хвилин[иу]?|godzin[yę]?|minut[yę]?|dni)`;
const AGO_PHRASE = String.raw`(?:\d{1,3}|an?|une?|eine[rm]?|una?)\s?${AGO_UNIT}\s(?:ago|atr[áa]s|fa|geleden|тому|temu)|(?:il y a|vor|hace|há|πριν)\s(?:\d{1,3}|une?|eine[rm]?|una?)\s?${AGO_UNIT}`;
export const RELATIVE = new RegExp(String.raw`(?<!\p{L})(?:${AGO_PHRASE})(?!\p{L})`, 'giu');
/** Labels of a date; of the two lists the second is of dates later than the story's first appearance. */
export const PUBLISHED = 'published|posted|publiée?|veröffentlicht|publicado|publicada|pubblicato|gepubliceerd|opublikowano|опубліковано|опубликовано|publicerad|publicerat|publisert|udgivet|julkaistu|publikováno|zveřejněno|publicat|közzétéve|yayınlanma|δημοσιεύθηκε|objavljeno|diterbitkan|created|erstellt|filed|issued|date';
export const UPDATED = 'updated?|modified|edited|mise? à jour|modifiée?|aktualisiert|stand|actualizado|actualizada|aggiornato|atualizado|atualizada|bijgewerkt|aktualizacja|оновлено|обновлено|uppdaterad|uppdaterat|oppdatert|opdateret|päivitetty';
const ON = '(?: on| at| le| am| el| il| em| op| den| vom)?';
export const DATE_LABEL = new RegExp(String.raw`(?<!\p{L})(?:first |originally |date )?(?:${PUBLISHED})(?!\p{L})${ON}(?!\p{L}):?`, 'giu');
export const UPDATE_LABEL = new RegExp(String.raw`(?<!\p{L})(?:last )?(?:${UPDATED})(?!\p{L})${ON}(?!\p{L}):?`, 'iu');
export const DAY_OR_FILLER =
  /(?<!\p{L})(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|(?:segunda|terça|quarta|quinta|sexta)-feira|on|at|the|tags?|am|um|uhr|le|à|from|in|h|r|р|г|kl|godz)(?!\p{L})|[\s.,:()|/[\]–—-]|\d{1,2}(?::|\s?h\s?)\d{2}/giu;
/** A date that states none: so long ago, or “03/02/2026”, which may be either day. */
const UNSTATED = String.raw`(?:\d{1,2}\/\d{1,2}\/\d{4}(?:,?\s\d{1,2}[:.h]\d{2}(?:\s?(?:[ap]\.?m\.?|h|uhr))?(?:\s\p{L}{2,4})?)?|${AGO_PHRASE})`;
const DATED = String.raw`(?:(?:${PUBLISHED}|${UPDATED})${ON}\s?:?\s)`;
export const AGO = new RegExp(String.raw`^${DATED}?${UNSTATED}(?:[\s|,·–-]{1,3}${DATED}${UNSTATED})?$`, 'iu');
/** “Senior Correspondent Ana Roe”. */
export const LEADING_ROLE = /^(?:[\p{L}-]+ ){0,2}(?:correspondent|reporter|writer|editor|columnist)\s+(?=\p{Lu})/iu;
/** What papers' names begin with and persons' do not. */
export const ARTICLE = /^(?:the|la|le|les|l['’]\p{L}+|el|il|der|die|das|de)\s/iu;
export const PLACE_TAIL = /^(?:in|at|à|en|from)\s\p{Lu}[^.!?]{1,40}$/u;
