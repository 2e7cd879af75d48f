import { wordSet } from './wordSet';

/** Words that are a title or a role by themselves, or end one. Keys of the lexicon (no full stops). */
export const TITLE_HEADS = wordSet(`
president premier chancellor governor gov mayor minister secretary senator sen representative rep congressman congresswoman assemblyman assemblywoman councillor councilman councilwoman councilor alderman mp mpp mla msp mep td ambassador envoy consul commissioner commissar
chairman chairwoman chair chairperson chief director ceo cfo coo cto head leader speaker spokesman spokeswoman spokesperson whip prosecutor attorney solicitor judge justice magistrate sheriff marshal warden coroner ombudsman
general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal cpl private pvt admiral adm commander cmdr commodore brigadier constable officer inspector superintendent detective deputy agent petty ensign airman
professor prof dr doctor dean provost principal rector lecturer chaplain rev reverend father fr sister brother pastor bishop archbishop cardinal pope patriarch rabbi imam ayatollah sheikh shaikh sheik mullah maulana dalai monsignor vicar deacon metropolitan
king queen prince princess duke duchess earl count countess baron baroness viscount marquess emperor empress sultan emir tsar czar kaiser shah pharaoh lord lady sir dame
coach manager trainer editor reporter correspondent columnist producer publisher economist analyst strategist adviser advisor aide counsel secretary-general undersecretary under-secretary secretary-treasurer attorney-general governor-general director-general commander-in-chief editor-in-chief vice-president vice-chairman vice-chair vice-chancellor
co-founder cofounder founder co-chair co-chairman co-owner owner co-leader president-elect prime-minister chief-of-staff treasurer auditor comptroller surgeon postmaster quarterback goalkeeper striker midfielder defender goaltender pitcher actor actress singer author comedian filmmaker
lawmaker legislator parliamentarian magnate tycoon oligarch dictator warlord regent caliph chieftain laird negotiator mediator rapporteur taoiseach tanaiste tánaiste ministers presidents senators chief-executive
`);

/** Heads that stand before a name and are worth no mark of their own. */
export const HONORIFICS = wordSet('mr mrs ms miss mx messrs madam madame mme monsieur mademoiselle señor senor señora herr frau signor signora sri shri smt');
export const FEMALE_HONORIFICS = wordSet('mrs ms miss madam madame mme mademoiselle señora frau signora smt dame lady queen princess duchess countess baroness sister congresswoman chairwoman spokeswoman actress empress councilwoman assemblywoman');
export const MALE_HONORIFICS = wordSet('mr monsieur señor senor herr signor shri sir king prince duke baron earl count father brother congressman chairman spokesman actor emperor councilman assemblyman pope cardinal archbishop bishop imam ayatollah mullah');

/** Words that stand before a title's head and belong to it. */
export const TITLE_MODIFIERS = wordSet(`
deputy vice acting assistant associate assoc chief senior junior interim lead executive managing prime first second lord high crown grand lieutenant lt brigadier rear major maj staff master gunnery sgt petty field air wing group squadron flight under special permanent attorney solicitor surgeon director governor
secretary adjutant inspector majority minority shadow opposition honorary emeritus adjunct independent ambassador-designate
`);

/** What a minister, secretary or adviser is in charge of. */
export const PORTFOLIOS = wordSet(`
foreign defence defense finance interior home health education transport transportation justice trade energy environment labour labor agriculture culture sports sport housing treasury science immigration migration industry tourism fisheries economy economic information communications communication development planning water climate security
national public safety natural resources veterans affairs indigenous services europe european cabinet press budget commerce state external international cooperation social welfare family families women children youth employment work pensions business innovation technology digital infrastructure local government levelling northern scottish welsh
petroleum oil mines mining forestry food rural police fire war army navy air forces military intelligence political media policy campaign general human rights relations religious parliamentary party union club team bank city county municipal provincial federal district town village borough school university college hospital cricket football soccer hockey baseball basketball head assistant
legal medical scientific technical financial operating marketing creative artistic musical sales research law civil emergency preparedness crown-indigenous revenue small heritage canadian
`);

/** Bare roles (lower case) that can go before a person's name in apposition. Used with TITLE_HEADS. */
export const ROLE_NOUNS = wordSet(`
activist actor actress adviser advisor agent aide ambassador analyst anchor anthropologist archaeologist architect artist assistant astronaut astronomer athlete attorney author banker barrister biologist bishop blogger boss boxer broadcaster broker businessman businesswoman campaigner candidate captain cardiologist carpenter cartoonist cellist chair chairman chairperson chairwoman champion chancellor chef chemist chief choreographer
cleric climatologist coach colleague columnist comedian commander commentator commissioner composer conductor congressman congresswoman conservationist consul consultant contractor coordinator coroner correspondent councillor counsel counsellor criminologist critic cyclist dancer dean demographer designer detective developer dictator diplomat director dissident doctor driver ecologist economist editor educator engineer entrepreneur envoy epidemiologist executive
expert explorer farmer fellow fighter filmmaker financier firefighter fisherman footballer forecaster founder fundraiser general geographer geologist golfer governor guard guitarist head headteacher historian immunologist inspector instructor inventor investigator investor journalist judge justice king lawmaker lawyer leader lecturer legislator liaison librarian linguist lobbyist magistrate manager mathematician mayor mediator member
meteorologist midfielder minister model monk musician naturalist negotiator neighbour neighbor neurologist neuroscientist novelist nurse nun officer official oceanographer oncologist operator organiser organizer owner paediatrician painter partner pastor patriarch pathologist pediatrician philanthropist philosopher photographer physician physicist pianist pilot player playwright poet politician pollster premier president priest prime-minister princess principal producer professor programmer promoter prosecutor psychiatrist psychologist publisher
quarterback rabbi ranger rapper rector reporter representative researcher resident retiree reverend runner sailor scholar scientist sculptor secretary senator sergeant sheriff singer skater skier sociologist soldier solicitor songwriter specialist spokesman spokesperson spokeswoman sprinter statistician strategist striker student superintendent surgeon swimmer teacher technician theologian trader trainer treasurer trustee tycoon undersecretary veteran veterinarian vicar vice-president violinist virologist volunteer witness worker writer
co-founder co-author co-chair chief-of-staff goalkeeper defender coordinator dean economist
`);
