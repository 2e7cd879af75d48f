/**
 * Countries and territories, one a line: code in the Factbook; name as news writes it; other names; capital, where the Factbook's is not to be taken
 * as it stands (`-` for none); continent, where the Factbook's region does not say it; Wikidata's item. Behind the bar of a territory: whose it is, or
 * that its status is disputed.
 */
export const COUNTRIES = `
ag;Algeria;;;;Q262
ao;Angola;;;;Q916
bc;Botswana;;;;Q963
bn;Benin;;Porto-Novo;;Q962
by;Burundi;;Gitega;;Q967
cd;Chad;;;;Q657
cf;Republic of the Congo;Congo-Brazzaville|Republic of Congo|Congo Republic;;;Q971
cg;Democratic Republic of the Congo;Congo-Kinshasa|DR Congo|DRC|D.R.C.|Democratic Republic of Congo;;;Q974
cm;Cameroon;;;;Q1009
cn;Comoros;;;;Q970
ct;Central African Republic;;;;Q929
cv;Cape Verde;Cabo Verde;;;Q1011
dj;Djibouti;;;;Q977
eg;Egypt;;;;Q79
ek;Equatorial Guinea;;-;;Q983
er;Eritrea;;;;Q986
et;Ethiopia;;;;Q115
ga;Gambia;;;;Q1005
gb;Gabon;;;;Q1000
gh;Ghana;;;;Q117
gv;Guinea;;;;Q1006
iv;Ivory Coast;Côte d'Ivoire;Yamoussoukro;;Q1008
ke;Kenya;;;;Q114
li;Liberia;;;;Q1014
lt;Lesotho;;;;Q1013
ly;Libya;;Tripoli;;Q1016
ma;Madagascar;;;;Q1019
mi;Malawi;;;;Q1020
ml;Mali;;;;Q912
mo;Morocco;;;;Q1028
mp;Mauritius;;;;Q1027
mr;Mauritania;;;;Q1025
mz;Mozambique;;;;Q1029
ng;Niger;;;;Q1032
ni;Nigeria;;;;Q1033
od;South Sudan;;;;Q958
pu;Guinea-Bissau;;;;Q1007
rw;Rwanda;;;;Q1037
se;Seychelles;;;;Q1042
sf;South Africa;;Pretoria;;Q258
sg;Senegal;;;;Q1041
sl;Sierra Leone;;;;Q1044
so;Somalia;;;;Q1045
su;Sudan;;;;Q1049
to;Togo;;;;Q945
tp;São Tomé and Príncipe;;São Tomé;;Q1039
ts;Tunisia;;;;Q948
tz;Tanzania;;;;Q924
ug;Uganda;;;;Q1036
uv;Burkina Faso;;;;Q965
wa;Namibia;;;;Q1030
wz;Eswatini;Swaziland;Mbabane;;Q1050
za;Zambia;;;;Q953
zi;Zimbabwe;;;;Q954
as;Australia;;;;Q408
bp;Solomon Islands;;;;Q685
fj;Fiji;;Suva;;Q712
fm;Micronesia;;;;Q702
kr;Kiribati;;;;Q710
nh;Vanuatu;;Port Vila;;Q686
nr;Nauru;;-;;Q697
nz;New Zealand;;;;Q664
ps;Palau;;;;Q695
rm;Marshall Islands;;;;Q709
tn;Tonga;;;;Q678
tv;Tuvalu;;;;Q672
ws;Samoa;;;;Q683
pp;Papua New Guinea;;;Oceania;Q691
ac;Antigua and Barbuda;;St. John's;;Q781
bb;Barbados;;;;Q244
bf;Bahamas;;;;Q778
bh;Belize;;;;Q242
cs;Costa Rica;;;;Q800
cu;Cuba;;;;Q241
do;Dominica;;;;Q784
dr;Dominican Republic;;;;Q786
es;El Salvador;;;;Q792
gj;Grenada;;St. George's;;Q769
gt;Guatemala;;;;Q774
ha;Haiti;;;;Q790
ho;Honduras;;;;Q783
jm;Jamaica;;;;Q766
nu;Nicaragua;;;;Q811
pm;Panama;;;;Q804
sc;Saint Kitts and Nevis;St. Kitts and Nevis;;;Q763
st;Saint Lucia;St. Lucia;;;Q760
td;Trinidad and Tobago;;;;Q754
vc;Saint Vincent and the Grenadines;St. Vincent and the Grenadines;;;Q757
aj;Azerbaijan;;Baku;Asia and Europe;Q227
am;Armenia;;;;Q399
gg;Georgia;;;Asia and Europe;Q230
kg;Kyrgyzstan;;;;Q813
kz;Kazakhstan;;;;Q232
rs;Russia;;;Europe and Asia;Q159
ti;Tajikistan;;;;Q863
tx;Turkmenistan;;Ashgabat;;Q874
uz;Uzbekistan;;Tashkent;;Q265
bm;Myanmar;Burma;Naypyidaw;;Q836
bx;Brunei;;;;Q921
cb;Cambodia;;;;Q424
ch;China;PRC;;;Q148
id;Indonesia;;;;Q252
ja;Japan;;;;Q17
kn;North Korea;DPRK;;;Q423
ks;South Korea;;;;Q884
la;Laos;;Vientiane;;Q819
mg;Mongolia;;;;Q711
my;Malaysia;;;;Q833
rp;Philippines;;;;Q928
sn;Singapore;;-;;Q334
th;Thailand;;;;Q869
tt;Timor-Leste;East Timor;;;Q574
vm;Vietnam;Viet Nam;Hanoi;;Q881
al;Albania;;Tirana;;Q222
an;Andorra;;;;Q228
au;Austria;;;;Q40
be;Belgium;;;;Q31
bk;Bosnia and Herzegovina;Bosnia|Bosnia-Herzegovina;;;Q225
bo;Belarus;;;;Q184
bu;Bulgaria;;;;Q219
cy;Cyprus;;Nicosia;-;Q229
da;Denmark;;;;Q35
ei;Ireland;Republic of Ireland;;;Q27
en;Estonia;;;;Q191
ez;Czechia;Czech Republic;;;Q213
fi;Finland;;;;Q33
fr;France;;;;Q142
gm;Germany;;;;Q183
gr;Greece;;;;Q41
hr;Croatia;;;;Q224
hu;Hungary;;;;Q28
ic;Iceland;;;;Q189
it;Italy;;;;Q38
lg;Latvia;;;;Q211
lh;Lithuania;;;;Q37
lo;Slovakia;;;;Q214
ls;Liechtenstein;;;;Q347
lu;Luxembourg;;;;Q32
md;Moldova;;Chișinău;;Q217
mj;Montenegro;;;;Q236
mk;North Macedonia;;;;Q221
mn;Monaco;;-;;Q235
mt;Malta;;;;Q233
nl;Netherlands;Holland;;;Q55
no;Norway;;;;Q20
pl;Poland;;;;Q36
po;Portugal;;;;Q45
ri;Serbia;;Belgrade;;Q403
ro;Romania;;;;Q218
si;Slovenia;;;;Q215
sm;San Marino;;-;;Q238
sp;Spain;;;;Q29
sw;Sweden;;;;Q34
sz;Switzerland;;Bern;;Q39
uk;United Kingdom;Britain|Great Britain|UK|U.K.;;;Q145
up;Ukraine;;Kyiv;;Q212
ae;United Arab Emirates;UAE|U.A.E.|Emirates;;;Q878
ba;Bahrain;;;;Q398
ir;Iran;;;;Q794
is;Israel;;-;;Q801
iz;Iraq;;;;Q796
jo;Jordan;;;;Q810
ku;Kuwait;;;;Q817
le;Lebanon;;;;Q822
mu;Oman;;;;Q842
qa;Qatar;;;;Q846
sa;Saudi Arabia;;;;Q851
sy;Syria;;;;Q858
tu;Turkey;Türkiye;;Asia and Europe;Q43
ym;Yemen;;;;Q805
ca;Canada;;;;Q16
mx;Mexico;;Mexico City;;Q96
us;United States;United States of America|US|U.S.|USA|U.S.A.|America;;;Q30
ar;Argentina;;;;Q414
bl;Bolivia;;-;;Q750
br;Brazil;;;;Q155
ci;Chile;;Santiago;;Q298
co;Colombia;;;;Q739
ec;Ecuador;;;;Q736
gy;Guyana;;;;Q734
ns;Suriname;Surinam;;;Q730
pa;Paraguay;;;;Q733
pe;Peru;;;;Q419
uy;Uruguay;;;;Q77
ve;Venezuela;;;;Q717
af;Afghanistan;;;;Q889
bg;Bangladesh;;;;Q902
bt;Bhutan;;;;Q917
ce;Sri Lanka;;-;;Q854
in;India;;;;Q668
mv;Maldives;;;;Q826
np;Nepal;;;;Q837
pk;Pakistan;;;;Q843
`;

export const TERRITORIES = `
wi;Western Sahara;;-;;Q6250|status disputed
kv;Kosovo;;Pristina;;Q1246|status disputed
tw;Taiwan;;;;Q865|status disputed
gz;Gaza Strip;Gaza;-;;Q39760|Palestinian territory
we;West Bank;;-;;Q36678|Palestinian territory
hk;Hong Kong;;-;;Q8646|special administrative region of China
mc;Macau;Macao;-;;Q14773|special administrative region of China
gl;Greenland;;;;Q223|self-governing, Kingdom of Denmark
fo;Faroe Islands;Faroes;Tórshavn;;Q4628|self-governing, Kingdom of Denmark
rq;Puerto Rico;;;;Q1183|territory of the United States
gq;Guam;;-;;Q16635|territory of the United States
aq;American Samoa;;;;Q16641|territory of the United States
cq;Northern Mariana Islands;;-;;Q16644|territory of the United States
vq;U.S. Virgin Islands;US Virgin Islands;;;Q11703|territory of the United States
vi;British Virgin Islands;;;;Q25305|territory of the United Kingdom
bd;Bermuda;;;;Q23635|territory of the United Kingdom
cj;Cayman Islands;Caymans;George Town;;Q5785|territory of the United Kingdom
gi;Gibraltar;;-;;Q1410|territory of the United Kingdom
fk;Falkland Islands;Falklands;;;Q9648|territory of the United Kingdom, claimed by Argentina
av;Anguilla;;;;|territory of the United Kingdom
mh;Montserrat;;-;;|territory of the United Kingdom
tk;Turks and Caicos Islands;Turks and Caicos;-;;|territory of the United Kingdom
im;Isle of Man;;;;Q9676|dependency of the British Crown
je;Jersey;;St. Helier;;Q785|dependency of the British Crown
gk;Guernsey;;St. Peter Port;;|dependency of the British Crown
nc;New Caledonia;;;;Q33788|territory of France
fp;French Polynesia;;Papeete;;Q30971|territory of France
aa;Aruba;;;;Q21203|country of the Kingdom of the Netherlands
uc;Curaçao;;;;Q25279|country of the Kingdom of the Netherlands
nn;Sint Maarten;;;;|country of the Kingdom of the Netherlands
cw;Cook Islands;;;;Q26988|self-governing, in free association with New Zealand
ne;Niue;;;;Q34020|self-governing, in free association with New Zealand
vt;Vatican City;Vatican|Holy See;-;;Q237|city state
`;

/** Peoples and adjectives where the Factbook's words cannot be taken as they stand; a country's name stands before the colon. */
export const DEMONYMS = `
Cape Verde:Cape Verdean|Cabo Verdean
Comoros:Comorian|Comoran
Botswana:Motswana|Batswana|Botswanan
Lesotho:Basotho|Mosotho
Eswatini:Swazi
Republic of the Congo:Congolese
Democratic Republic of the Congo:Congolese
Ireland:Irish|Irishman|Irishwoman
France:French|Frenchman|Frenchwoman
Netherlands:Dutch|Dutchman|Dutchwoman
United Kingdom:British|Briton|Brit
Isle of Man:Manx
Denmark:Danish|Dane
Spain:Spanish|Spaniard
North Korea:North Korean|Korean
South Korea:South Korean|Korean
Taiwan:Taiwanese
Hong Kong:Hong Konger
Philippines:Filipino|Filipina|Philippine
New Zealand:New Zealander
Greece:Greek
Antigua and Barbuda:Antiguan|Barbudan
Trinidad and Tobago:Trinidadian|Tobagonian
Saint Kitts and Nevis:Kittitian|Nevisian
Saint Vincent and the Grenadines:Vincentian
Bosnia and Herzegovina:Bosnian|Herzegovinian
Barbados:Barbadian|Bajan
Laos:Lao|Laotian
Turkey:Turkish|Turk
Poland:Polish|Pole
Sweden:Swedish|Swede
Serbia:Serbian|Serb
Micronesia:Micronesian
Somalia:Somali|Somalian
Afghanistan:Afghan
Argentina:Argentine|Argentinian
Kosovo:Kosovar|Kosovan
Singapore:Singaporean
Bangladesh:Bangladeshi
Saudi Arabia:Saudi|Saudi Arabian
Ivory Coast:Ivorian|Ivoirian
Nepal:Nepali|Nepalese
Monaco:Monegasque
Kazakhstan:Kazakhstani|Kazakh
Kyrgyzstan:Kyrgyzstani|Kyrgyz
Uzbekistan:Uzbekistani|Uzbek
Turkmenistan:Turkmen|Turkmenistani
Tajikistan:Tajikistani|Tajik
Croatia:Croatian|Croat
Slovenia:Slovenian|Slovene
Finland:Finnish|Finn
Solomon Islands:Solomon Islander
Marshall Islands:Marshallese
Equatorial Guinea:Equatorial Guinean
Kiribati:I-Kiribati
Vanuatu:Ni-Vanuatu
Jersey:
Guernsey:
Macau:Macanese
Norway:Norwegian
Vatican City:
Iceland:Icelandic|Icelander
Mali:Malian
Puerto Rico:Puerto Rican
American Samoa:American Samoan
Guam:Guamanian
Northern Mariana Islands:
U.S. Virgin Islands:
British Virgin Islands:
Falkland Islands:Falkland Islander
Western Sahara:Sahrawi
New Caledonia:New Caledonian
Georgia:Georgian
Seychelles:Seychellois
Luxembourg:Luxembourger|Luxembourgish
Liechtenstein:Liechtensteiner
Suriname:Surinamese
Aruba:Aruban
Curaçao:Curaçaoan
Turks and Caicos Islands:
Dominica:Dominican
Dominican Republic:Dominican
China:Chinese
United States:American
`;

/** What speaks against a country because it speaks for a namesake that is no city; what speaks for it besides its cities. */
export const AGAINST = `
Georgia:Atlanta|Savannah|Augusta|Alabama|Florida|South Carolina|Tennessee|United States
Jersey:New Jersey|New York|United States
`;
export const FOR = `
Jersey:Guernsey|Channel Islands
Micronesia:Marshall Islands|Palau
`;

/** Names of these lists that mean something else as well, or a part of it: nothing is said unless the article speaks for it. */
export const UNSURE: ReadonlySet<string> = new Set(['Georgia', 'Georgian', 'Jersey', 'Micronesia', 'Serb', 'Croat', 'Turk', 'Tajik', 'Uzbek', 'Turkmen', 'Kazakh', 'Kyrgyz']);
