/**
 * Phrases by which page furniture gives itself away, by kind. Phrases are separated by `|` and written as `foldLine` leaves a line, without
 * punctuation; `#` stands for any number. `=` before a phrase: the whole line. `^`: the line's start. Nothing: anywhere in a line's first words.
 * To teach the reader a new piece of furniture, add a phrase here.
 */
export const CUE_PHRASES = {
  /** Advertising marks. They interrupt a story as often as they follow it. */
  advert: `
    =ad feedback | ^ad feedback | =article content | =article content continued | =advertisement scroll to continue | ^advertisement # |
    ^loading advertisement | ^skip advertisement | ^skip ad | =story continues after advertisement | ^our community members are treated to |
    =sponsored by | =reklama | =реклама | =annonce | =mainos | =reklam | =la suite après cette publicité | ^la suite après | =werbung # |
    =publicidade continua | =continua después de la publicidad | =pubblicità # | =anuncio | =sponsorisé | =gesponsert | =after the ad |
    ^this story continues | =promoted content | =ad loading | ^scroll to continue | =recommended advertisement |
    =advertisement | =advertisements | =advertising | =advertise with us | =advertise | =ad | =ads | =sponsored | =sponsored content | =promoted |
    =story continues below | =story continues below advertisement | =article continues below | =article continues after ad |
    =continue reading below | =continue reading | =read more below | ^scroll down to continue | ^advertisement story continues |
    ^article continues below | ^article continues after | ^story continues below | ^this advertisement has not loaded | =anzeige | =werbung |
    =publicité | =publicidad | =pubblicità | =publicidade | =advertentie`,
  paywall: `
    chip in with | ^chip in | dollars a month | euros a month | pounds a month | a month to keep |
    ^subscribe now to | ^unlimited online access | ^unlimited access | ^enjoy unlimited | ^create an account | =create an account |
    ^create a free account | ^register to read | ^register for free | ^register now | ^don't have an account | ^continue reading your article with |
    ^support local journalists | =donate | =donate now | =support us |
    ^make a donation | ^this premium article | ^this article is free | ^read more stories for free | ^get exclusive access to |
    ^enjoy insights and | ^enjoy additional articles | ^access articles | ^share your thoughts and join | ^you have # free | ^you've read |
    ^you have read | free article left | ^gift this article | ^keep reading | =start your free trial | ^try it free |
    ^already subscribed | ^subscribers only | =subscriber only | =subscriber exclusive | =exclusive for subscribers | =premium |
    ^unlock this | =view offers | =see offers | =choose your plan | =give a gift | ^jetzt kostenlos | ^jetzt testen | ^weiterlesen mit |
    ^mit einem abo | =zum angebot | ^sie haben bereits | ^zugang zu allen | ^lesen sie diesen artikel | ^diesen artikel weiterlesen |
    ^cet article est réservé | ^article réservé | ^abonnez-vous | =s'abonner | =je m'abonne | ^il vous reste | ^offre spéciale |
    ^pour lire la suite | =suscríbete | ^suscríbete para | ^para seguir leyendo | ^regístrate | ^hazte socio | ^inicia sesión | =iniciar sesión |
    =abbonati | ^abbonati | ^per continuare a leggere | ^assine | =assine já | ^assine para | ^já é assinante | ^word abonnee | ^lees verder met |
    ^kup dostęp | ^zaloguj się | ^передплатіть | ^підтримайте нас | ^оформите подписку | ^оформити передплату |
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
    ^yes i would also like | ^sign up for | ^sign up to | ^sign me up | =sign me up | ^subscribe here | ^subscribe to our | ^get our picks |
    ^get it in your | ^receive our | ^receive the latest | ^delivered every | ^every weekday | ^you can unsubscribe | ^you may unsubscribe |
    ^unsubscribe | ^we'll send you | ^we will send you | ^by signing up you | ^by entering your | ^i agree to receive | ^i would like to receive |
    ^i accept | ^privacy notice newsletters | ^newsletters may contain | ^skip past newsletter promotion | ^after newsletter promotion |
    ^skip newsletter promotion | ^this site is protected by recaptcha | ^browse here | ^please check your inbox |
    ^please try again | ^invalid email | ^success you're signed up | ^you're all set | ^you are now subscribed | ^join us on |
    ^add us as a preferred | ^add # as a preferred | as a preferred source | preferred source on google | ^follow our whatsapp | whatsapp channel |
    ^available on ios | =app store | =google play | ^push notifications | ^turn on notifications |
    ^newsletter abonnieren | ^jetzt anmelden | ^jetzt newsletter | ^der newsletter | ^mit dem newsletter | ^hier anmelden | ^inscrivez-vous |
    ^recevez | ^votre adresse e-mail | ^vous pouvez vous désinscrire | ^apúntate | ^recíbela | ^suscríbete a nuestra | ^puedes seguir a |
    ^iscriviti | ^inserisci la tua | ^inscreva-se | ^cadastre-se | ^meld je aan | ^ontvang | ^zapisz się | ^підписуйтесь |
    ^підпишіться | ^подписывайтесь | ^prenumerera | ^tilmeld |
    ^get daily | ^get the latest | ^get the day's | ^get breaking news | ^get our | ^get email notifications | delivered to your inbox |
    to your inbox | in your inbox | straight to your inbox | sign up for our | sign up to our | sign up for the | sign up to receive |
    sign up to get | sign up here | sign up for free | subscribe to our | our newsletter | our newsletters | daily newsletter |
    weekly newsletter | email newsletter | morning newsletter | =newsletter | =newsletters | ^by signing up | ^by clicking | ^by subscribing |
    ^by submitting | ^by providing your | ^thank you for signing up | ^thanks for signing up | ^thank you for subscribing |
    ^please enter a valid | ^enter your email | ^your email address | ^email address | a welcome email is on its way | the next issue of |
    we encountered an issue signing you up | unsubscribe at any time | download our app | download the app | abonnez-vous à notre |
    melden sie sich für | suscríbete a`,
  share: `
    ^tell us what | ^tell us your | ^tell us about your | ^share your | ^got a question | whatsapp # | ^text us | ^call us |
    =share full article | ^share full article | =gift | =link | =x | =bluesky | =threads | =messenger | =line | =viber | =copy | =permalink |
    =shareable link | =share on x | =comments # | =# shares | =shares | =# views | =views | =share this story | =share this article |
    =share this post | =share this fact check | =republish | =republish this | =report this | =restack | =claps | =listen # min |
    ^listen to this article | ^listen to this | ^listen # min | =# min read | =# minute read | =# min listen | ^reading time | ^estimated read time |
    =read aloud | =text size | =font size | =larger text | =smaller text | =save for later | =saved | =add to list | =my list |
    =sign in to save | =bookmarked | ^click here for more | ^click here | ^tap here | ^swipe | ^scan the qr | ^story tips can be sent |
    ^send tips to | ^tips can be sent | can be reached at | can be reached on | ^contact him at | ^contact her at | ^contact them at |
    ^email him at | ^email her at | ^write to us | ^got a story | ^you can reach | ^reach her | ^reach him | ^reach them | =partager sur |
    ^partager sur | ^teilen auf | =artikel teilen | =auf facebook teilen | =compartir en facebook | ^compartir en | =guardar | =imprimir |
    =udostępnij | =поділитися | =поделиться | =dela | =del | =jaa | =condividi su | =copia link | =commenta | =stampa |
    =share | =share this | =tweet | =facebook | =twitter | =linkedin | =whatsapp | =reddit | =pinterest | =instagram | =youtube | =flipboard |
    =tumblr | =telegram | =email | =e-mail | =print | =copy link | =copy url | =link copied | =save | =bookmark | =follow | =follow us | =like |
    =comment | =next | =previous | =hide | =close | =more | =gift article | =listen | =listen to article | =reprints | ^share this | ^share on |
    ^share via | ^share article | ^share to | ^follow us | ^like us on | ^follow me on | ^click to share | ^click here to | ^email this |
    ^e-mail this | ^print this | ^print article | ^send this | ^copy this | ^save this | ^show more sharing | ^close extra sharing | ^copy link |
    ^contact the author | ^contact us at | follow us on | follow him on | follow her on | follow them on | follow me on twitter | on twitter at |
    on twitter @ | click to share | opens in new window | =partager | =teilen | =compartir | =condividi | =partilhar | =delen`,
  rating: `
    ^average # | # of # stars | between one and five stars | out of five stars | ^nobody has voted | first to vote | ^no ratings | ^give it # | =# stars | =# star | ^your rating | ^rate the |
    ^how useful was | ^how helpful was | on a star | ^average rating | ^no votes | first to rate | ^rate this | ^was this article |
    ^did you find this | ^did you like | vote count | ^we are sorry that this post | ^let us improve this post | ^tell us how we can`,
  related: `
    ^also read | ^read also | ^read more | ^read next | =watch |
    =listen next | ^next up | ^see all | ^view all | ^explore more | =explore | =suggested |
    =what's new | =most discussed | =most commented | =most listened | =most watched | =most emailed | =most shared | =the latest | =latest updates |
    =just in | =live updates | =top # | =trending topics | =today's top stories | =today's headlines | =this week | =more top stories |
    =more headlines | =more coverage | =more information | =more videos | =more articles | =dig deeper | =go deeper | =keep reading |
    =continue exploring | =other news | =others also read | ^others also | ^list # of # | ^end of list | =recommended stories | =editor's choice |
    =editors' choice | =staff picks | =our picks | =best of | =don't miss this | =must watch | =in pictures | =in this section | =from the archive |
    =from our network | =you might be interested in | ^if you liked | ^lesen sie hier | ^lesen sie dazu |
    =mehr | =meistgelesen | =meistgelesene artikel | =das könnte sie auch interessieren | =auch lesenswert | =aktuelles |
    =neueste artikel | ^à lire | ^lire la suite | ^sur le même | =les plus lus | =à la une | =nos dernières | =à découvrir | =le fil info |
    ^más información | ^lee también | ^le puede interesar | ^también te | ^te recomendamos | ^lo más | =lo más leído | =lo más visto |
    =noticias | ^leia mais | ^veja também | ^saiba mais | =mais lidas | =últimas notícias | ^potrebbe interessarti | =i più letti | =ultime notizie |
    ^vedi anche | =articoli correlati | ^lees meer | =meest gelezen | ^czytaj także | ^czytaj też | ^zobacz także | ^przeczytaj |
    =najczęściej czytane | =czytaj więcej | ^читайте також | ^читайте также | =популярне | =новини партнерів | =останні новини | =новости партнеров |
    ^смотрите также | ^läs också | ^läs mer | ^les også | ^læs også | ^lue myös |
    =related | =more | =read more | =see more | =see also | =load more | =show more | =view more | =view all | =see all | =read next | =up next |
    =next up | =most read | =most popular | =most viewed | =most shared | =most commented | =most recent | =popular | =trending | =trending now |
    =recommended | =recommended for you | =latest | =latest news | =latest stories | =latest headlines | =top stories | =top news | =top story |
    =breaking news | =headlines | =editor's picks | =editors' picks | =in other news | =in case you missed it | =don't miss | =must read |
    =must reads | =you may also like | =you might also like | =also on | =around the web | =from around the web | =from the web |
    =also in the news | =elsewhere on the web | =local | =promoted stories | =sponsored stories | =featured | =what to read next | =next article |
    =previous article | =next story | =previous story | ^more related | ^more from | ^more on | ^more in | ^more stories | ^more news |
    ^more top | ^more like this | ^more about | ^related news | ^related stories | ^related story | ^related articles | ^related article |
    ^related content | ^related coverage | ^related links | ^related topics | ^related posts | ^related items | ^related video | ^related videos |
    ^related reading | ^recommended stories | ^recommended reading | ^recommended by | ^recommended for |
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
    =show comments # | =hide comments | =start the conversation | =start a conversation | ^this advertisement helps | =write a comment |
    ^write a comment | =add your comment | =your comment | ^enter your comment | =log in to comment | =moderated | ^all comments are moderated |
    =oldest | =newest | =best | ^sort comments | =most liked | =most popular comments | =community guidelines | ^community guidelines | =komentarze |
    =komentarze # | =коментарі | =комментарии | =kommentare # | =commentaires # | =comentarios # | =dodaj komentarz |
    =schreiben sie einen kommentar | ^kommentar schreiben | ^ir a los comentarios | =comentar | =commenter | ^laisser un commentaire |
    ^deja un comentario | ^lascia un commento | =commenti # | =deixe um comentário | =reageer | =join in | ^what did you think |
    ^have your say | ^save my name | ^your email address will not be published | =view post comments |
    =# response | =# responses | ^# responses to | ^# comments on | ^# comment on | ^# thoughts on | ^# replies to | =# replies | ^top rated comments | ^top comments | ^all comments |
    ^newest comments | ^oldest comments | ^comments are now closed | ^comments closed | ^commenting is | ^comments have been | ^read comments | ^see all comments | ^see all # comments |
    ^show # comments | ^view all # comments | ^view # comments | ^load more comments | ^load comments | ^sort by | ^report comment | ^flag comment | =permalink | ^feed for comments |
    ^readers comments | ^your views | ^what do you think | ^posted by | ^reply to | =report | =flag | =upvote | =thumbs up | ^log in to reply | ^sign in to reply | =newest first | =oldest first |
    =comments | =comment | =# comments | =# comment | =reply | =add comment | =add a comment | =view comments | =show comments | =post comment |
    =post a comment | =leave a comment | =leave a reply | =join the conversation | =join the discussion | =have your say | =conversation |
    =discussion | =report abuse | =kommentare | =commentaires | =comentarios | =commenti | =reacties | ^leave a comment | ^leave a reply |
    ^post a comment | ^add a comment | ^add your comment | ^view comments | ^show comments | ^comments are | ^comments on | ^comments for |
    ^comments ( | ^comment on this | ^reader comments | ^readers' comments | ^your comment | ^join the conversation | ^be the first to comment |
    ^log in to comment | ^sign in to comment | ^you must be logged in | ^please log in to comment | ^logged in as | ^notify me of |
    ^can't see comments | ^view the discussion | ^please enable javascript to view | ^powered by disqus | ^we welcome your comments |
    ^to comment on this | ^we encourage all readers | ^postmedia is committed | comments powered by`,
  footer: `
    ^this site uses | =cookie settings | =cookie preferences | =manage cookies | =your privacy choices |
    =do not sell or share my personal information | =accessibility | =accessibility statement | =corrections | =editorial standards |
    =ethics policy | =code of ethics | =newsroom | =subscribe to print | =print edition | =e-edition | =epaper | =e-paper | =customer service |
    =support | =help center | =help centre | =contact us | =terms & privacy | =media kit | =work with us | =partners | =syndication | =licensing |
    =reprints & permissions | =about the author | ^about the author | =author | =authors | ^transcript text may be | ^accuracy and availability of |
    ^a version of this article appears | ^a version of this story | ^the material on this site | ^no part of this |
    ^unauthorized reproduction | ^view comments policy | =tags | =tag | =topics | =topics in this story | ^more topics | ^follow topics |
    ^tagi | ^теги | ^schlagworte | ^mots-clés | ^etiquetas | ^archivado en | ^tópicos |
    ^помітили помилку | ^знайшли помилку | ^нашли ошибку | ^ошибка в тексте | ^fehler gefunden | ^signaler une erreur | ^segnala |
    =polityka prywatności | =regulamin | =політика конфіденційності | =datenschutzerklärung | =agb | =nutzungsbedingungen | =confidentialité | =cgu |
    =gérer les cookies | =política de privacidad | =política de cookies | =privacidad | =termini | =note legali | =redazione | =kontakt | =contacto |
    =contatti | =contato | =quiénes somos | =qui sommes-nous | =über uns |
    =terms of use | =terms of service | =terms and conditions | =terms & conditions | =terms | =privacy | =privacy policy | =privacy notice |
    =cookie policy | =contact | =contact us | =about | =about us | =advertise with us | =careers | =jobs | =help | =faq | =feedback | =sitemap |
    =site map | =rss | =archives | =masthead | =our team | =staff | =impressum | =datenschutz | =mentions légales | =aviso legal |
    =do not sell my personal information | ^all rights reserved | ^follow us on | ^powered by | ^back to top | ^return to top | ^go to top |
    ^report error | ^report an error | ^report a typo | ^report a correction | ^submit a tip | ^submit a correction | ^suggest a correction |
    ^got a news tip | ^got a tip | ^have a tip | ^send us a | ^send tips | ^contact the newsroom | ^terms of use | ^terms of service |
    ^privacy policy | ^read our | ^view our | ^filed under | ^tagged with | ^posted in | ^categories | ^tags |
    ^in this story | ^in this article | ^explore more on these topics | all rights reserved | privacy policy |
    terms of service | terms of use | may not be published broadcast | may not be reproduced | constitutes acceptance of | user agreement | community rules | terms of sale | your california privacy rights | member of ipso | tous droits réservés | alle rechte vorbehalten |
    todos los derechos reservados | tutti i diritti riservati | todos os direitos reservados | alle rechten voorbehouden`,
  cookie: `
    ^we and our # partners | ^we and our partners | ^we use | ^with your permission we | ^please note that some processing |
    store and or access information on a device | =accept all | =reject all | =accept | =manage preferences | =manage choices |
    ^we've updated our privacy | ^by continuing to | ^this site uses cookies | ^please turn on javascript | ^turn on javascript |
    ^wir verwenden cookies | ^nous utilisons des | ^utilizamos cookies | ^utilizziamo cookie | =akzeptieren | =alle akzeptieren | =tout accepter |
    =tout refuser | =aceptar | =aceptar todo | =accetta |
    use cookies | uses cookies | our cookie | cookie policy | accept cookies | accept all cookies | cookies and similar | your consent |
    ^we value your privacy | ^please enable javascript | ^javascript is | ^your browser | ^you need to enable javascript | ^enable javascript |
    adblocker | ad blocker | outdated browser | browser does not support | utilise des cookies | verwendet cookies | utiliza cookies`,
  navigation: `
    =back to gallery | =view gallery | =open gallery | ^skip to main content | =main content | =open menu | =close menu | =show search | =open search | =search query | =edition | =my account |
    =profile | =sign out | =newsstand | =today's paper | =crosswords | =games | =puzzles | =wordle | =horoscopes | =comics | =real estate | =autos |
    =cars | =food | =style | =arts | =books | =movies | =music | =tv | =culture | =education | =climate | =environment | =economy | =markets |
    =money | =crime | =courts | =community | =events | =calendar | =letters | =editorials | =columnists | =podcasts | =newsletters | =magazine |
    =shop | =store | =deals | =coupons | =public notices | =e-newspaper | =watch live | =live tv | =radar | =traffic | =closings | =all sections |
    =more sections | =up | =down | =left | =right | =previous slide | =next slide | =loading… | ^loading more | =page not found | ^home / |
    =accueil | =startseite | =inicio | =portada | =página inicial |
    =menu | =search | =home | =homepage | =news | =sports | =sport | =opinion | =business | =politics | =world | =video | =videos | =photos |
    =photo gallery | =gallery | =weather | =entertainment | =lifestyle | =health | =technology | =tech | =science | =travel | =obituaries |
    =classifieds | =sections | =local news | =national | =international | =all categories | =english | =back | =skip | =go | =submit | =loading |
    =play | =watch | =live | ^skip to | ^jump to | ^toggle navigation | ^toggle menu | ^close navigation | ^open menu | ^close menu | ^main menu |
    ^show search | ^change location | ^you are here | ^find us | ^breaking news alerts`,
  player: `
    ^we apologize but this video | ^we apologise but this video | this video has failed to load | ^tap here to see other videos |
    ^audio playback is not supported | ^video player | ^watch the video | =video # | =volume # | =audio | =now playing # |
    =toggle audio | =settings | =captions off | =auto | ^playback | ^current time | ^remaining time | ^this is a modal | ^beginning of dialog |
    ^the media could not be | =# of # | ^photo gallery | =gallery # | =slideshow | =expand | =view larger | =open image modal |
    =full size | ^open full size | ^image slideshow | ^listen now | =listen live | =unmute | =seek | ^this audio is | ^hear this story |
    ^generated by ai voice |
    =loading video | =play video | =watch video | =now playing | =replay | =pause | =mute | =fullscreen | =hide caption | =toggle caption |
    =enlarge this image | =view gallery | =full screen | ^loading | ^play video | ^video unavailable | ^now playing | ^media playback |
    ^your browser does not support | ^hide caption | ^toggle caption | ^image # of # | ^photo # of # | ^# of # | ^view image in fullscreen |
    ^click to enlarge | ^tap to unmute | ^an error has occurred`,
} as const;

export type CueKind = keyof typeof CUE_PHRASES;
