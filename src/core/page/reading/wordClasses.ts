/**
 * Words that tell what a line is about to its reader: not what the story says, but what the page does. Lower case, white space between.
 * A word may be in several classes. To teach the reader a language, add its words.
 */
export const WORD_CLASSES = {
  /** Speaks to the reader. */
  you: 'you your yours yourself vous votre vos usted ustedes tu tus você vocês uw jouw sie ihr ihre ihnen',
  /** The site speaks of itself. */
  we: 'we our us ours nous notre nos wir uns unser unsere nosotros nuestro nuestra noi nostro nostra nossa nosso ons onze',
  /** Somebody speaks of themselves: readers who comment do. */
  i: 'i my me mine myself im ive id je moi mon ma mes ich mein meine mir mich yo mi mis io mio mia eu meu minha ik mijn',
  /** Somebody in a story. */
  they: 'he she they him her his their them its who whom il elle ils elles ses leurs él ella ellos ellas er ihm ihn hij zij lui loro ele ela eles elas',
  /** Reported speech. */
  said: `said says say told tells telling added adds according announced reported asked explained wrote warned argued insisted noted stated confirmed
    declared claimed dit déclaré affirmé selon estime expliqué indiqué sagte sagten erklärte teilte betonte sprach zufolge dijo dice afirmó señaló explicó según
    aseguró detto secondo spiegato dichiarato disse segundo afirmou explicou zei aldus volgens meldde
    сказав сказала заявив заявила повідомив повідомила розповів сообщил заявил заявила сказал powiedział powiedziała dodał poinformował podkreślił řekl uvedl`,
  /** Verbs and small words of telling what happened. */
  was: `was were had has have been is are will would could did became took made went came began won lost died killed found left held won
    war waren hatte hatten wurde wurden hat haben a ont était avait été fut sont será fue había han ha era foi foram tinha era stato stata hanno werd werden had hadden`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre novembre décembre
    enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio junho julho setembro outubro dezembro
    gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre januari februari maart mei augustus`,
  day: `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday montag dienstag mittwoch donnerstag freitag samstag sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo`,
  /** Time stamps of pages. */
  stamp: `ago updated published posted modified min mins minutes hours hrs hour minute days read am pm et est edt gmt utc bst cet ist pst pdt cst uhr heures publié mis
    aktualisiert veröffentlicht stand publicado actualizado pubblicato aggiornato atualizado il há hace vor fa`,
  /** Whose work it is. */
  by: 'by von par por di door staff reporter correspondent editor writer author autor auteur autore journalist contributor redaktion rédaction redacción bureau',
  offer: `subscribe subscriber subscribers subscription subscriptions newsletter newsletters inbox email emails account register registered sign signed log login free trial premium
    unlimited access offer cancel membership member members unlock alerts notifications download app abonnement abonner abonnez abonnieren abo suscríbete suscripción
    iscriviti assine gratis gratuit kostenlos`,
  share: `share facebook twitter linkedin whatsapp reddit pinterest instagram youtube flipboard tiktok telegram bluesky threads mastodon copy link print tweet follow bookmark save
    teilen partager compartir condividi`,
  comment: `comment comments commented reply replies report flag upvote like likes dislike moderated moderation commenting conversation discussion kommentar kommentare commentaire
    commentaires comentario comentarios commenti votes vote`,
  media: `photo photos image images picture pictures photograph video videos watch gallery getty reuters afp ap file handout courtesy credit caption screenshot slideshow podcast listen audio
    play illustration foto fotos bild bilder quelle vidéo`,
  related: `related more trending popular latest top stories story headlines recommended also next most previous news article articles posts recent featured picks advertisement
    sponsored promoted ad ads mehr plus más artikel articles noticias leggi lire lesen lesen leer`,
  legal: `rights reserved copyright privacy terms policy cookies cookie consent conditions disclaimer trademark llc inc ltd gmbh sitemap contact careers accessibility advertise
    impressum datenschutz mentions légales licence license`,
  site: `menu search home homepage skip content navigation close open toggle section sections sports sport business politics world opinion entertainment lifestyle health tech
    technology science travel weather obituaries classifieds jobs shop store edition archive archives category categories tags tag topics loading browser javascript click here back`,
} as const;

export type WordClass = keyof typeof WORD_CLASSES;
