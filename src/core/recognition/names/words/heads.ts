import { wordSet } from './wordSet';

/** Words that end (or, before “of” and “for”, begin) the name of an organisation. Keys of the lexicon. */
export const ORGANISATION_HEADS = wordSet(`
academy administration agency alliance army assembly association associates associations authority authorities bank bar battalion board brigade broadcasting brotherhood bureau cabinet caucus center centre centers centres chamber church
club coalition college colleges command commission commissions committee committees commonwealth communications community company conference confederation conglomerate congress consortium constabulary consulate cooperative corp corporation corps council councils court courts
department departments directorate embassy enterprises exchange faculty federation fc firm fleet force forces forum foundation front fund gazette group guard guards guild headquarters herald holdings hospital hospitals inc industries initiative inspectorate
institute institutes institution institution institutions intelligence investments journal laboratories laboratory labs league legion legislature llc llp lobby ltd magazine media militia ministry mission movement museum network networks news newspaper newspapers nations observatory office offices opera orchestra
order organisation organization organisations organizations pac panel parliament partners partnership party pharmaceuticals pharma philharmonic plc police polytechnic post practice press productions programme prosecutor publishers radio records regiment registry review school schools secretariat
senate senates service services shipyard societies society solutions squadron studio studios symphony syndicate synod systems taskforce team technologies telecom telegraph television theatre theater times tribunal tribune trust tv unit union unions united university universities ventures watch
airlines airways motors motor petroleum oil gas energy electric electronics software foods pharmacy insurance securities capital financial bancorp bancshares therapeutics biosciences hotels entertainment pictures games interactive aerospace mining minerals resources steel chemicals railways railway rail
gmbh ag sa nv ab oy spa srl bv kk pte pty lp co corp inc universidad université universite universität universitat hochschule politecnico instituto institut fundação fundacion fundación ministère ministerio partido rovers wanderers athletic albion hotspur rangers fc afc cf sc
charity university's varsity thinktank ombudsman comptroller treasury constituency cartel gang mafia syndicate clinic lab archive archives library dynamo lokomotiv spartak nato collective congregation diocese archdiocese parish synagogue seminary diplomatic
`);

/** Heads of organisations that only count with a proper first part (“Post”, “Watch”): common in other names too. */
export const WEAK_ORGANISATION_HEADS = wordSet(`
bar chamber club command community conference court exchange firm force forces forum front fund games gas guard guards initiative intelligence journal league lobby magazine mission news nations office offices oil order panel partners post practice press radio records review school schools service services
solutions studio team times trust unit united watch energy electric foods capital financial resources mining steel hotels church library co order energy motor motors rail railway museum opera theatre theater hospital centre center academy rangers watch cabinet media army fleet police college board office
`);

/** Heads that take a tail with “of”, “for” or “on” as part of the name. */
export const TAILED_HEADS = wordSet(`
academy administration agency alliance army assembly association authority bank board bureau centre center centers centres chamber church club coalition college commission committee confederation congress consortium council court courts department departments directorate embassy faculty federation forum foundation front fund
group guild high house institute institutes institution league legion library ministry ministries mission movement museum network office offices order organisation organization organizations parliament party programme partnership registry school secretariat senate service society supreme theatre tribunal union university universities trust
campaign campaigners physicians doctors reporters friends mothers daughters sons knights citizens scholars committees chamber general consulate bishops archdiocese diocese parents journalists parliamentarians inspectorate brotherhood initiative students workers commissioner rally
`);

/** Heads that may begin a name with nothing before (“Department of Health”, “Bank of England”). */
export const LEADING_HEADS = wordSet(`
academy administration agency association authority bank board bureau centre center centers chamber church college commission committee confederation congress council court department departments diocese archdiocese congregation brotherhood chamber coalition consulate directorate embassy faculty federation foundation house institute institutes international league library ministry ministries museum national office organisation
organization school secretariat society supreme union university universities royal reporters doctors friends knights daughters médecins movement alliance front campaign order inspectorate parliament
`);

/** Words after which a company's name is over. */
export const LEGAL_FORMS = wordSet('inc corp corporation co company ltd limited llc llp lp plc ag sa nv ab asa oyj oy se gmbh spa srl bv kk pty pte holdings incorporated bhd');

export const FACILITY_HEADS = wordSet(`
abbey aerodrome airbase airfield airport arena auditorium avenue barracks base basilica boulevard bridge building cathedral cemetery chapel coliseum complex crossing dam depot dome drive embankment expressway expwy fortress freeway garden gardens gate hall harbour harbor highway hotel house interchange jail
lighthouse lane lodge mall mansion manor market memorial mill mine monastery monument mosque motorway palace pavilion pier pipeline plant plaza port prison quay racecourse railroad ranch refinery reactor resort road row school shrine skyscraper speedway square stadium station street st subway synagogue temple terminal terrace tomb tower towers
track tunnel turnpike underground velodrome viaduct villa wall wharf works zoo aquarium planetarium camp checkpoint courthouse ballpark theatre theater museum
`);

/** Facility heads that organisations have as well; a facility only where a place goes before or a preposition of place. */
export const WEAK_FACILITY_HEADS = wordSet('building house hall hotel garden gardens base camp plant port market mine drive row school works road lane track wall gate complex museum theatre theater st memorial resort ranch');

export const LOCATION_HEADS = wordSet(`
archipelago atoll basin bay beach bight bluff butte canal canyon cape cave caves channel cliffs coast coastline continent corridor cove creek delta desert dunes escarpment estuary falls fjord fjords foothills forest fork glacier glaciers gorge gulch gulf heights highlands hill hills ice inlet island islands isle isles
isthmus jungle lagoon lake lakes lowlands marsh marshes massif meadow meadows mesa mount mountain mountains oasis ocean park parkland pass peak peaks peninsula plain plains plateau pond prairie prairies range rapids reef reservoir ridge river rivers rock sea seas shore shelf sound steppe strait straits summit swamp
trail trench tundra valley valleys volcano waterfall watershed wetlands wilderness woods region triangle hemisphere sanctuary reserve belt zone
`);

/** Location heads that are common in other names: count only before with a proper word, weaker. */
export const WEAK_LOCATION_HEADS = wordSet('ice pass range rock sound trail hill park summit belt zone corridor channel fork trench triangle region shelf');

/** Words that begin the name of a place: “Lake Como”, “Mount Etna”, “Gulf of Aden”. */
export const LOCATION_STARTS = wordSet('lake mount mt cape gulf strait straits bay isle isles sea river fort camp point port');

export const POLITY_HEADS = wordSet('city county province state states district township borough municipality village town republic kingdom emirate emirates governorate oblast prefecture parish territory canton arrondissement');

export const EVENT_HEADS = wordSet(`
war wars olympics paralympics games cup championship championships open marathon festival fest awards award summit revolution uprising rebellion massacre genocide offensive intifada derby regatta tournament trophy prix primary primaries caucus caucuses referendum expo biennale carnival bowl finals semifinals playoffs conference
convention symposium coup siege earthquake tsunami eclipse disaster spill riots riot march inauguration invasion jubilee grand-prix slam classic crash anniversary day pageant exposition talks congress
`);
/** Event heads that count only in fixed company: too common otherwise. */
export const WEAK_EVENT_HEADS = wordSet('open awards award conference convention day talks congress march crash disaster anniversary classic slam primary primaries offensive invasion siege riot riots coup referendum earthquake tsunami eclipse spill summit caucus caucuses');
export const EVENT_STARTS = wordSet('hurricane typhoon cyclone superstorm operation battle siege storm tropical');

export const LAW_HEADS = wordSet('act treaty convention conventions accord accords amendment constitution protocol charter code agreement agreements pact law laws declaration statute directive bill');
export const WEAK_LAW_HEADS = wordSet('agreement agreements pact law laws declaration code directive bill convention conventions constitution charter protocol accord');
export const LAW_STARTS = wordSet('bill resolution proposition article section amendment');

export const WORK_NOUNS = wordSet('film movie novel book song album play musical opera series show documentary memoir poem magazine newspaper podcast drama comedy sitcom single painting essay biography autobiography ballet');
