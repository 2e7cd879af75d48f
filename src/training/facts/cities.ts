/**
 * Cities of about half a million people and more, and others that the whole world's news names, by country; other names behind `=`, with a tilde what only
 * the gazetteer writes, with a question mark what is theirs only where the article speaks for it. The gazetteer knows their region and namesakes.
 */
export const CITIES = `
Afghanistan:Kabul|Kandahar=Qandahar|Herat|Mazar-i-Sharif=Mazār-e Sharīf
Albania:Tirana
Algeria:Algiers|Oran|Constantine
Angola:Luanda|Huambo|Lubango|Benguela
Argentina:Buenos Aires|Córdoba|Rosario|Mendoza|La Plata|San Miguel de Tucumán|Mar del Plata|Salta
Armenia:Yerevan
Australia:Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra|Gold Coast|Newcastle|Hobart|Darwin
Austria:Vienna|Graz|Salzburg|Innsbruck
Azerbaijan:Baku
Bangladesh:Dhaka=Dacca|Chittagong=Chattogram|Khulna|Sylhet|Rajshahi
Belarus:Minsk|Gomel=Homel=~Homyel'|Brest
Belgium:Brussels|Antwerp|Ghent=Gent|Liège
Benin:Cotonou|Porto-Novo
Bolivia:La Paz|Santa Cruz de la Sierra=Santa Cruz|Cochabamba|Sucre
Bosnia and Herzegovina:Sarajevo|Banja Luka
Brazil:São Paulo|Rio de Janeiro|Brasília|Salvador|Fortaleza|Belo Horizonte|Manaus|Curitiba|Recife|Porto Alegre|Belém|Goiânia|Guarulhos|Campinas|São Luís|Maceió|Natal|Teresina|João Pessoa|Campo Grande|Cuiabá|Florianópolis|Santos|Vitória
Bulgaria:Sofia|Plovdiv|Varna
Burkina Faso:Ouagadougou|Bobo-Dioulasso
Cambodia:Phnom Penh
Cameroon:Yaoundé|Douala
Canada:Toronto|Montreal=Montréal|Vancouver|Calgary|Edmonton|Ottawa|Winnipeg|Quebec City=Québec|Hamilton|Halifax|Regina|Saskatoon|Mississauga|Brampton|Surrey
Chad:N'Djamena
Chile:Santiago|Valparaíso|Concepción|Antofagasta|Viña del Mar
China:Beijing=Peking|Shanghai|Guangzhou=Canton|Shenzhen|Chongqing|Tianjin|Wuhan|Chengdu|Dongguan|Nanjing=Nanking|Foshan|Xi'an|Shenyang|Hangzhou|Harbin|Suzhou|Qingdao|Dalian|Jinan|Zhengzhou|Changsha|Kunming|Changchun|Hefei|Nanning|Shijiazhuang|Ürümqi=Urumqi|Taiyuan|Guiyang|Lanzhou|Xiamen|Wuxi|Ningbo|Wenzhou|Fuzhou|Nanchang|Haikou|Hohhot|Yinchuan|Xining|Zhuhai|Lhasa
Colombia:Bogotá|Medellín|Cali|Barranquilla|Cartagena|Cúcuta|Bucaramanga
Democratic Republic of the Congo:Kinshasa|Lubumbashi|Mbuji-Mayi|Kananga|Kisangani|Goma|Bukavu
Costa Rica:San José
Croatia:Zagreb|Split
Cuba:Havana|Santiago de Cuba
Czechia:Prague|Brno|Ostrava
Denmark:Copenhagen|Aarhus=Århus
Dominican Republic:Santo Domingo
Ecuador:Quito|Guayaquil|Cuenca
Egypt:Cairo|Alexandria|Giza|Port Said|Suez|Luxor
El Salvador:San Salvador
Eritrea:Asmara
Estonia:Tallinn
Ethiopia:Addis Ababa|Dire Dawa
Finland:Helsinki|Tampere|Espoo
France:Paris|Marseille=Marseilles|Lyon=Lyons|Toulouse|Nice|Nantes|Strasbourg|Bordeaux|Lille|Montpellier|Rennes|Cannes
Georgia:Tbilisi|Batumi
Germany:Berlin|Hamburg|Munich=München|Cologne=Köln|Frankfurt=Frankfurt am Main|Stuttgart|Düsseldorf|Leipzig|Dortmund|Essen|Bremen|Dresden|Hanover=Hannover|Nuremberg=Nürnberg|Duisburg|Bonn
Ghana:Accra|Kumasi
Greece:Athens|Thessaloniki|Piraeus
Guatemala:Guatemala City
Guinea:Conakry
Haiti:Port-au-Prince
Honduras:Tegucigalpa|San Pedro Sula
Hungary:Budapest
India:Mumbai=Bombay|Delhi|New Delhi|Bengaluru=Bangalore|Hyderabad|Ahmedabad=Ahmadabad|Chennai=Madras|Kolkata=Calcutta|Surat|Pune|Jaipur|Lucknow|Kanpur|Nagpur|Indore|Thane|Bhopal|Visakhapatnam|Patna|Vadodara|Ghaziabad|Ludhiana|Agra|Nashik|Faridabad|Meerut|Rajkot|Varanasi|Srinagar|Aurangabad|Amritsar|Navi Mumbai|Ranchi|Coimbatore|Jabalpur|Gwalior|Vijayawada|Jodhpur|Madurai|Raipur|Kota|Guwahati|Chandigarh|Mysuru=Mysore|Thiruvananthapuram|Kochi=Cochin|Bhubaneswar|Dehradun=Dehra Dūn|Imphal|Jammu
Indonesia:Jakarta|Surabaya|Bandung|Medan|Semarang|Makassar|Palembang|Tangerang|Depok|Bekasi|Batam|Pekanbaru|Bandar Lampung|Padang|Denpasar|Malang|Samarinda|Yogyakarta|Banda Aceh
Iran:Tehran=Teheran|Mashhad|Isfahan|Karaj|Shiraz|Tabriz|Qom|Ahvaz|Kermanshah|Rasht|Zahedan|Kerman|Hamadan|Yazd
Iraq:Baghdad|Mosul|Basra=Basrah|Erbil|Kirkuk|Najaf|Karbala|Sulaymaniyah|Fallujah=~Al Fallūjah
Ireland:Dublin|Cork|Galway|Limerick
Israel:Jerusalem|Tel Aviv|Haifa
Italy:Rome|Milan|Naples|Turin|Palermo|Genoa|Bologna|Florence|Bari|Catania|Venice|Verona
Ivory Coast:Abidjan|Yamoussoukro|Bouaké
Jamaica:Kingston
Japan:Tokyo|Yokohama|Osaka|Nagoya|Sapporo|Fukuoka|Kobe|Kyoto|Kawasaki|Saitama|Hiroshima|Sendai|Chiba|Kitakyushu|Niigata|Hamamatsu|Kumamoto|Okayama|Nagasaki
Jordan:Amman|Zarqa|Irbid
Kazakhstan:Almaty|Astana=Nur-Sultan|Shymkent
Kenya:Nairobi|Mombasa|Kisumu
Kuwait:Kuwait City
Kyrgyzstan:Bishkek
Laos:Vientiane
Latvia:Riga
Lebanon:Beirut
Liberia:Monrovia
Libya:Tripoli|Benghazi|Misrata=Misratah
Lithuania:Vilnius|Kaunas
Madagascar:Antananarivo
Malawi:Lilongwe|Blantyre
Malaysia:Kuala Lumpur|Johor Bahru|Ipoh|George Town|Kuching|Kota Kinabalu
Mali:Bamako
Mauritania:Nouakchott
Mexico:Mexico City|Guadalajara|Monterrey|Puebla|Tijuana|Ciudad Juárez|León=~León de los Aldama|Zapopan|Mérida|Querétaro=Santiago de Querétaro|Chihuahua|Culiacán|Hermosillo|Acapulco=Acapulco de Juárez|Cancún|Veracruz|Mexicali|San Luis Potosí|Aguascalientes|Morelia|Saltillo|Torreón|Toluca
Moldova:Chișinău=Chisinau
Mongolia:Ulaanbaatar=Ulan Bator
Morocco:Casablanca|Rabat|Fez=Fès|Marrakesh=Marrakech|Tangier|Agadir|Meknes
Mozambique:Maputo|Beira|Nampula
Myanmar:Yangon=Rangoon|Mandalay|Naypyidaw
Namibia:Windhoek
Nepal:Kathmandu|Pokhara
Netherlands:Amsterdam|Rotterdam|The Hague|Utrecht|Eindhoven
New Zealand:Auckland|Wellington|Christchurch
Nicaragua:Managua
Niger:Niamey
Nigeria:Lagos|Abuja|Kano|Ibadan|Port Harcourt|Benin City|Kaduna|Maiduguri|Jos|Ilorin|Aba|Enugu|Zaria|Sokoto|Onitsha|Abeokuta|Warri|Calabar
North Korea:Pyongyang|Hamhung=Hamhŭng
North Macedonia:Skopje
Norway:Oslo|Bergen|Trondheim|Stavanger
Oman:Muscat
Pakistan:Karachi|Lahore|Faisalabad|Rawalpindi|Gujranwala|Peshawar|Multan|Hyderabad|Islamabad|Quetta|Sialkot|Bahawalpur|Sargodha
Gaza Strip:Gaza City=~Gaza|Rafah|Khan Younis=Khan Yunis
West Bank:Hebron|Nablus|Ramallah
Panama:Panama City
Paraguay:Asunción
Peru:Lima|Arequipa|Trujillo|Cusco=Cuzco
Philippines:Manila|Quezon City|Davao=Davao City|Cebu City|Zamboanga|Makati=Makati City|Marawi City=Marawi
Poland:Warsaw|Kraków=Cracow|Łódź=Lodz|Wrocław|Poznań|Gdańsk|Szczecin|Lublin|Katowice
Portugal:Lisbon|Porto=Oporto
Puerto Rico:San Juan
Qatar:Doha
Republic of the Congo:Brazzaville|Pointe-Noire
Romania:Bucharest|Cluj-Napoca|Timișoara|Iași
Russia:Moscow|Saint Petersburg=St. Petersburg|Novosibirsk|Yekaterinburg|Kazan|Nizhny Novgorod=~Nizhniy Novgorod|Chelyabinsk|Samara|Omsk|Rostov-on-Don=Rostov-na-Donu|Ufa|Krasnoyarsk|Voronezh|Perm|Volgograd|Krasnodar|Saratov|Tyumen|Tolyatti|Izhevsk|Barnaul|Ulyanovsk|Irkutsk|Khabarovsk|Yaroslavl|Vladivostok|Makhachkala|Tomsk|Orenburg|Kemerovo|Ryazan=~Ryazan’|Astrakhan|Penza|Lipetsk|Kirov|Cheboksary|Tula|Kaliningrad|Kursk|Sochi|Grozny|Murmansk|Belgorod
Rwanda:Kigali
Saudi Arabia:Riyadh|Jeddah|Mecca=Makkah|Dammam
Senegal:Dakar
Serbia:Belgrade|Novi Sad
Sierra Leone:Freetown
Slovakia:Bratislava|Košice
Slovenia:Ljubljana
Somalia:Mogadishu|Hargeisa=Hargeysa|Kismayo
South Africa:Johannesburg|Cape Town|Durban|Pretoria|Soweto|Bloemfontein|East London
South Korea:Seoul|Busan|Incheon|Daegu|Daejeon|Gwangju|Suwon|Ulsan
South Sudan:Juba
Spain:Madrid|Barcelona|Valencia|Seville=Sevilla|Zaragoza=Saragossa|Málaga|Bilbao|Murcia|Granada
Sri Lanka:Colombo|Kandy|Jaffna
Sudan:Khartoum|Omdurman|Port Sudan
Sweden:Stockholm|Gothenburg=Göteborg|Malmö|Uppsala
Switzerland:Zürich|Geneva|Basel|Bern=Berne|Lausanne
Syria:Damascus|Aleppo|Homs|Hama=~Ḩamāh|Latakia|Idlib|Raqqa=Ar Raqqah
Taiwan:Taipei|Kaohsiung|Taichung|Tainan
Tajikistan:Dushanbe
Tanzania:Dar es Salaam|Dodoma|Mwanza|Arusha|Zanzibar
Thailand:Bangkok|Chiang Mai|Pattaya
Togo:Lomé
Tunisia:Tunis|Sfax
Turkey:Istanbul|Ankara|İzmir=Izmir|Bursa|Adana|Gaziantep|Konya|Antalya|Diyarbakır|Kayseri|Eskişehir|Mersin|Samsun|Şanlıurfa
Turkmenistan:Ashgabat
Uganda:Kampala
Ukraine:Kyiv=Kiev|Kharkiv=Kharkov|Odesa=Odessa|Dnipro|Donetsk|Zaporizhzhia=Zaporizhzhya|Lviv|Kryvyi Rih=Kryvyy Rih|Mykolaiv=Mykolayiv|Mariupol|Luhansk|Sevastopol|Kherson|Vinnytsia=Vinnytsya|Chernihiv|Poltava
United Arab Emirates:Dubai|Abu Dhabi=Abu Dhabi City|Sharjah
United Kingdom:London|Birmingham|Manchester|Glasgow|Liverpool|Leeds|Sheffield|Edinburgh|Bristol|Cardiff|Belfast|Leicester|Nottingham|Newcastle upon Tyne|Bradford
United States:New York City|Los Angeles|Chicago|Houston|Phoenix|Philadelphia|San Antonio|San Diego|Dallas|Austin|Jacksonville|Fort Worth|Columbus|Charlotte|Indianapolis|San Francisco|Seattle|Denver|Washington, D.C.=Washington D.C.=Washington DC=?Washington|Boston|El Paso|Nashville|Detroit|Oklahoma City|Portland|Las Vegas|Memphis|Louisville|Baltimore|Milwaukee|Albuquerque|Tucson|Fresno|Sacramento|Kansas City|Atlanta|Omaha|Colorado Springs|Raleigh|Miami|Minneapolis|New Orleans|Cleveland|Tampa|Pittsburgh|Cincinnati|St. Louis|Salt Lake City|Honolulu|Anchorage
Uruguay:Montevideo
Uzbekistan:Tashkent|Samarkand
Venezuela:Caracas|Maracaibo|Valencia|Barquisimeto|Maracay|Ciudad Guayana
Vietnam:Hanoi|Ho Chi Minh City=Saigon|Haiphong|Da Nang|Cần Thơ=Can Tho
Yemen:Sana'a=Sanaa|Aden|Taiz|Al Hudaydah=Hodeidah
Zambia:Lusaka|Ndola|Kitwe
Zimbabwe:Harare|Bulawayo
`;

/** Cities whose namesakes nobody means without saying so. All others that have namesakes need the article to speak for them. */
export const WORLD_KNOWN: ReadonlySet<string> = new Set([
  'Amsterdam', 'Athens', 'Baghdad', 'Bangkok', 'Barcelona', 'Beijing', 'Belgrade', 'Berlin', 'Bogotá', 'Boston', 'Brussels', 'Budapest', 'Buenos Aires', 'Cairo', 'Caracas',
  'Chicago', 'Cologne', 'Copenhagen', 'Damascus', 'Delhi', 'Dallas', 'Denver', 'Detroit', 'Dubai', 'Dublin', 'Edinburgh', 'Frankfurt', 'Geneva', 'Glasgow', 'Hamburg', 'Havana',
  'Houston', 'Istanbul', 'Jakarta', 'Jerusalem', 'Johannesburg', 'Kabul', 'Kyiv', 'Lagos', 'Lahore', 'Las Vegas', 'Lima', 'Lisbon', 'London', 'Los Angeles', 'Madrid', 'Manila', 'Melbourne',
  'Miami', 'Milan', 'Montreal', 'Moscow', 'Mumbai', 'Munich', 'Nairobi', 'New Delhi', 'New York City', 'Oslo', 'Ottawa', 'Paris', 'Philadelphia', 'Prague', 'Riga', 'Rio de Janeiro', 'Rome',
  'Austin', 'Belfast', 'Bergen', 'Casablanca', 'Changsha', 'Christchurch', 'Colombo', 'Dhaka', 'Donetsk', 'Edmonton', 'Guangzhou', 'Gwangju', 'Haikou', 'Hanover', 'Kandahar', 'Kano', 'Kazan',
  'Kolkata', 'Lille', 'Liverpool', 'Luanda', 'Manchester', 'Monrovia', 'Murcia', 'Málaga', 'Nagasaki', 'Naples', 'Odesa', 'Rotterdam', 'Sacramento', 'Saint Petersburg', 'San Antonio', 'San Diego',
  'Samara', 'Sendai', 'Seville', 'Wuxi', 'Zaragoza', 'Zhuhai', 'San Francisco', 'Seattle', 'Seoul', 'Shanghai', 'Sofia', 'Stockholm', 'Sydney', 'Tehran', 'Tokyo', 'Toronto', 'Tunis', 'Vancouver', 'Venice', 'Vienna', 'Vilnius', 'Warsaw', 'São Paulo',
]);

/** Which of the cities of one name in one country is meant. */
export const CITY_REGIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  'San José': 'San Jose', 'Kirov': 'Kirov Oblast', 'Suzhou': 'Jiangsu', 'Changsha': 'Hunan', 'Wuxi': 'Jiangsu', 'Fuzhou': 'Fujian', 'Haikou': 'Hainan', 'Zhuhai': 'Guangdong', 'Depok': 'West Java',
  'Kawasaki': 'Kanagawa', 'Sendai': 'Miyagi', 'Nagasaki': 'Nagasaki', 'Puebla': 'Puebla', 'Dallas': 'Texas', 'Austin': 'Texas', 'Jacksonville': 'Florida', 'Columbus': 'Ohio',
  'Washington, D.C.': 'District of Columbia', 'Boston': 'Massachusetts', 'Portland': 'Oregon', 'Louisville': 'Kentucky', 'Fresno': 'California', 'Kansas City': 'Missouri', 'Cleveland': 'Ohio', 'Belém': 'Para',
  'Campinas': 'Sao Paulo', 'Campo Grande': 'Mato Grosso do Sul', 'Srinagar': 'Jammu and Kashmir', 'Aurangabad': 'Maharashtra', 'Jodhpur': 'Rajasthan', 'Raipur': 'Chhattisgarh', 'Kota': 'Rajasthan', 'Gwangju': 'Gwangju',
}));

/** Wikidata's items of cities. */
export const CITY_ITEMS = `
Amsterdam:Q727|Ankara:Q3640|Athens:Q1524|Baghdad:Q1530|Baku:Q9248|Bangkok:Q1861|Barcelona:Q1492|Beijing:Q956|Beirut:Q3820|Belgrade:Q3711|Berlin:Q64|Bern:Q70|Bogotá:Q2841|Bratislava:Q1780|Brasília:Q2844
Bucharest:Q19660|Budapest:Q1781|Buenos Aires:Q1486|Cairo:Q85|Canberra:Q3114|Cape Town:Q5465|Caracas:Q1533|Chicago:Q1297|Cologne:Q365|Copenhagen:Q1748|Damascus:Q3766|Delhi:Q1353|Dhaka:Q1354|Doha:Q3861|Dubai:Q612
Dublin:Q1761|Frankfurt:Q1794|Geneva:Q71|Hamburg:Q1055|Hanoi:Q1858|Havana:Q1563|Helsinki:Q1757|Islamabad:Q1362|Istanbul:Q406|Jakarta:Q3630|Jerusalem:Q1218|Johannesburg:Q34647|Kabul:Q5838|Karachi:Q8660|Kyiv:Q1899
Lagos:Q8673|Lahore:Q11739|Lima:Q2868|Lisbon:Q597|Ljubljana:Q437|London:Q84|Los Angeles:Q65|Madrid:Q2807|Manila:Q1461|Melbourne:Q3141|Mexico City:Q1489|Milan:Q490|Minsk:Q2280|Montreal:Q340|Moscow:Q649|Mumbai:Q1156|Munich:Q1726
Nairobi:Q3870|Naples:Q2634|New Delhi:Q987|New York City:Q60|Oslo:Q585|Ottawa:Q1930|Paris:Q90|Prague:Q1085|Pyongyang:Q18808|Riga:Q1773|Rio de Janeiro:Q8678|Riyadh:Q3692|Rome:Q220|Saint Petersburg:Q656|Santiago:Q2887|São Paulo:Q174|Sarajevo:Q11194
Seoul:Q8684|Shanghai:Q8686|Sofia:Q472|Stockholm:Q1754|Sydney:Q3130|Tallinn:Q1770|Tbilisi:Q994|Tehran:Q3616|Tel Aviv:Q33935|Tokyo:Q1490|Toronto:Q172|Tunis:Q3572|Turin:Q495|Vancouver:Q24639|Vienna:Q1741|Vilnius:Q216|Warsaw:Q270|Washington, D.C.:Q61
Yerevan:Q1953|Zagreb:Q1435|Zürich:Q72
`;

/** What speaks against a city because it speaks for something else of its name, in place of the namesakes that the gazetteer has. */
export const CITY_AGAINST: ReadonlyMap<string, readonly string[]> = new Map([
  ['Washington, D.C.', ['Washington State', 'Seattle', 'Spokane', 'Tacoma', 'Olympia', 'Oregon', 'Idaho']],
]);

/** What news writes for a region behind a city. */
export const REGION_ABBREVIATIONS: ReadonlyMap<string, string> = new Map(Object.entries({
  'Alabama': 'Ala.', 'Arizona': 'Ariz.', 'Arkansas': 'Ark.', 'California': 'Calif.', 'Colorado': 'Colo.', 'Connecticut': 'Conn.', 'Delaware': 'Del.', 'District of Columbia': 'D.C.', 'Florida': 'Fla.',
  'Illinois': 'Ill.', 'Indiana': 'Ind.', 'Kansas': 'Kan.', 'Kentucky': 'Ky.', 'Louisiana': 'La.', 'Maryland': 'Md.', 'Massachusetts': 'Mass.', 'Michigan': 'Mich.', 'Minnesota': 'Minn.',
  'Mississippi': 'Miss.', 'Missouri': 'Mo.', 'Montana': 'Mont.', 'Nebraska': 'Neb.', 'Nevada': 'Nev.', 'New Hampshire': 'N.H.', 'New Jersey': 'N.J.', 'New Mexico': 'N.M.', 'New York': 'N.Y.',
  'North Carolina': 'N.C.', 'North Dakota': 'N.D.', 'Oklahoma': 'Okla.', 'Oregon': 'Ore.', 'Pennsylvania': 'Pa.', 'Rhode Island': 'R.I.', 'South Carolina': 'S.C.', 'South Dakota': 'S.D.',
  'Tennessee': 'Tenn.', 'Texas': 'Tex.', 'Vermont': 'Vt.', 'Virginia': 'Va.', 'Washington': 'Wash.', 'West Virginia': 'W.Va.', 'Wisconsin': 'Wis.', 'Wyoming': 'Wyo.', 'Georgia': 'Ga.',
  'Ontario': 'Ont.', 'Quebec': 'Que.', 'British Columbia': 'B.C.', 'Alberta': 'Alta.', 'Nova Scotia': 'N.S.', 'New South Wales': 'NSW',
}));

/** Countries that the gazetteer calls otherwise. */
export const GAZETTEER_NAMES: readonly (readonly [string, string])[] = [
  ['Bolivia, Plurinational State of', 'Bolivia'], ['Brunei Darussalam', 'Brunei'], ['Congo', 'Republic of the Congo'], ['Congo, The Democratic Republic of the', 'Democratic Republic of the Congo'],
  ['Iran, Islamic Republic of', 'Iran'], ["Korea, Democratic People's Republic of", 'North Korea'], ['Korea, Republic of', 'South Korea'], ["Lao People's Democratic Republic", 'Laos'],
  ['Micronesia, Federated States of', 'Micronesia'], ['Moldova, Republic of', 'Moldova'], ['Falkland Islands (Malvinas)', 'Falkland Islands'], ['Sint Maarten (Dutch part)', 'Sint Maarten'],
  ['Russian Federation', 'Russia'], ['Syrian Arab Republic', 'Syria'], ['Taiwan, Province of China', 'Taiwan'], ['Tanzania, United Republic of', 'Tanzania'], ['Venezuela, Bolivarian Republic of', 'Venezuela'],
  ['Viet Nam', 'Vietnam'], ['Virgin Islands, British', 'British Virgin Islands'], ['Virgin Islands, U.S.', 'U.S. Virgin Islands'], ['Holy See (Vatican City State)', 'Vatican City'],
  ['No country found for alpha-2 code: XK', 'Kosovo'], ['Palestine, State of', 'Palestine'],
];
