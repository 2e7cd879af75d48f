/**
 * International bodies, one a line: name; other names, those with a question mark only where the article speaks for the body; what it is; seat;
 * country of the seat; Wikidata's item.
 */
export const BODIES = `
United Nations;UN|U.N.|United Nations Organization;intergovernmental organisation;New York City;United States;Q1065
UN Security Council;United Nations Security Council|U.N. Security Council|UNSC|?Security Council;organ of the United Nations;New York City;United States;Q37470
UN General Assembly;United Nations General Assembly|U.N. General Assembly|UNGA;organ of the United Nations;New York City;United States;Q47423
International Court of Justice;ICJ|?World Court;court of the United Nations;The Hague;Netherlands;Q7801
International Criminal Court;?ICC;court;The Hague;Netherlands;Q47488
Permanent Court of Arbitration;;court;The Hague;Netherlands;
UNICEF;Unicef|United Nations Children's Fund|UN Children's Fund;agency of the United Nations;New York City;United States;Q740308
UNHCR;UN Refugee Agency|U.N. Refugee Agency|United Nations High Commissioner for Refugees;agency of the United Nations;Geneva;Switzerland;Q132551
UNRWA;United Nations Relief and Works Agency for Palestine Refugees|United Nations Relief and Works Agency;agency of the United Nations;;;Q846656
UNESCO;Unesco|United Nations Educational, Scientific and Cultural Organization;agency of the United Nations;Paris;France;Q7809
World Health Organization;World Health Organisation|WHO|W.H.O.;agency of the United Nations;Geneva;Switzerland;Q7817
World Food Programme;World Food Program|?WFP;agency of the United Nations;Rome;Italy;Q204344
Food and Agriculture Organization;Food and Agriculture Organisation|FAO;agency of the United Nations;Rome;Italy;Q82151
International Labour Organization;International Labour Organisation|International Labor Organization|?ILO;agency of the United Nations;Geneva;Switzerland;Q54129
International Organization for Migration;International Organisation for Migration|?IOM;agency of the United Nations;Geneva;Switzerland;
International Atomic Energy Agency;IAEA;intergovernmental organisation;Vienna;Austria;Q41984
International Maritime Organization;International Maritime Organisation|?IMO;agency of the United Nations;London;United Kingdom;Q201054
International Civil Aviation Organization;International Civil Aviation Organisation|ICAO;agency of the United Nations;Montreal;Canada;
International Telecommunication Union;?ITU;agency of the United Nations;Geneva;Switzerland;Q376150
Universal Postal Union;?UPU;agency of the United Nations;Bern;Switzerland;
World Intellectual Property Organization;World Intellectual Property Organisation|WIPO;agency of the United Nations;Geneva;Switzerland;Q177773
World Meteorological Organization;World Meteorological Organisation|?WMO;agency of the United Nations;Geneva;Switzerland;Q170424
UN Development Programme;United Nations Development Programme|UN Development Program|UNDP;programme of the United Nations;New York City;United States;Q161718
UN Environment Programme;United Nations Environment Programme|UN Environment Program|UNEP;programme of the United Nations;Nairobi;Kenya;
UNCTAD;UN Trade and Development;body of the United Nations;Geneva;Switzerland;
UN Human Rights Council;United Nations Human Rights Council|U.N. Human Rights Council|UNHRC;body of the United Nations;Geneva;Switzerland;Q205650
UNAIDS;;programme of the United Nations;Geneva;Switzerland;
UNIFIL;United Nations Interim Force in Lebanon;peacekeeping mission of the United Nations;;;Q160805
International Monetary Fund;IMF|I.M.F.;financial institution;Washington;United States;Q7804
World Bank;;financial institution;Washington;United States;Q7164
World Trade Organization;World Trade Organisation|WTO|W.T.O.;intergovernmental organisation;Geneva;Switzerland;Q7825
Organisation for Economic Co-operation and Development;Organization for Economic Cooperation and Development|Organisation for Economic Cooperation and Development|OECD;intergovernmental organisation;Paris;France;Q41550
International Energy Agency;?IEA;intergovernmental organisation;Paris;France;
OPEC;Opec|Organization of the Petroleum Exporting Countries|Organization of Petroleum Exporting Countries;intergovernmental organisation;Vienna;Austria;Q7795
Bank for International Settlements;?BIS;financial institution;Basel;Switzerland;
Financial Action Task Force;FATF;intergovernmental body;Paris;France;
NATO;Nato|N.A.T.O.|North Atlantic Treaty Organization|North Atlantic Treaty Organisation;military alliance;Brussels;Belgium;Q7184
European Union;EU|E.U.;union of states;Brussels;Belgium;Q458
European Commission;;institution of the European Union;Brussels;Belgium;Q8880
European Parliament;;institution of the European Union;Strasbourg;France;Q8889
European Council;;institution of the European Union;Brussels;Belgium;Q8886
European Court of Justice;Court of Justice of the European Union;court of the European Union;Luxembourg;Luxembourg;
European Central Bank;?ECB;central bank of the euro area;Frankfurt;Germany;Q8901
European Investment Bank;?EIB;bank of the European Union;Luxembourg;Luxembourg;Q192247
Europol;;agency of the European Union;The Hague;Netherlands;
Eurojust;;agency of the European Union;The Hague;Netherlands;
Frontex;;agency of the European Union;Warsaw;Poland;
Eurostat;;statistical office of the European Union;Luxembourg;Luxembourg;
European Medicines Agency;;agency of the European Union;Amsterdam;Netherlands;
European Court of Human Rights;ECHR;court of the Council of Europe;Strasbourg;France;Q122880
Council of Europe;;intergovernmental organisation;Strasbourg;France;Q8908
European Bank for Reconstruction and Development;EBRD;financial institution;London;United Kingdom;Q488981
European Space Agency;?ESA;intergovernmental organisation;Paris;France;Q42262
European Free Trade Association;EFTA;intergovernmental organisation;Geneva;Switzerland;
CERN;European Organization for Nuclear Research|European Organisation for Nuclear Research;research organisation;Geneva;Switzerland;Q42944
Organization for Security and Co-operation in Europe;Organization for Security and Cooperation in Europe|Organisation for Security and Co-operation in Europe|Organisation for Security and Cooperation in Europe|OSCE;intergovernmental organisation;Vienna;Austria;Q81299
African Union;?AU;union of states;Addis Ababa;Ethiopia;Q7159
African Development Bank;AfDB;financial institution;Abidjan;Ivory Coast;
ECOWAS;Ecowas|Economic Community of West African States;intergovernmental organisation;Abuja;Nigeria;Q193272
Southern African Development Community;SADC;intergovernmental organisation;Gaborone;Botswana;
East African Community;?EAC;intergovernmental organisation;Arusha;Tanzania;Q337456
Intergovernmental Authority on Development;IGAD;intergovernmental organisation;Djibouti;Djibouti;
Arab League;League of Arab States;intergovernmental organisation;Cairo;Egypt;Q7172
Gulf Cooperation Council;?GCC;intergovernmental organisation;Riyadh;Saudi Arabia;Q217172
Organisation of Islamic Cooperation;Organization of Islamic Cooperation|?OIC;intergovernmental organisation;Jeddah;Saudi Arabia;Q47543
ASEAN;Asean|Association of Southeast Asian Nations|Association of South-East Asian Nations;intergovernmental organisation;Jakarta;Indonesia;Q7768
Asian Development Bank;?ADB;financial institution;Manila;Philippines;
Asian Infrastructure Investment Bank;AIIB;financial institution;Beijing;China;
Asia-Pacific Economic Cooperation;APEC|Apec;intergovernmental forum;Singapore;Singapore;
Shanghai Cooperation Organisation;Shanghai Cooperation Organization|?SCO;intergovernmental organisation;Beijing;China;
South Asian Association for Regional Cooperation;SAARC;intergovernmental organisation;Kathmandu;Nepal;
Pacific Islands Forum;;intergovernmental organisation;Suva;Fiji;
Commonwealth of Independent States;?CIS;intergovernmental organisation;Minsk;Belarus;
Collective Security Treaty Organization;Collective Security Treaty Organisation|CSTO;military alliance;Moscow;Russia;
Eurasian Economic Union;EAEU;union of states;Moscow;Russia;
Organization of American States;Organisation of American States|?OAS;intergovernmental organisation;Washington;United States;Q123759
Inter-American Development Bank;;financial institution;Washington;United States;Q1153087
Mercosur;Southern Common Market;trade bloc;Montevideo;Uruguay;Q4264
CARICOM;Caricom|Caribbean Community;intergovernmental organisation;Georgetown;Guyana;Q205995
Commonwealth of Nations;;association of states;London;United Kingdom;Q7785
Nordic Council;;interparliamentary body;Copenhagen;Denmark;
Benelux;;union of states;Brussels;Belgium;
G7;G-7|Group of Seven;intergovernmental forum;;;
G20;G-20|Group of 20|Group of Twenty;intergovernmental forum;;;
BRICS;Brics;intergovernmental forum;;;
Interpol;INTERPOL|International Criminal Police Organization;intergovernmental organisation;Lyon;France;Q8475
Organisation for the Prohibition of Chemical Weapons;Organization for the Prohibition of Chemical Weapons|OPCW;intergovernmental organisation;The Hague;Netherlands;
International Committee of the Red Cross;ICRC;humanitarian organisation;Geneva;Switzerland;
International Federation of Red Cross and Red Crescent Societies;IFRC;humanitarian organisation;Geneva;Switzerland;
Médecins Sans Frontières;Doctors Without Borders;humanitarian organisation;Geneva;Switzerland;Q49330
Amnesty International;?Amnesty;non-governmental organisation;London;United Kingdom;Q42970
Human Rights Watch;;non-governmental organisation;New York City;United States;
Greenpeace;;non-governmental organisation;Amsterdam;Netherlands;Q81307
Transparency International;;non-governmental organisation;Berlin;Germany;
World Economic Forum;?WEF;non-governmental organisation;Geneva;Switzerland;
International Olympic Committee;IOC;sports organisation;Lausanne;Switzerland;Q40970
FIFA;Fifa;sports federation;Zürich;Switzerland;Q253414
UEFA;Uefa;sports federation;Nyon;Switzerland;Q35572
World Athletics;;sports federation;Monaco;Monaco;Q1158
World Anti-Doping Agency;WADA|Wada;sports organisation;Montreal;Canada;
Court of Arbitration for Sport;;court;Lausanne;Switzerland;
International Air Transport Association;IATA;trade association;Montreal;Canada;
International Organization for Standardization;;standards organisation;Geneva;Switzerland;
African Export-Import Bank;Afreximbank;financial institution;Cairo;Egypt;
Schengen Area;?Schengen;area without border checks;;;
`;
