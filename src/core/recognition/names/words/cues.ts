import { wordSet } from './wordSet';

/** Words that begin sentences and are no part of a name unless a lexicon entry says so. */
export const FUNCTION_WORDS = wordSet(`
a an the this that these those some any every each either neither no none all both half many much more most few fewer less several such another other others what which who whom whose when where why how whether if unless until while although though because since so as than then there here now today yesterday tomorrow tonight
i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves one ones someone somebody anyone anybody everyone everybody nobody nothing something anything everything
am is are was were be been being do does did done doing have has had having can could may might must shall should will would let ought need dare used
and or but nor yet for of in on at by to from with without within into onto upon about above across after against along alongside amid amidst among amongst around before behind below beneath beside besides between beyond concerning considering despite down during except following inside like near off opposite out outside over past per plus regarding round save toward towards through throughout till under underneath unlike up via versus vs
not n't 's 're 've 'll 'd 'm ' very too also just only even still already again ever never always often sometimes soon later once twice perhaps maybe indeed however therefore thus hence moreover furthermore meanwhile otherwise instead nevertheless nonetheless yes no ok okay please well oh hey hello hi thanks thank
two three four five six seven eight nine ten eleven twelve dozens hundreds thousands millions first second third last next former ex according asked added adding speaking
`);

export const CALENDAR_WORDS = wordSet(`
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
am pm est edt gmt utc bst cet pst pdt cst cdt mst mdt ad bc bce ce th nd rd st
`);

/** Abbreviations of states and provinces that are common words without their full stop; as written. */
export const DIVISION_ABBREVIATIONS = wordSet('Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga. Ill. Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Ont. Que. Alta. Sask. Man.');

/** Verbs whose subject is most often a person. */
export const PERSON_VERBS = wordSet(`
said says told tells added adds asked asks argued argues wrote writes explained explains noted notes replied replies recalled recalls joked quipped tweeted insisted insists admitted admits acknowledged acknowledges believes believed thinks thought hopes hoped wants wanted knows knew feels felt remembered smiled laughed cried
married died born resigned tweeted scored pleaded testified stepped walked sat stood wore spoke speaks met meets lives lived grew studied graduated arrived travelled traveled visited himself herself who whose hugged appeared declined
`);
export const VERBS = wordSet(`
is was has had will would could should may might can did does are were have be been says said plans announced announces agreed agrees launched launches reported reports accused accuses denied denies warned warns called calls won wins lost loses beat beats faces faced gets got made makes took takes gave gives went goes came comes saw sees found finds kept keeps left leaves led leads
held holds ran runs set sets put puts began begins became becomes needs needed used uses rejected rejects approved approves signed signs opened opens closed closes voted votes ordered orders killed kills arrested arrests seeks sought urges urged vows vowed remains remained continues continued hosts hosted backs backed slams slammed hails hailed pulls pulled cuts cut raises raised
`);

export const PLACE_PREPOSITIONS = wordSet('in near from across outside around throughout toward towards into inside within north south east west northern southern eastern western central downtown visiting visited leaving left entering entered invaded neighbouring neighboring mainland');
export const STRONG_PLACE_PREPOSITIONS = wordSet('in near across outside around throughout inside downtown mainland northern southern eastern western central');

/** Lower-case particles inside personal names. */
export const PARTICLES = wordSet('de del della dela der den di da das dos do du el al la le van von zu zur ten ter af av bin bint ibn ben abu e y und');
/** Capitalised particles that join to the next word. */
export const CAPITAL_PARTICLES = wordSet("al el ben bin abu ibn de del da di la le van von der den st san santa mac mc o' d' du des ter ten los las dos");

/** Abbreviations in capitals that name no organisation, place or person. */
export const COMMON_ACRONYMS = wordSet(`
suv suvs thc cbd dna rna gdp gnp tv tvs hiv aids covid covid-19 gst hst vat pdf atm lgbt lgbtq lgbtq+ ai gps usb iq id ids ok phd rv mri icu er dj djs mvp mvps ipo ipos eps roi r&b diy faq faqs ngo ngos url html http https www sms sos ufo ufos ied ieds icbm wmd wmds pow pows mia mias awol
ptsd adhd std stds ivf bmi cpr pr hr vip vips cv mba bsc ba ma llb phds rpm mph kph km kg cm mm mb gb tb cpu gpu ram pc pcs cd cds dvd dvds vhs ev evs led lcd rip asap fyi aka eta etc ps nb re fw ii iii iv vi vii viii ix xi xii ceo cfo coo cto cio mp mps mpp mpps mla mlas mep meps msp pm pms gp gps qc kc md rn ipv pcr bipoc dui dwi rbi era td tds fg pts ast reb
am pm ad bc est edt gmt utc pst pdt cst us$ usd cad eur gbp jpy cny inr rmb bbq tba tbd n/a q&a rsvp gmo gmos pfas co2 h1n1 h5n1 sars mers bse dsl lng lpg esg cpi ppi ppe isbn vpn nft nfts gif jpeg api sim pin load more menu home news sport sports
`);

export const SUFFIXES = wordSet('jr sr ii iii iv phd md qc kc mp mpp esq');

