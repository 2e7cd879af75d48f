/**
 * Phrases by which page furniture gives itself away, by kind. Phrases are separated by `|` and written as `foldLine` leaves a line, without
 * punctuation; `#` stands for any number. `=` before a phrase: the whole line. `^`: the line's start. Nothing: anywhere in a line's first words.
 * To teach the reader a new piece of furniture, add a phrase here.
 */
export const CUE_PHRASES = {
  /** Advertising marks. They interrupt a story as often as they follow it. */
  advert: `
    =advertisement | =advertisements | =advertising | =advertise with us | =advertise | =ad | =ads | =sponsored | =sponsored content | =promoted |
    =story continues below | =story continues below advertisement | =article continues below | =article continues after ad |
    =continue reading below | =continue reading | =read more below | ^scroll down to continue | ^advertisement story continues |
    ^article continues below | ^article continues after | ^story continues below | ^this advertisement has not loaded | =anzeige | =werbung |
    =publicité | =publicidad | =pubblicità | =publicidade | =advertentie`,
  paywall: `
    ^read this article for free | already have an account | already a subscriber | already a member | ^not a subscriber | =or | =log in | =login |
    =sign in | =sign up | =sign out | =log out | =register | =my account | =subscribe | =subscribe now | =subscribe today | =become a member |
    =start now | =no thanks | =learn more | =join now | =we need your support | ^to continue reading | ^continue reading with |
    ^subscribe to continue | ^subscribe for | ^subscribe to | ^sign in to | ^log in to | ^register to | subscribe to read | needs your support |
    we need your support | support local journalism | support independent journalism | support our journalism | support quality journalism |
    cancel anytime | cancel any time | taxes every | for the first # weeks | for the first # months | access your | unlimited reading on |
    unlimited digital access | unlimited access to | digital replica | full access to all | next subscription payment | per month after |
    billed every | free articles left | free articles remaining |
    you have reached your limit | this article is for subscribers | this content is for subscribers | bereits abonnent | jetzt abonnieren |
    réservé aux abonnés | déjà abonné | contenido exclusivo para suscriptores`,
  newsletter: `
    ^get daily | ^get the latest | ^get the day's | ^get breaking news | ^get our | ^get email notifications | delivered to your inbox |
    to your inbox | in your inbox | straight to your inbox | sign up for our | sign up to our | sign up for the | sign up to receive |
    sign up to get | sign up here | sign up for free | subscribe to our | our newsletter | our newsletters | daily newsletter |
    weekly newsletter | email newsletter | morning newsletter | =newsletter | =newsletters | ^by signing up | ^by clicking | ^by subscribing |
    ^by submitting | ^by providing your | ^thank you for signing up | ^thanks for signing up | ^thank you for subscribing |
    ^please enter a valid | ^enter your email | ^your email address | ^email address | a welcome email is on its way | the next issue of |
    we encountered an issue signing you up | unsubscribe at any time | download our app | download the app | abonnez-vous à notre |
    melden sie sich für | suscríbete a`,
  share: `
    =share | =share this | =tweet | =facebook | =twitter | =linkedin | =whatsapp | =reddit | =pinterest | =instagram | =youtube | =flipboard |
    =tumblr | =telegram | =email | =e-mail | =print | =copy link | =copy url | =link copied | =save | =bookmark | =follow | =follow us | =like |
    =comment | =next | =previous | =hide | =close | =more | =gift article | =listen | =listen to article | =reprints | ^share this | ^share on |
    ^share via | ^share article | ^share to | ^follow us | ^like us on | ^follow me on | ^click to share | ^click here to | ^email this |
    ^e-mail this | ^print this | ^print article | ^send this | ^copy this | ^save this | ^show more sharing | ^close extra sharing | ^copy link |
    ^contact the author | ^contact us at | follow us on | follow him on | follow her on | follow them on | follow me on twitter | on twitter at |
    on twitter @ | click to share | opens in new window | =partager | =teilen | =compartir | =condividi | =partilhar | =delen`,
  rating: `
    ^how useful was | ^how helpful was | on a star | ^average rating | ^no votes | first to rate | ^rate this | ^was this article |
    ^did you find this | ^did you like | vote count | ^we are sorry that this post | ^let us improve this post | ^tell us how we can`,
  related: `
    =related | =more | =read more | =see more | =see also | =load more | =show more | =view more | =view all | =see all | =read next | =up next |
    =next up | =most read | =most popular | =most viewed | =most shared | =most commented | =most recent | =popular | =trending | =trending now |
    =recommended | =recommended for you | =latest | =latest news | =latest stories | =latest headlines | =top stories | =top news | =top story |
    =breaking news | =headlines | =editor's picks | =editors' picks | =in other news | =in case you missed it | =don't miss | =must read |
    =must reads | =you may also like | =you might also like | =also on | =around the web | =from around the web | =from the web |
    =also in the news | =elsewhere on the web | =local | =promoted stories | =sponsored stories | =featured | =what to read next | =next article |
    =previous article | =next story | =previous story | ^more related | ^more from | ^more on | ^more in | ^more stories | ^more news |
    ^more top | ^more like this | ^more about | ^related news | ^related stories | ^related story | ^related articles | ^related article |
    ^related content | ^related coverage | ^related links | ^related topics | ^related posts | ^related items | ^related video | ^related videos |
    ^related to this | ^related reading | ^recommended stories | ^recommended reading | ^recommended by | ^recommended for |
    ^recommended articles | ^you may also | ^you might also | ^you may like | ^you might like | ^you may be interested | ^people also |
    ^readers also | ^trending on | ^trending in | ^popular on | ^popular in | ^popular stories | ^popular posts | ^most popular in |
    ^most read in | ^most viewed in | ^recent posts | ^recent stories | ^recent articles | ^recent news | ^latest from | ^latest in | ^latest on |
    ^the latest from | ^the latest on | ^other stories | ^other articles | ^other news | ^other top stories | ^also see | ^see also | ^also read |
    ^read also | ^read more on | ^read more about | ^read full story | ^read the full | ^read full article | ^read next | ^watch next |
    ^top stories | ^from our partners | ^from our sponsors | ^paid content | ^sponsored by | ^stories from | ^what others are reading |
    ^what to read | ^articles similaires | ^à lire aussi | ^à lire également | ^lire aussi | ^sur le même sujet | ^mehr zum thema |
    ^lesen sie auch | ^lesen sie mehr | ^auch interessant | ^te puede interesar | ^más noticias | ^noticias relacionadas | ^leia também |
    ^leggi anche | ^lees ook`,
  comments: `
    =comments | =comment | =# comments | =# comment | =reply | =add comment | =add a comment | =view comments | =show comments | =post comment |
    =post a comment | =leave a comment | =leave a reply | =join the conversation | =join the discussion | =have your say | =conversation |
    =discussion | =report abuse | =kommentare | =commentaires | =comentarios | =commenti | =reacties | ^leave a comment | ^leave a reply |
    ^post a comment | ^add a comment | ^add your comment | ^view comments | ^show comments | ^comments are | ^comments on | ^comments for |
    ^comments ( | ^comment on this | ^reader comments | ^readers' comments | ^your comment | ^join the conversation | ^be the first to comment |
    ^log in to comment | ^sign in to comment | ^you must be logged in | ^please log in to comment | ^logged in as | ^notify me of |
    ^can't see comments | ^view the discussion | ^please enable javascript to view | ^powered by disqus | ^we welcome your comments |
    ^to comment on this | ^we encourage all readers | ^postmedia is committed | comments powered by`,
  footer: `
    =terms of use | =terms of service | =terms and conditions | =terms & conditions | =terms | =privacy | =privacy policy | =privacy notice |
    =cookie policy | =contact | =contact us | =about | =about us | =advertise with us | =careers | =jobs | =help | =faq | =feedback | =sitemap |
    =site map | =rss | =archives | =masthead | =our team | =staff | =impressum | =datenschutz | =mentions légales | =aviso legal |
    =do not sell my personal information | ^all rights reserved | ^follow us on | ^powered by | ^back to top | ^return to top | ^go to top |
    ^report error | ^report an error | ^report a typo | ^report a correction | ^submit a tip | ^submit a correction | ^suggest a correction |
    ^got a news tip | ^got a tip | ^have a tip | ^send us a | ^send tips | ^contact the newsroom | ^terms of use | ^terms of service |
    ^privacy policy | ^our standards | ^read our | ^view our | ^filed under | ^tagged with | ^posted in | ^categories | ^category | ^tags |
    ^topics | ^topic | ^in this story | ^in this article | ^explore more on these topics | all rights reserved | privacy policy |
    terms of service | terms of use | may not be published broadcast | may not be reproduced | constitutes acceptance of | user agreement | community rules | terms of sale | your california privacy rights | member of ipso | tous droits réservés | alle rechte vorbehalten |
    todos los derechos reservados | tutti i diritti riservati | todos os direitos reservados | alle rechten voorbehouden`,
  cookie: `
    use cookies | uses cookies | our cookie | cookie policy | accept cookies | accept all cookies | cookies and similar | your consent |
    ^we value your privacy | ^please enable javascript | ^javascript is | ^your browser | ^you need to enable javascript | ^enable javascript |
    adblocker | ad blocker | outdated browser | browser does not support | utilise des cookies | verwendet cookies | utiliza cookies`,
  navigation: `
    =menu | =search | =home | =homepage | =news | =sports | =sport | =opinion | =business | =politics | =world | =video | =videos | =photos |
    =photo gallery | =gallery | =weather | =entertainment | =lifestyle | =health | =technology | =tech | =science | =travel | =obituaries |
    =classifieds | =sections | =local news | =national | =international | =all categories | =english | =back | =skip | =go | =submit | =loading |
    =play | =watch | =live | ^skip to | ^jump to | ^toggle navigation | ^toggle menu | ^close navigation | ^open menu | ^close menu | ^main menu |
    ^show search | ^change location | ^you are here | ^find us | ^breaking news alerts`,
  player: `
    =loading video | =play video | =watch video | =now playing | =replay | =pause | =mute | =fullscreen | =hide caption | =toggle caption |
    =enlarge this image | =view gallery | =full screen | ^loading | ^play video | ^video unavailable | ^now playing | ^media playback |
    ^your browser does not support | ^hide caption | ^toggle caption | ^image # of # | ^photo # of # | ^# of # | ^view image in fullscreen |
    ^click to enlarge | ^tap to unmute | ^an error has occurred`,
} as const;

export type CueKind = keyof typeof CUE_PHRASES;
