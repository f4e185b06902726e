// Compiled by scripts/gazetteer.mjs; cities from GeoNames (geonames.org, CC BY 4.0), countries from countries-list (MIT).

/** One country a line: name, ISO 3166-1 alpha-2, latitude and longitude of the middle of its towns. */
export const countryLines = `Andorra,AD,42.5,1.6
United Arab Emirates,AE,24.8,55.2
Afghanistan,AF,34.8,66.9
Antigua and Barbuda,AG,17.1,-61.8
Anguilla,AI,18.2,-63.1
Albania,AL,41.0,20.0
Armenia,AM,40.3,44.6
Angola,AO,-11.1,16.0
Antarctica,AQ,-77.8,166.7
Argentina,AR,-32.0,-62.4
American Samoa,AS,-14.1,-170.6
Austria,AT,47.6,14.4
Australia,AU,-32.3,144.1
Aruba,AW,12.5,-70.0
Azerbaijan,AZ,40.3,47.8
Bosnia and Herzegovina,BA,44.3,17.8
Barbados,BB,13.2,-59.6
Bangladesh,BD,23.8,90.2
Belgium,BE,50.8,4.6
Burkina Faso,BF,12.3,-1.8
Bulgaria,BG,42.8,25.2
Bahrain,BH,26.2,50.6
Burundi,BI,-3.3,29.8
Benin,BJ,8.1,2.2
Saint Barthelemy,BL,17.9,-62.8
Bermuda,BM,32.3,-64.7
Brunei,BN,4.8,114.8
Bolivia,BO,-17.6,-65.3
Bonaire,BQ,14.5,-66.1
Brazil,BR,-15.9,-45.3
Bahamas,BS,24.7,-76.5
Bhutan,BT,27.3,90.3
Botswana,BW,-22.8,25.7
Belarus,BY,53.6,27.7
Belize,BZ,17.3,-88.6
Canada,CA,48.1,-87.6
Cocos (Keeling) Islands,CC,-12.2,96.8
Democratic Republic of the Congo,CD,-3.0,22.6
Central African Republic,CF,5.6,19.4
Republic of the Congo,CG,-2.2,14.4
Switzerland,CH,47.1,8.1
Ivory Coast,CI,6.9,-5.3
Cook Islands,CK,-21.2,-159.8
Chile,CL,-36.1,-72.2
Cameroon,CM,5.6,11.5
China,CN,33.4,115.2
Colombia,CO,5.7,-74.7
Costa Rica,CR,10.0,-84.2
Cuba,CU,22.0,-79.9
Cabo Verde,CV,15.8,-24.0
Curacao,CW,12.2,-69.0
Christmas Island,CX,-10.4,105.7
Cyprus,CY,35.0,33.2
Czechia,CZ,49.8,15.7
Germany,DE,50.6,10.2
Djibouti,DJ,11.6,42.8
Denmark,DK,55.8,10.6
Dominica,DM,15.4,-61.4
Dominican Republic,DO,18.9,-70.6
Algeria,DZ,35.5,3.5
Ecuador,EC,-1.6,-79.6
Estonia,EE,58.9,25.6
Egypt,EG,29.2,31.5
Western Sahara,EH,26.0,-14.2
Eritrea,ER,14.9,39.2
Spain,ES,40.5,-3.3
Ethiopia,ET,9.0,38.4
Finland,FI,62.3,24.9
Fiji,FJ,-17.6,178.3
Falkland Islands,FK,-51.7,-57.9
Micronesia,FM,7.5,152.4
Faroe Islands,FO,61.9,-6.9
France,FR,47.0,2.5
Gabon,GA,-0.9,11.4
United Kingdom,GB,53.0,-1.9
Grenada,GD,12.2,-61.7
Georgia,GE,42.1,43.2
French Guiana,GF,4.9,-52.9
Guernsey,GG,49.5,-2.5
Ghana,GH,6.7,-0.9
Gibraltar,GI,36.1,-5.4
Greenland,GL,65.9,-49.7
Gambia,GM,13.5,-15.3
Guinea,GN,10.3,-11.7
Guadeloupe,GP,16.2,-61.6
Equatorial Guinea,GQ,1.9,10.0
Greece,GR,38.9,23.2
South Georgia and the South Sandwich Islands,GS,-54.3,-36.5
Guatemala,GT,14.9,-90.8
Guam,GU,13.4,144.8
Guinea-Bissau,GW,11.9,-15.4
Guyana,GY,6.3,-58.3
Hong Kong,HK,22.3,114.1
Honduras,HN,14.8,-87.5
Croatia,HR,45.1,16.5
Haiti,HT,19.0,-72.7
Hungary,HU,47.3,19.6
Indonesia,ID,-5.2,110.8
Ireland,IE,53.2,-7.4
Israel,IL,32.3,35.1
Isle of Man,IM,54.2,-4.6
India,IN,21.7,79.2
Iraq,IQ,33.6,44.6
Iran,IR,33.9,51.5
Iceland,IS,64.7,-20.2
Italy,IT,43.4,11.6
Jersey,JE,49.2,-2.1
Jamaica,JM,18.1,-77.2
Jordan,JO,31.9,35.8
Japan,JP,35.7,136.8
Kenya,KE,-0.7,36.7
Kyrgyzstan,KG,41.4,73.8
Cambodia,KH,12.3,104.6
Kiribati,KI,1.8,99.5
Comoros,KM,-12.0,43.9
Saint Kitts and Nevis,KN,17.3,-62.7
North Korea,KP,40.1,127.1
South Korea,KR,36.3,127.6
Kuwait,KW,29.2,48.0
Cayman Islands,KY,19.3,-81.3
Kazakhstan,KZ,48.2,68.9
Laos,LA,17.9,103.9
Lebanon,LB,33.8,35.6
Saint Lucia,LC,13.9,-61.0
Liechtenstein,LI,47.2,9.5
Sri Lanka,LK,7.1,80.4
Liberia,LR,6.3,-9.4
Lesotho,LS,-29.5,28.0
Lithuania,LT,55.2,23.8
Luxembourg,LU,49.7,6.1
Latvia,LV,56.9,24.6
Libya,LY,30.7,16.3
Morocco,MA,32.9,-6.3
Monaco,MC,43.7,7.4
Moldova,MD,47.1,28.6
Montenegro,ME,42.5,19.2
Saint Martin,MF,18.1,-63.1
Madagascar,MG,-19.3,47.4
Marshall Islands,MH,8.3,169.0
North Macedonia,MK,41.7,21.5
Mali,ML,14.2,-5.4
Myanmar,MM,18.6,96.3
Mongolia,MN,47.9,103.7
Macao,MO,22.2,113.5
Northern Mariana Islands,MP,15.1,145.7
Martinique,MQ,14.6,-61.0
Mauritania,MR,18.0,-13.1
Montserrat,MS,16.8,-62.2
Malta,MT,35.9,14.4
Mauritius,MU,-20.1,57.7
Maldives,MV,3.3,73.3
Malawi,MW,-14.0,34.5
Mexico,MX,20.2,-99.3
Malaysia,MY,3.9,104.2
Mozambique,MZ,-18.9,36.0
Namibia,NA,-21.7,16.9
New Caledonia,NC,-21.3,165.6
Niger,NE,14.2,6.4
Norfolk Island,NF,-29.1,168.0
Nigeria,NG,9.1,7.5
Nicaragua,NI,12.6,-85.9
Netherlands,NL,52.1,5.5
Norway,NO,62.0,10.5
Nepal,NP,27.7,84.6
Nauru,NR,-0.5,166.9
Niue,NU,-19.1,-169.9
New Zealand,NZ,-40.1,171.3
Oman,OM,23.4,57.3
Panama,PA,8.5,-80.7
Peru,PE,-10.8,-75.6
French Polynesia,PF,-17.3,-149.0
Papua New Guinea,PG,-6.2,146.8
Philippines,PH,11.8,122.8
Pakistan,PK,30.1,71.0
Poland,PL,51.5,19.5
Saint Pierre and Miquelon,PM,46.9,-56.3
Pitcairn Islands,PN,-25.1,-130.1
Puerto Rico,PR,18.2,-66.4
Palestine,PS,32.0,35.1
Portugal,PT,39.5,-10.0
Palau,PW,7.1,134.2
Paraguay,PY,-25.4,-56.6
Qatar,QA,25.5,51.3
Reunion,RE,-21.1,55.5
Romania,RO,45.8,25.1
Serbia,RS,44.9,20.3
Russia,RU,53.5,57.0
Rwanda,RW,-2.0,29.8
Saudi Arabia,SA,24.3,44.3
Solomon Islands,SB,-9.3,160.6
Seychelles,SC,-4.7,55.5
Sudan,SD,14.5,31.9
Sweden,SE,59.0,15.4
Singapore,SG,1.4,103.8
Slovenia,SI,46.2,15.0
Svalbard and Jan Mayen,SJ,74.6,3.5
Slovakia,SK,48.7,19.2
Sierra Leone,SL,8.4,-11.8
San Marino,SM,43.9,12.5
Senegal,SN,14.5,-15.7
Somalia,SO,5.5,45.8
Suriname,SR,5.7,-55.4
South Sudan,SS,6.7,29.7
Sao Tome and Principe,ST,1.0,7.1
El Salvador,SV,13.7,-88.9
Sint Maarten,SX,18.0,-63.1
Syria,SY,34.8,37.0
Eswatini,SZ,-26.5,31.4
Turks and Caicos Islands,TC,21.5,-71.1
Chad,TD,11.7,17.5
French Southern Territories,TF,-49.3,70.2
Togo,TG,8.3,1.1
Thailand,TH,14.0,100.9
Tajikistan,TJ,38.8,69.5
Tokelau,TK,-9.0,-171.9
East Timor,TL,-8.8,125.7
Turkmenistan,TM,39.1,60.0
Tunisia,TN,35.7,10.0
Tonga,TO,-20.3,-174.8
Türkiye,TR,38.9,34.6
Trinidad and Tobago,TT,10.5,-61.4
Tuvalu,TV,-7.6,178.2
Taiwan,TW,23.9,120.8
Tanzania,TZ,-5.9,35.5
Ukraine,UA,47.8,31.3
Uganda,UG,0.8,32.1
United States,US,38.4,-90.4
Uruguay,UY,-33.6,-56.2
Uzbekistan,UZ,40.5,67.5
Vatican City,VA,41.9,12.5
Saint Vincent and the Grenadines,VC,13.2,-61.2
Venezuela,VE,9.7,-67.8
British Virgin Islands,VG,18.4,-64.6
U.S. Virgin Islands,VI,18.1,-64.8
Vietnam,VN,15.6,106.5
Vanuatu,VU,-16.3,167.7
Wallis and Futuna,WF,-14.0,-177.5
Samoa,WS,-13.8,-171.9
Kosovo,XK,42.5,20.8
Yemen,YE,14.7,45.6
Mayotte,YT,-12.8,45.1
South Africa,ZA,-29.0,26.4
Zambia,ZM,-13.3,28.2
Zimbabwe,ZW,-18.6,30.3`;

/** One city a line, the largest first: name, country, latitude, longitude, 1 for a capital. 4359 cities over 100000 people, and capitals. */
export const cityLines = `Shanghai,CN,31.22,121.46
Istanbul,TR,41.01,28.95
Buenos Aires,AR,-34.61,-58.38,1
Mumbai,IN,19.07,72.88
Mexico City,MX,19.43,-99.13,1
Beijing,CN,39.91,116.40,1
Karachi,PK,24.86,67.01
Tianjin,CN,39.14,117.18
Guangzhou,CN,23.12,113.25
Delhi,IN,28.65,77.23
Moscow,RU,55.75,37.62,1
Shenzhen,CN,22.55,114.07
Dhaka,BD,23.71,90.41,1
Seoul,KR,37.57,126.98,1
São Paulo,BR,-23.55,-46.64
Wuhan,CN,30.58,114.27
Lagos,NG,6.45,3.39
Jakarta,ID,-6.21,106.85,1
Tokyo,JP,35.69,139.69,1
New York,US,40.71,-74.01
Dongguan,CN,23.02,113.75
Taipei,TW,25.05,121.53,1
Kinshasa,CD,-4.33,15.31,1
Lima,PE,-12.04,-77.03,1
Cairo,EG,30.06,31.25,1
Bogotá,CO,4.61,-74.08,1
London,GB,51.51,-0.13,1
Chongqing,CN,29.56,106.55
Chengdu,CN,30.67,104.07
Baghdad,IQ,33.34,44.40,1
Nanjing,CN,32.06,118.78
Tehran,IR,35.69,51.42,1
Nanchong,CN,30.80,106.08
Hong Kong,HK,22.28,114.17,1
Xi’an,CN,34.26,108.93
Lahore,PK,31.56,74.35
Shenyang,CN,41.79,123.43
Hangzhou,CN,30.29,120.16
Rio de Janeiro,BR,-22.91,-43.18
Harbin,CN,45.75,126.65
Tai’an,CN,36.19,117.12
Suzhou,CN,31.30,120.60
Shantou,CN,23.37,116.71
Bangkok,TH,13.75,100.50,1
Bengaluru,IN,12.97,77.59
Saint Petersburg,RU,59.94,30.31
Santiago,CL,-33.46,-70.65,1
Kolkata,IN,22.56,88.36
Sydney,AU,-33.87,151.21
Yangon,MM,16.81,96.16
Jinan,CN,36.67,117.00
Chennai,IN,13.09,80.28
Zhengzhou,CN,34.76,113.65
Melbourne,AU,-37.81,144.96
Riyadh,SA,24.69,46.72,1
Changchun,CN,43.88,125.32
Dalian,CN,38.91,121.60
Los Angeles,US,34.05,-118.24
Chittagong,BD,22.34,91.83
Kunming,CN,25.04,102.72
Alexandria,EG,31.20,29.92
Ahmedabad,IN,23.03,72.59
Qingdao,CN,36.06,120.38
Busan,KR,35.10,129.03
Abidjan,CI,5.35,-4.00
Kano,NG,12.00,8.52
Foshan,CN,23.03,113.13
Hyderabad,IN,17.38,78.46
Puyang,CN,29.46,119.89
Yokohama,JP,35.43,139.65
Ibadan,NG,7.38,3.91
Singapore,SG,1.29,103.85,1
Wuxi,CN,31.57,120.29
Xiamen,CN,24.48,118.08
Ankara,TR,39.92,32.85,1
Tianshui,CN,34.58,105.74
Ningbo,CN,29.88,121.55
Ho Chi Minh City,VN,10.82,106.63
Shiyan,CN,32.65,110.78
Cape Town,ZA,-33.93,18.42
Taiyuan,CN,37.87,112.56
Berlin,DE,52.52,13.41,1
Tangshan,CN,39.63,118.18
Hefei,CN,31.86,117.28
Madrid,ES,40.42,-3.70,1
Pyongyang,KP,39.03,125.75,1
Casablanca,MA,33.59,-7.61
Zibo,CN,36.79,118.06
Zhongshan,CN,21.32,110.57
Durban,ZA,-29.86,31.03
Changsha,CN,28.20,112.97
Kabul,AF,34.53,69.17,1
Ürümqi,CN,43.80,87.60
Caracas,VE,10.49,-66.88,1
Dubai,AE,25.08,55.31
Pune,IN,18.52,73.86
Sūrat,IN,21.20,72.83
Jeddah,SA,21.49,39.19
Shijiazhuang,CN,38.04,114.48
Kanpur,IN,26.47,80.35
Kyiv,UA,50.45,30.52,1
Luanda,AO,-8.84,13.23,1
Quezon City,PH,14.65,121.05
Addis Ababa,ET,9.02,38.75,1
Nairobi,KE,-1.28,36.82,1
Chicago,US,41.85,-87.65
Salvador,BR,-12.97,-38.51
Jaipur,IN,26.92,75.79
Dar es Salaam,TZ,-6.82,39.27
Lanzhou,CN,36.06,103.84
Incheon,KR,37.46,126.71
Yunfu,CN,22.93,112.04
Toronto,CA,43.70,-79.42
Basrah,IQ,30.51,47.78
Osaka,JP,34.69,135.50
Mogadishu,SO,2.04,45.34,1
Daegu,KR,35.87,128.59
Faisalabad,PK,31.42,73.09
İzmir,TR,38.41,27.14
Dakar,SN,14.69,-17.44,1
Lucknow,IN,26.84,80.92
Giza,EG,30.01,31.21
Fortaleza,BR,-3.72,-38.54
Cali,CO,3.44,-76.52
Surabaya,ID,-7.25,112.75
Belo Horizonte,BR,-19.92,-43.94
Nanchang,CN,28.68,115.85
Rome,IT,41.89,12.51,1
Mashhad,IR,36.32,59.57
Brooklyn,US,40.65,-73.95
Houston,US,29.76,-95.36
Queens,US,40.68,-73.84
Nagpur,IN,21.15,79.08
Maracaibo,VE,10.67,-71.61
Brasília,BR,-15.78,-47.93,1
Santo Domingo,DO,18.47,-69.89,1
Nagoya,JP,35.18,136.91
Brisbane,AU,-27.47,153.03
Havana,CU,23.13,-82.38,1
Paris,FR,48.85,2.35,1
Johannesburg,ZA,-26.20,28.04
Kowloon,HK,22.32,114.18
Almaty,KZ,43.26,76.93
Dadonghai,CN,18.22,109.51
Medellín,CO,6.25,-75.56
Tashkent,UZ,41.26,69.22,1
Algiers,DZ,36.73,3.09,1
Khartoum,SD,15.55,32.53,1
Accra,GH,5.56,-0.20,1
Guayaquil,EC,-2.20,-79.89
Ordos,CN,39.61,109.78
Sanaa,YE,15.35,44.21,1
Beirut,LB,33.89,35.50,1
Perth,AU,-31.95,115.86
Sapporo,JP,43.07,141.35
Jilin,CN,43.85,126.56
Bucharest,RO,44.43,26.11,1
Camayenne,GN,9.54,-13.69
Indore,IN,22.72,75.83
Iztapalapa,MX,19.36,-99.06
Conakry,GN,9.54,-13.68,1
Bayan Nur,CN,40.74,107.39
Maracay,VE,10.24,-67.59
Medan,ID,3.58,98.67
Rawalpindi,PK,33.60,73.05
Minsk,BY,53.90,27.57,1
Budapest,HU,47.50,19.04,1
Mosul,IQ,36.34,43.12
Hamburg,DE,53.55,9.99
Curitiba,BR,-25.43,-49.27
Warsaw,PL,52.23,21.01,1
Bandung,ID,-6.92,107.61
Soweto,ZA,-26.27,27.86
Vienna,AT,48.21,16.37,1
Rabat,MA,34.01,-6.83,1
Ecatepec de Morelos,MX,19.60,-99.06
Barcelona,ES,41.39,2.16
Pretoria,ZA,-25.74,28.19,1
Aleppo,SY,36.20,37.16
Montréal,CA,45.51,-73.59
Kunshan,CN,31.38,120.95
Manila,PH,14.60,120.98,1
Patna,IN,25.59,85.14
Bhopal,IN,23.25,77.40
Manaus,BR,-3.10,-60.02
Xinyang,CN,32.12,114.07
Kaduna,NG,10.53,7.44
Phnom Penh,KH,11.56,104.92,1
Damascus,SY,33.51,36.29,1
Philadelphia,US,39.95,-75.16
Phoenix,US,33.45,-112.07
Isfahan,IR,32.65,51.67
Ludhiāna,IN,30.91,75.85
Harare,ZW,-17.83,31.05,1
Kobe,JP,34.69,135.18
Bekasi,ID,-6.23,106.99
Kaohsiung,TW,22.62,120.31
Stockholm,SE,59.33,18.07,1
Caloocan City,PH,14.65,120.97
Guadalajara,MX,20.67,-103.39
Manhattan,US,40.78,-73.97
Asunción,PY,-25.29,-57.65,1
Recife,BR,-8.05,-34.88
Daejeon,KR,36.35,127.38
San Antonio,US,29.42,-98.49
Kumasi,GH,6.69,-1.62
Kota Bharu,MY,6.12,102.24
Kyoto,JP,35.02,135.75
Kuala Lumpur,MY,3.14,101.69,1
Karaj,IR,35.83,50.99
Kathmandu,NP,27.70,85.32,1
Palembang,ID,-2.92,104.75
Multan,PK,30.20,71.48
Tirunelveli,IN,8.73,77.68
Puebla,MX,19.04,-98.20
Hanoi,VN,21.02,105.84,1
Kharkiv,UA,49.98,36.25
Agra,IN,27.18,78.02
Córdoba,AR,-31.41,-64.18
Tabriz,IR,38.08,46.29
Novosibirsk,RU,55.04,82.93
Gwangju,KR,35.15,126.92
Bursa,TR,40.20,29.06
Vadodara,IN,22.30,73.21
Belém,BR,-1.46,-48.50
Fushun,CN,41.89,123.94
Quito,EC,-0.23,-78.52,1
San Diego,US,32.72,-117.16
Fukuoka,JP,33.60,130.42
Antananarivo,MG,-18.91,47.54,1
Luoyang,CN,34.68,112.45
Hyderabad,PK,25.39,68.37
The Bronx,US,40.85,-73.87
Valencia,VE,10.16,-68.01
Gujranwala,PK,32.16,74.19
Barranquilla,CO,10.97,-74.78
Guankou,CN,28.16,113.63
Lubumbashi,CD,-11.66,27.48
Porto Alegre,BR,-30.03,-51.23
Tangerang,ID,-6.18,106.63
Najafgarh,IN,28.61,76.98
Santa Cruz de la Sierra,BO,-17.79,-63.18
Handan,CN,36.60,114.47
Kampala,UG,0.32,32.58,1
Yekaterinburg,RU,56.85,60.61
Khulna,BD,22.81,89.56
Douala,CM,4.05,9.70
Gorakhpur,IN,29.45,75.67
Sharjah,AE,25.34,55.41
Mecca,SA,21.43,39.83
Makassar,ID,-5.15,119.43
Juárez,MX,31.72,-106.46
Kawasaki,JP,35.52,139.72
South Tangerang,ID,-6.29,106.72
Baotou,CN,40.58,110.02
Tijuana,MX,32.50,-117.00
Dallas,US,32.78,-96.81
Medina,SA,24.47,39.61
Yaoundé,CM,3.87,11.52,1
Bamako,ML,12.65,-8.00,1
Nashik,IN,20.00,73.79
Semarang,ID,-6.99,110.42
Brazzaville,CG,-4.27,15.28,1
Pimpri,IN,18.62,73.81
Nizhniy Novgorod,RU,56.33,44.00
Amman,JO,31.96,35.95,1
Budta,PH,7.20,124.44
Belgrade,RS,44.80,20.47,1
Montevideo,UY,-34.90,-56.19,1
Lusaka,ZM,-15.41,28.29,1
Xuchang,CN,34.03,113.86
Kalyān,IN,19.24,73.14
Thāne,IN,19.20,72.96
Munich,DE,48.14,11.58
Shiraz,IR,29.61,52.53
Adana,TR,36.99,35.33
Suwon,KR,37.29,127.01
León de los Aldama,MX,21.13,-101.67
Milan,IT,45.46,9.19
Port-au-Prince,HT,18.54,-72.34,1
Adelaide,AU,-34.93,138.60
Meerut,IN,28.98,77.71
Nowrangapur,IN,19.23,82.55
Faridabad,IN,28.41,77.31
Peshawar,PK,34.01,71.58
Davao,PH,7.07,125.61
Mandalay,MM,21.97,96.08
Yueyang,CN,29.37,113.09
Santiago de los Caballeros,DO,19.45,-70.70
Omdurman,SD,15.64,32.48
Anshan,CN,41.12,122.99
Tongshan,CN,34.18,117.16
Ghāziābād,IN,28.67,77.44
Depok,ID,-6.40,106.82
Saitama,JP,35.91,139.66
Dombivli,IN,19.22,73.08
Maputo,MZ,-25.97,32.58,1
Gustavo Adolfo Madero,MX,19.49,-99.11
Fuzhou,CN,26.06,119.31
Rājkot,IN,22.29,70.79
Rosario,AR,-32.95,-60.64
Guiyang,CN,26.58,106.72
Goiânia,BR,-16.68,-49.25
Guarulhos,BR,-23.46,-46.53
Prague,CZ,50.09,14.42,1
Varanasi,IN,25.32,83.01
Batam,ID,1.15,104.02
Copenhagen,DK,55.68,12.57,1
Sofia,BG,42.70,23.32,1
Tripoli,LY,32.89,13.19,1
Port Harcourt,NG,4.78,7.01
Hiroshima,JP,34.40,132.45
Zapopan,MX,20.72,-103.38
Lijiang,CN,26.87,100.22
Monterrey,MX,25.68,-100.32
Samara,RU,53.20,50.15
Omsk,RU,54.99,73.37
Benin City,NG,6.34,5.63
Malingao,PH,7.16,124.47
Baku,AZ,40.38,49.89,1
Maiduguri,NG,11.85,13.16
Kazan,RU,55.79,49.12
Ciudad Nezahualcoyotl,MX,19.40,-99.01
Yerevan,AM,40.18,44.51,1
Amritsar,IN,31.62,74.88
Ouagadougou,BF,12.37,-1.53,1
Yono,JP,35.88,139.63
Rostov-na-Donu,RU,47.23,39.72
Allahābād,IN,25.44,81.84
Goyang-si,KR,37.66,126.83
Gaziantep,TR,37.06,37.38
Visakhapatnam,IN,17.68,83.20
Sendai,JP,38.27,140.87
Chelyabinsk,RU,55.15,61.43
Datong,CN,40.09,113.29
Tbilisi,GE,41.69,44.83,1
Changshu City,CN,31.65,120.74
Taichung,TW,24.15,120.68
Xianyang,CN,34.34,108.70
Ufa,RU,54.74,55.97
Dnipro,UA,48.46,35.04
Seongnam-si,KR,37.44,127.14
Campinas,BR,-22.91,-47.06
Jabalpur,IN,23.17,79.95
Hāora,IN,22.58,88.32
Huainan,CN,32.63,117.00
San Jose,US,37.34,-121.89
Donetsk,UA,48.02,37.80
Dublin,IE,53.33,-6.25,1
Calgary,CA,51.05,-114.09
Brussels,BE,50.85,4.35,1
Aurangabad,IN,19.88,75.34
Volgograd,RU,48.72,44.50
Nova Iguaçu,BR,-22.76,-43.45
Jieyang,CN,23.54,116.37
Odessa,UA,46.48,30.73
Zhu Cheng City,CN,36.00,119.40
Kitakyushu,JP,33.85,130.85
Solāpur,IN,17.67,75.91
Baoding,CN,38.85,115.49
Guatemala City,GT,14.64,-90.51,1
Benxi,CN,41.29,123.77
Birmingham,GB,52.48,-1.90
Perm,RU,58.01,56.25
Srinagar,IN,34.09,74.81
Zaria,NG,11.11,7.72
Managua,NI,12.13,-86.25,1
Port Elizabeth,ZA,-33.96,25.61
Fès,MA,34.03,-5.00
Köln,DE,50.93,6.95
Ulsan,KR,35.54,129.32
Chandigarh,IN,30.74,76.79
Coimbatore,IN,11.01,76.97
Naples,IT,40.85,14.27
Maceió,BR,-9.67,-35.74
Cartagena,CO,10.40,-75.51
Changzhou,CN,31.77,119.95
Sulţānah,SA,24.49,39.59
Monrovia,LR,6.30,-10.80,1
Kingston,JM,18.00,-76.79,1
Erbil,IQ,36.18,44.01
Austin,US,30.27,-97.74
Krasnoyarsk,RU,56.02,92.87
Nay Pyi Taw,MM,19.75,96.13,1
Jodhpur,IN,26.27,73.01
Chiba,JP,35.60,140.12
São Luís,BR,-2.53,-44.30
Madurai,IN,9.92,78.12
Sale,MA,34.05,-6.80
Huaibei,CN,33.97,116.79
Cochabamba,BO,-17.39,-66.16
Abobo,CI,5.42,-4.02
Kaifeng,CN,34.80,114.31
Abū Ghurayb,IQ,33.31,44.18
Qom,IR,34.64,50.88
Bishkek,KG,42.87,74.59,1
Guwahati,IN,26.18,91.75
Aba,NG,5.11,7.37
Pingdingshan,CN,33.74,113.30
Gwalior,IN,26.23,78.17
Qiqihar,CN,47.34,123.96
Klang,MY,3.04,101.44
Mendoza,AR,-32.89,-68.83
Konya,TR,37.87,32.48
Mbuji-Mayi,CD,-6.14,23.59
Vijayawada,IN,16.51,80.65
Pikine,SN,14.76,-17.39
Turin,IT,45.07,7.69
Mysore,IN,12.30,76.64
Jacksonville,US,30.33,-81.66
Wenzhou,CN,28.00,120.67
San Francisco,US,37.77,-122.42
Liverpool,GB,53.41,-2.98
Saratov,RU,51.54,46.01
Tegucigalpa,HN,14.08,-87.21,1
Bucheon-si,KR,37.50,126.78
Columbus,US,39.96,-83.00
Voronezh,RU,51.67,39.18
Ranchi,IN,23.34,85.31
Ulan Bator,MN,47.91,106.88,1
Takeo,KH,10.99,104.78
Ahvaz,IR,31.32,48.68
Arequipa,PE,-16.40,-71.53
Padang,ID,-0.95,100.35
Hubli,IN,15.35,75.13
Marrakesh,MA,31.63,-8.00
Denpasar,ID,-8.65,115.22
Kampung Baru Subang,MY,3.15,101.53
Fort Worth,US,32.73,-97.32
Indianapolis,US,39.77,-86.16
Charlotte,US,35.23,-80.84
Duque de Caxias,BR,-22.79,-43.31
Jos,NG,9.93,8.89
Valencia,ES,39.47,-0.38
Ilorin,NG,8.50,4.54
Callao,PE,-12.06,-77.12
La Paz,BO,-16.50,-68.15
Ottawa,CA,45.41,-75.70,1
Barquisimeto,VE,10.06,-69.36
Chihuahua,MX,28.64,-106.09
Nanning,CN,22.82,108.32
Freetown,SL,8.49,-13.24,1
Johor Bahru,MY,1.47,103.76
Jerusalem,IL,31.77,35.22,1
Bandar Lampung,ID,-5.43,105.26
Bogor,ID,-6.59,106.79
Narela,IN,28.85,77.09
Mombasa,KE,-4.05,39.66
Cebu City,PH,10.32,123.89
Muscat,OM,23.58,58.41,1
Zaporizhia,UA,47.82,35.19
Marseille,FR,43.30,5.38
Zarqa,JO,32.07,36.09
Naucalpan de Juárez,MX,19.48,-99.24
Çankaya,TR,39.92,32.86
Rahim Yar Khan,PK,28.42,70.30
Pasragad Branch,IR,34.78,48.47
Boumerdas,DZ,36.77,3.48
Jalandhar,IN,31.33,75.58
Thiruvananthapuram,IN,8.49,76.95
Sakai,JP,34.58,135.47
Anyang,CN,36.10,114.38
San Miguel de Tucumán,AR,-26.82,-65.22
Cotonou,BJ,6.37,2.42
Salem,IN,11.65,78.16
Mérida,MX,20.98,-89.62
Tiruchirappalli,IN,10.82,78.70
Homs,SY,34.73,36.72
Hohhot,CN,40.81,111.65
Niamey,NE,13.51,2.11,1
Tainan,TW,22.99,120.21
Shangyu,CN,30.02,120.87
Łódź,PL,51.77,19.47
Dammam,SA,26.43,50.10
Xining,CN,36.63,101.76
Kahrīz,IR,34.38,47.06
Kota,IN,25.18,75.84
Natal,BR,-5.79,-35.21
Bhubaneshwar,IN,20.27,85.83
Qinhuangdao,CN,39.93,119.59
Hengyang,CN,26.89,112.62
Antalya,TR,36.91,30.70
Kraków,PL,50.06,19.94
Alīgarh,IN,27.88,78.07
Da Nang,VN,16.07,108.22
Pietermaritzburg,ZA,-29.62,30.39
Lomé,TG,6.13,1.22,1
Trujillo,PE,-8.12,-79.03
Malang,ID,-7.98,112.63
Ciudad Guayana,VE,8.35,-62.64
Bareilly,IN,28.37,79.43
Kigali,RW,-1.95,30.06,1
Teresina,BR,-5.09,-42.80
Xinxiang,CN,35.19,113.80
São Bernardo do Campo,BR,-23.69,-46.56
Hegang,CN,47.35,130.30
Riga,LV,56.95,24.11,1
Amsterdam,NL,52.37,4.89,1
Oyo,NG,7.85,3.93
Quetta,PK,30.18,67.00
Nottingham,GB,52.95,-1.15
Campo Grande,BR,-20.44,-54.65
Ashgabat,TM,37.95,58.38,1
Muzaffarābād,PK,34.37,73.47
Bağcılar,TR,41.04,28.86
As Sulaymānīyah,IQ,35.56,45.43
San Luis Potosí,MX,22.15,-100.98
Aguascalientes,MX,21.88,-102.28
Cúcuta,CO,7.89,-72.51
Morādābād,IN,28.84,78.78
N'Djamena,TD,12.11,15.04,1
Langfang,CN,39.51,116.69
Zhumadian,CN,32.98,114.03
Yantai,CN,37.48,121.44
Lviv,UA,49.84,24.02
Hermosillo,MX,29.10,-110.98
Edmonton,CA,53.55,-113.47
Jeonju,KR,35.82,127.15
Saltillo,MX,25.42,-101.01
Zhuzhou,CN,27.83,113.15
Bhiwandi,IN,19.30,73.06
Pekanbaru,ID,0.52,101.44
Sevilla,ES,37.38,-5.97
Tol’yatti,RU,53.53,49.35
Jaboatão,BR,-8.18,-35.00
Shizuoka,JP,34.98,138.38
Santo Domingo Oeste,DO,18.50,-70.00
Rājshāhi,BD,24.37,88.60
Santo Domingo Este,DO,18.49,-69.86
City of Balikpapan,ID,-1.24,116.89
Battagram,PK,34.68,73.02
Changzhi,CN,35.21,111.74
Bulawayo,ZW,-20.15,28.58
Zagreb,HR,45.81,15.98,1
Agadir,MA,30.42,-9.60
Sarajevo,BA,43.85,18.36,1
La Plata,AR,-34.92,-57.95
Tunis,TN,36.82,10.17,1
Zhangjiakou,CN,40.81,114.88
Zigong,CN,29.34,104.78
Mexicali,MX,32.63,-115.45
Fuxin,CN,42.02,121.66
Enugu,NG,6.44,7.50
Tangier,MA,35.77,-5.80
Huangshi,CN,30.25,115.05
Liaoyang,CN,41.27,123.17
Sheffield,GB,53.38,-1.47
Seattle,US,47.61,-122.33
Denver,US,39.74,-104.98
El Paso,US,31.76,-106.49
Kumamoto,JP,32.81,130.69
Raipur,IN,21.23,81.63
General Santos,PH,6.11,125.17
Dushanbe,TJ,38.54,68.78,1
Osasco,BR,-23.53,-46.79
Detroit,US,42.33,-83.05
Culiacán,MX,24.79,-107.39
Matola,MZ,-25.96,32.46
Zaragoza,ES,41.66,-0.88
Gorakhpur,IN,26.77,83.37
Xiangtan,CN,27.85,112.90
Guadalupe,MX,25.68,-100.26
Acapulco de Juárez,MX,16.85,-99.91
Ipoh,MY,4.58,101.08
Mississauga,CA,43.58,-79.66
Boston,US,42.36,-71.06
Puyang Chengguanzhen,CN,35.71,115.01
Nantong,CN,32.03,120.87
Mudanjiang,CN,44.58,129.60
Athens,GR,37.98,23.73,1
Santo André,BR,-23.66,-46.54
Nouakchott,MR,18.09,-15.98,1
Pointe-Noire,CG,-4.78,11.86
Memphis,US,35.15,-90.05
Tlalnepantla,MX,19.54,-99.20
Kryvyi Rih,UA,47.91,33.38
João Pessoa,BR,-7.12,-34.86
Ansan-si,KR,37.32,126.82
Benghazi,LY,32.11,20.07
Frankfurt am Main,DE,50.12,8.68
Krasnodar,RU,45.04,38.98
Guilin,CN,25.28,110.29
Palermo,IT,38.13,13.34
Colombo,LK,6.94,79.85,1
Lilongwe,MW,-13.97,33.79,1
Oran,DZ,35.70,-0.64
Diyarbakır,TR,37.91,40.22
Taguig,PH,14.52,121.08
Ulyanovsk,RU,54.33,48.39
Kotli,PK,33.52,73.90
Okayama,JP,34.65,133.93
Zhanjiang,CN,21.28,110.34
Al Aḩmadī,KW,29.08,48.08
Yogyakarta,ID,-7.80,110.36
North York,CA,43.77,-79.42
Chisinau,MD,47.01,28.86,1
Wrocław,PL,51.10,17.03
Cheongju-si,KR,36.64,127.49
Anyang-si,KR,37.39,126.93
Tébessa,DZ,35.40,8.12
Zhenjiang,CN,32.21,119.46
Portland,US,45.52,-122.68
Winnipeg,CA,49.88,-97.15
Dandong,CN,40.13,124.39
Oklahoma City,US,35.47,-97.52
Izhevsk,RU,56.85,53.20
Jaboatão dos Guararapes,BR,-8.11,-35.01
Shaoguan,CN,24.80,113.58
Yancheng,CN,33.36,120.16
Cancún,MX,21.17,-86.85
Contagem,BR,-19.93,-44.05
Santiago de Querétaro,MX,20.59,-100.39
Bhilai,IN,21.21,81.43
Panshan,CN,41.19,122.05
Djibouti,DJ,11.59,43.15,1
Las Vegas,US,36.17,-115.14
Baltimore,US,39.29,-76.61
Kermanshah,IR,34.31,47.06
Coyoacán,MX,19.35,-99.16
Ribeirão Preto,BR,-21.18,-47.81
Al Ḩudaydah,YE,14.80,42.95
Pasig City,PH,14.59,121.06
Bristol,GB,51.46,-2.60
Jamshedpur,IN,22.80,86.19
Haikou,CN,20.05,110.34
Ta‘izz,YE,13.58,44.02
São José dos Campos,BR,-23.18,-45.89
Santa María Chimalhuacán,MX,19.42,-98.95
Taizhou,CN,32.49,119.91
Xingtai,CN,37.06,114.49
Borivli,IN,19.23,72.86
Torreón,MX,25.54,-103.42
Yaroslavl,RU,57.63,39.87
Benoni,ZA,-26.19,28.32
Hamamatsu,JP,34.70,137.73
Cochin,IN,9.94,76.26
Jinzhou,CN,41.11,121.14
Amrāvati,IN,20.93,77.75
Abu Dhabi,AE,24.45,54.40,1
Haiphong,VN,20.86,106.68
Washington,US,38.90,-77.04,1
Islamabad,PK,33.72,73.04,1
Kirkuk,IQ,35.47,44.39
Sāngli,IN,16.85,74.56
Milwaukee,US,43.04,-87.91
Vancouver,CA,49.25,-123.12
Scarborough,CA,43.77,-79.26
Shuangyashan,CN,46.64,131.15
Situbondo,ID,-7.71,114.01
Barnaul,RU,53.36,83.76
Rotterdam,NL,51.92,4.48
Morelia,MX,19.70,-101.18
Luancheng,CN,37.88,114.65
Rasht,IR,37.28,49.59
Abeokuta,NG,7.16,3.35
Essen,DE,51.46,7.01
Kayseri,TR,38.73,35.49
Glasgow,GB,55.87,-4.26
Gold Coast,AU,-28.00,153.43
Yingkou,CN,40.66,122.23
Abuja,NG,9.06,7.50,1
Las Piñas,PH,14.45,120.98
Zhangzhou,CN,24.51,117.66
Stuttgart,DE,48.78,9.18
Reynosa,MX,26.08,-98.29
Dortmund,DE,51.51,7.47
Vladivostok,RU,43.11,131.87
Irkutsk,RU,52.30,104.30
Blantyre,MW,-15.78,35.01
Üsküdar,TR,41.02,29.01
Genoa,IT,44.40,8.94
Cuttack,IN,20.46,85.88
Oslo,NO,59.91,10.75,1
Hachiōji,JP,35.66,139.32
Khabarovsk,RU,48.48,135.08
Libreville,GA,0.39,9.45,1
Kerman,IR,30.28,57.08
Chiclayo,PE,-6.77,-79.84
Orūmīyeh,IR,37.55,45.08
Bahçelievler,TR,41.00,28.86
Bengbu,CN,32.94,117.36
Bīkaner,IN,28.02,73.31
Tlaquepaque,MX,20.64,-103.29
Tlalpan,MX,19.30,-99.16
Umraniye,TR,41.02,29.12
Düsseldorf,DE,51.22,6.78
Banjarmasin,ID,-3.32,114.59
Göteborg,SE,57.71,11.97
Shihezi,CN,44.30,86.04
Bucaramanga,CO,7.13,-73.12
Kuching,MY,1.55,110.33
Poznań,PL,52.41,16.93
Málaga,ES,36.72,-4.42
Bouaké,CI,7.69,-5.03
Nyala,SD,12.05,24.88
Asmara,ER,15.34,38.93,1
Sokoto,NG,13.06,5.24
Uberlândia,BR,-18.92,-48.28
Onitsha,NG,6.15,6.79
Albuquerque,US,35.08,-106.65
Hamhŭng,KP,39.92,127.54
Sorocaba,BR,-23.50,-47.46
Helsinki,FI,60.17,24.94,1
Warangal,IN,18.00,79.58
Santiago de Cuba,CU,20.02,-75.83
Siping,CN,43.16,124.38
Kagoshima,JP,31.57,130.55
Surakarta,ID,-7.56,110.83
Huai'an,CN,33.59,119.02
Bhavnagar,IN,21.76,72.15
Mar del Plata,AR,-38.00,-57.56
Bahawalpur,PK,29.40,71.68
Zahedan,IR,29.50,60.86
Aden,YE,12.78,45.04
Nanded,IN,19.16,77.31
Orenburg,RU,51.77,55.10
Changwon,KR,35.23,128.68
Pristina,XK,42.67,21.17,1
Jiamusi,CN,46.80,130.32
Antipolo,PH,14.63,121.12
Neijiang,CN,29.58,105.06
Bremen,DE,53.08,8.81
Meknès,MA,33.89,-5.55
Banqiao,TW,25.01,121.47
Sargodha,PK,32.09,72.67
Bangui,CF,4.36,18.55,1
Vilnius,LT,54.69,25.28,1
Yangzhou,CN,32.40,119.44
Novokuznetsk,RU,53.76,87.11
Kisangani,CD,0.52,25.19
Port Said,EG,31.27,32.30
Mersin,TR,36.81,34.64
Tuxtla,MX,16.76,-93.11
Raurkela,IN,22.22,84.86
Warri,NG,5.52,5.75
Guli,CN,28.88,120.03
Ebute Ikorodu,NG,6.60,3.49
Tanggu,CN,39.02,117.65
Jiangmen,CN,22.58,113.08
Cuauhtémoc,MX,19.45,-99.15
Tucson,US,32.22,-110.93
Nashville,US,36.17,-86.78
Ta’if,SA,21.27,40.42
Beira,MZ,-19.84,34.84
Guntur,IN,16.30,80.46
Touba,SN,14.85,-15.88
Québec,CA,46.81,-71.21
Hamadān,IR,34.80,48.51
Cangzhou,CN,38.32,116.87
San Salvador,SV,13.69,-89.19,1
Dehra Dūn,IN,30.32,78.03
Cuiabá,BR,-15.60,-56.10
Petaling Jaya,MY,3.11,101.61
Macau,MO,22.20,113.55,1
Bhayandar,IN,19.30,72.85
Esenler,TR,41.04,28.88
Ryazan’,RU,54.63,39.69
Fresno,US,36.75,-119.77
Hamilton,CA,43.25,-79.85
Tyumen,RU,57.15,65.53
Durgapur,IN,23.52,87.31
Victoria de Durango,MX,24.02,-104.66
Ajmer,IN,26.45,74.64
Lisbon,PT,38.72,-9.13,1
Changde,CN,29.03,111.70
Jiaozuo,CN,35.24,113.23
Ulhasnagar,IN,19.22,73.15
Kolhāpur,IN,16.70,74.23
Lipetsk,RU,52.60,39.57
Siliguri,IN,26.71,88.43
Hannover,DE,52.37,9.73
Eskişehir,TR,39.78,30.52
Āzādshahr,IR,34.79,48.57
Salta,AR,-24.79,-65.41
Penza,RU,53.20,45.00
Tembisa,ZA,-26.00,28.23
Bilimora,IN,20.77,72.96
Mykolayiv,UA,46.97,32.00
Aparecida de Goiânia,BR,-16.82,-49.24
Puente Alto,CL,-33.61,-70.58
Makati City,PH,14.55,121.03
Tonghua,CN,41.72,125.93
Naberezhnyye Chelny,RU,55.73,52.41
Leicester,GB,52.64,-1.13
Wuhu,CN,31.34,118.37
Niigata,JP,37.89,139.01
Leipzig,DE,51.34,12.37
Duisburg,DE,51.43,6.77
Āsansol,IN,23.68,86.98
Arāk,IR,34.09,49.70
Astrakhan,RU,46.35,48.04
Zhuhai,CN,22.28,113.57
Pohang,KR,36.03,129.36
Nürnberg,DE,49.45,11.08
Shashi,CN,30.31,112.24
Makhachkala,RU,42.98,47.50
Cimahi,ID,-6.87,107.54
Wuwei,CN,37.93,102.63
Jamnagar,IN,22.47,70.07
Sacramento,US,38.58,-121.49
Aracaju,BR,-10.91,-37.07
Ajman City,AE,25.40,55.48
Jianshui,CN,24.28,101.22
Port Sudan,SD,19.62,37.22
Santa Fe,AR,-31.65,-60.71
San Pedro Sula,HN,15.50,-88.03
Toluca,MX,19.29,-99.65
Ciudad López Mateos,MX,19.56,-99.26
Suez,EG,29.97,32.53
Dresden,DE,51.05,13.74
Tomsk,RU,56.50,84.97
Masina,CD,-4.38,15.39
Sahāranpur,IN,29.97,77.55
Cuautitlán Izcalli,MX,19.64,-99.22
Gulbarga,IN,17.34,76.84
Bhātpāra,IN,22.87,88.40
Najaf,IQ,32.03,44.35
Feira de Santana,BR,-12.27,-38.97
Shah Alam,MY,3.09,101.53
Mariupol,UA,47.10,37.54
Himeji,JP,34.82,134.70
Homyel',BY,52.43,30.98
Qionghai,CN,19.24,110.46
Okene,NG,7.55,6.24
Uijeongbu-si,KR,37.74,127.05
East London,ZA,-33.02,27.91
Yazd,IR,31.90,54.37
Hargeysa,SO,9.56,44.06
Sialkot,PK,32.49,74.53
Kemerovo,RU,55.33,86.08
Yichang,CN,30.71,111.28
Hwaseong-si,KR,37.21,126.82
Kansas City,US,39.10,-94.58
Yinchuan,CN,38.47,106.27
Skopje,MK,42.00,21.43,1
Vereeniging,ZA,-26.67,27.93
The Hague,NL,52.08,4.30
Long Beach,US,33.77,-118.19
Mixco,GT,14.63,-90.61
Lyon,FR,45.75,4.85
Londrina,BR,-23.31,-51.16
Mesa,US,33.42,-111.82
Matsudo,JP,35.78,139.90
Juiz de Fora,BR,-21.76,-43.35
Nishinomiya-hama,JP,34.72,135.33
Tula,RU,54.20,37.62
Staten Island,US,40.56,-74.14
Kawaguchi,JP,35.81,139.71
Ciudad Apodaca,MX,25.78,-100.19
Zunyi,CN,27.69,106.91
Jiaxing,CN,30.75,120.75
Belford Roxo,BR,-22.76,-43.40
Jammu,IN,32.74,74.87
Liaoyuan,CN,42.90,125.14
Edinburgh,GB,55.95,-3.20
Atlanta,US,33.75,-84.39
Kananga,CD,-5.90,22.42
Bloemfontein,ZA,-29.12,26.21
Xiangyang,CN,32.04,112.14
Gdańsk,PL,54.35,18.65
Calabar,NG,4.96,8.33
Dadukou,CN,26.55,101.71
Joinville,BR,-26.30,-48.85
Ḩamāh,SY,35.13,36.76
Kurnool,IN,15.83,78.04
Antwerpen,BE,51.22,4.40
Kanazawa,JP,36.60,136.62
Karabağlar,TR,38.37,27.14
Zamboanga,PH,6.91,122.07
Kirov,RU,58.60,49.66
Ujjain,IN,23.18,75.78
Kota Kinabalu,MY,5.97,116.07
Colorado Springs,US,38.83,-104.82
Niterói,BR,-22.88,-43.10
Hengshui,CN,37.73,115.70
Tabuk,SA,28.40,36.57
Pontianak,ID,-0.03,109.33
Leeds,GB,53.80,-1.55
Namp’o,KP,38.74,125.41
Bacolod City,PH,10.67,122.95
São João de Meriti,BR,-22.80,-43.37
Mansilingan,PH,10.63,122.98
Virginia Beach,US,36.85,-75.98
Rāmgundam,IN,18.80,79.45
Luhansk,UA,48.57,39.32
Manado,ID,1.48,124.85
Karagandy,KZ,49.80,73.10
Raleigh,US,35.77,-78.64
Jining,CN,35.41,116.58
Constantine,DZ,36.37,6.61
Wenshan City,CN,23.36,104.25
Juba,SS,4.85,31.58,1
Muratpaşa,TR,36.89,30.76
Utsunomiya,JP,36.57,139.88
Heroica Matamoros,MX,25.88,-97.50
Şanlıurfa,TR,37.17,38.79
Chengde,CN,40.95,117.96
Ōita,JP,33.23,131.60
Cardiff,GB,51.48,-3.18
San Juan,AR,-31.54,-68.54
Cheboksary,RU,56.13,47.25
Boksburg,ZA,-26.21,28.26
Cagayan de Oro,PH,8.48,124.65
Omaha,US,41.26,-95.94
Matsuyama,JP,33.84,132.77
San Nicolás de los Garza,MX,25.74,-100.30
Amagasaki,JP,34.72,135.42
Shyamnagar,IN,22.83,88.37
Dasmariñas,PH,14.33,120.94
Malatya,TR,38.35,38.32
Miami,US,25.77,-80.19
Nangi,IN,22.51,88.22
Pereira,CO,4.81,-75.70
Kozhikode,IN,11.25,75.78
Mawlamyine,MM,16.49,97.63
Iquitos,PE,-3.75,-73.25
Kurashiki,JP,34.58,133.77
Sunch’ŏn,KP,39.43,125.93
Sultangazi,TR,41.11,28.87
Garoua,CM,9.30,13.40
Murcia,ES,37.99,-1.13
Mwanza,TZ,-2.52,32.90
Uyo,NG,5.05,7.93
Bei’an,CN,48.27,126.60
Kousséri,CM,12.08,15.03
Mālegaon,IN,20.55,74.53
Davangere,IN,14.47,75.93
Kaliningrad,RU,54.71,20.51
Karbala,IQ,32.62,44.02
Masan,KR,35.13,126.83
Ananindeua,BR,-1.37,-48.37
Balikpapan,ID,-1.27,116.83
Brampton,CA,43.68,-79.77
Toulouse,FR,43.60,1.44
Tel Aviv,IL,32.08,34.78
Namangan,UZ,41.00,71.67
Katsina,NG,12.99,7.60
Welkom,ZA,-27.98,26.74
Santa Marta,CO,11.24,-74.20
Al Maḩallah al Kubrá,EG,30.97,31.17
Jalgaon,IN,21.00,75.57
Yokosuka,JP,35.28,139.67
Akola,IN,20.71,77.00
Belgaum,IN,15.85,74.50
Veracruz,MX,19.18,-96.14
Luqiao,CN,28.58,121.37
Bryansk,RU,53.25,34.37
Maltepe,TR,40.94,29.16
Al Kharj,SA,24.16,47.33
Barcelona,VE,10.14,-64.69
Chaozhou,CN,23.65,116.62
Xalapa de Enríquez,MX,19.53,-96.92
Ado-Ekiti,NG,7.62,5.22
Bratislava,SK,48.15,17.11,1
Gaya,IN,24.80,85.00
Udaipur,IN,24.59,73.71
Likasi,CD,-10.98,26.74
Luxor,EG,25.70,32.64
Ibagué,CO,4.44,-75.23
Shaoxing,CN,30.00,120.58
Ivanovo,RU,57.00,40.97
Erzurum,TR,39.91,41.28
Akure,NG,7.25,5.19
Asyūţ,EG,27.18,31.18
Jambi City,ID,-1.60,103.62
Al Manşūrah,EG,31.04,31.38
Oakland,US,37.80,-122.27
Korba,IN,22.35,82.70
Bokāro,IN,23.79,85.96
San Juan,PR,18.47,-66.11,1
Kolwezi,CD,-10.71,25.47
Auckland,NZ,-36.85,174.76
Sukkur,PK,27.70,68.86
Mangalore,IN,12.92,74.86
Luohe,CN,33.56,114.04
Pasay,PH,14.54,121.00
Sevastopol,UA,44.61,33.52
Azcapotzalco,MX,19.49,-99.19
Shymkent,KZ,42.30,69.60
Yangquan,CN,37.86,113.56
Magnitogorsk,RU,53.42,59.05
Jhānsi,IN,25.46,78.58
Florianópolis,BR,-27.60,-48.55
Santos,BR,-23.96,-46.33
Maturín,VE,9.75,-63.18
Minneapolis,US,44.98,-93.26
Thoothukudi,IN,8.77,78.13
Ardabīl,IR,38.25,48.29
Nagasaki,JP,32.75,129.88
Chaoyang,CN,41.57,120.46
Gaza,PS,31.50,34.47
Kursk,RU,51.74,36.19
Tonalá,MX,20.62,-103.23
Jeju City,KR,33.51,126.52
Panamá,PA,8.99,-79.52,1
Xochimilco,MX,19.25,-99.10
Szczecin,PL,53.43,14.55
Biên Hòa,VN,10.94,106.82
Villa Nueva,GT,14.53,-90.59
Ribeirão das Neves,BR,-19.77,-44.09
Hirakata,JP,34.81,135.65
Oujda-Angad,MA,34.68,-1.91
Tanda,EG,30.79,31.00
Newcastle,ZA,-27.76,29.93
Nellore,IN,14.45,79.99
Hsinchu,TW,24.80,120.97
Jixi,CN,45.30,130.96
Zanzibar,TZ,-6.16,39.20
Tulsa,US,36.15,-95.99
Taoyuan City,TW,24.99,121.30
Kassala,SD,15.45,36.40
Lekki,NG,6.41,4.09
Palma,ES,39.57,2.65
Kitwe,ZM,-12.80,28.21
Nasiriyah,IQ,31.06,46.26
Tver,RU,56.86,35.90
Machida,JP,35.54,139.45
Yangjiang,CN,21.86,111.96
Khmelnytskyi,UA,49.42,27.00
Gifu-shi,JP,35.42,136.76
Tiruppur,IN,11.12,77.35
Keelung,TW,25.13,121.74
Al Hoceïma,MA,35.25,-3.94
Manchester,GB,53.48,-2.24
Surrey,CA,49.11,-122.83
Vila Velha,BR,-20.33,-40.29
Weifang,CN,36.71,119.10
Fujisawa,JP,35.35,139.48
Ndola,ZM,-12.96,28.64
Kollam,IN,8.88,76.58
Serra,BR,-20.13,-40.31
Samsun,TR,41.28,36.34
Tallinn,EE,59.44,24.75,1
Bamenda,CM,5.96,10.15
El Obeid,SD,13.18,30.22
Bello,CO,6.34,-75.56
Xinpu,CN,34.60,119.16
Sandakan,MY,5.84,118.12
Buraydah,SA,26.33,43.97
Kandahār,AF,31.61,65.71
Diadema,BR,-23.69,-46.62
Wichita,US,37.69,-97.34
New Orleans,US,29.95,-90.08
Comilla,BD,23.46,91.19
Samut Prakan,TH,13.60,100.60
Nampula,MZ,-15.12,39.27
Arlington,US,32.74,-97.11
Cleveland,US,41.50,-81.70
Bissau,GW,11.86,-15.60,1
Iloilo,PH,10.70,122.56
Khamis Mushait,SA,18.30,42.73
Campos dos Goytacazes,BR,-21.75,-41.33
Resistencia,AR,-27.46,-58.98
Mişrātah,LY,32.38,15.09
Mauá,BR,-23.67,-46.46
Abomey-Calavi,BJ,6.45,2.36
Bochum,DE,51.48,7.22
Toyonaka,JP,34.78,135.47
Iztacalco,MX,19.40,-99.10
Betim,BR,-19.97,-44.20
Fukuyama,JP,34.48,133.37
N’dalatando,AO,-9.30,14.91
Delmas 73,HT,18.54,-72.30
Pasto,CO,1.21,-77.28
Batman,TR,37.89,41.13
Wellington,NZ,-41.29,174.78,1
Las Palmas de Gran Canaria,ES,28.10,-15.41
Mazatlán,MX,23.23,-106.41
Caxias do Sul,BR,-29.17,-51.18
Nizhny Tagil,RU,57.92,59.97
Irapuato,MX,20.68,-101.36
Dezhou,CN,37.45,116.31
Krugersdorp,ZA,-26.09,27.78
Pānihāti,IN,22.69,88.37
Shibganj,BD,25.00,89.32
Toyohashi,JP,34.77,137.38
Zhoukou,CN,33.63,114.63
Laval,CA,45.57,-73.69
Huancayo,PE,-12.07,-75.20
Makiyivka,UA,48.05,37.93
Putian,CN,25.44,119.01
Kahramanmaraş,TR,37.58,36.93
Minato,JP,34.22,135.15
Tirana,AL,41.33,19.82,1
São José do Rio Preto,BR,-20.82,-49.38
Kaunas,LT,54.90,23.91
Nuevo Laredo,MX,27.48,-99.52
Bakersfield,US,35.37,-119.02
Zhangjiakou Shi Xuanhua Qu,CN,40.61,115.04
Seremban,MY,2.73,101.94
Miguel Hidalgo,MX,19.43,-99.20
Stoke-on-Trent,GB,53.00,-2.19
Pingxiang,CN,27.62,113.85
Van,TR,38.49,43.38
Honolulu,US,21.31,-157.86
Abadan,IR,30.34,48.30
Fenghuang,CN,27.94,109.60
Puerto La Cruz,VE,10.21,-64.63
Brno,CZ,49.20,16.61
Mahilyow,BY,53.92,30.34
Natore,BD,24.41,88.99
Tampa,US,27.95,-82.46
Canberra,AU,-35.28,149.13,1
Nara-shi,JP,34.69,135.80
Ahmadnagar,IN,19.09,74.74
Dhūlia,IN,20.90,74.78
Olinda,BR,-8.01,-34.86
Kenitra,MA,34.26,-6.58
Bydgoszcz,PL,53.12,18.01
Kuantan,MY,3.81,103.33
Bologna,IT,44.49,11.34
Cheonan,KR,36.81,127.15
Petare,VE,10.48,-66.81
Larkana,PK,27.56,68.21
Al Qadarif,SD,14.03,35.38
Christchurch,NZ,-43.53,172.63
Stavropol’,RU,45.04,41.97
Toyota,JP,35.08,137.15
Manukau City,NZ,-36.99,174.88
Zhaoqing,CN,23.05,112.46
Ataşehir,TR,40.98,29.12
Bhāgalpur,IN,25.24,86.97
Shekhupura,PK,31.71,73.99
Carapicuíba,BR,-23.52,-46.84
Wuppertal,DE,51.26,7.15
Tamale,GH,9.40,-0.84
Ulan-Ude,RU,51.83,107.61
Nagano,JP,36.65,138.18
Bobo-Dioulasso,BF,11.18,-4.30
Lublin,PL,51.25,22.57
Huocheng,CN,44.05,80.87
Aurora,US,39.73,-104.83
Coventry,GB,52.41,-1.51
Halifax,CA,44.65,-63.57
Anqing,CN,30.51,117.05
Taraz,KZ,42.90,71.37
San Jose del Monte,PH,14.81,121.05
Manizales,CO,5.07,-75.52
Kwangmyŏng,KR,37.48,126.87
Zanjān,IR,36.68,48.50
Iwaki,JP,37.05,140.88
Bacoor,PH,14.46,120.94
Asahikawa,JP,43.77,142.36
Xico,MX,19.27,-98.95
Kimhae,KR,35.23,128.88
Arkhangel’sk,RU,64.54,40.54
Ambon,ID,-3.70,128.18
Samarinda,ID,-0.49,117.15
Benito Juarez,MX,19.40,-99.16
Bilbao,ES,43.26,-2.93
Santiago del Estero,AR,-27.80,-64.26
Takatsuki,JP,34.85,135.62
Thessaloníki,GR,40.64,22.93
Villahermosa,MX,17.99,-92.93
Barinas,VE,8.62,-70.21
Neiva,CO,2.93,-75.28
Ciudad General Escobedo,MX,25.80,-100.32
Okazaki,JP,34.95,137.17
Bandar Abbas,IR,27.19,56.28
Vinnytsia,UA,49.23,28.48
Ras Al Khaimah City,AE,25.79,55.94
Anshun,CN,26.25,105.93
Suita,JP,34.76,135.52
Wakayama,JP,34.23,135.17
Anaheim,US,33.84,-117.91
Hualien City,TW,23.98,121.60
Lapu-Lapu City,PH,10.31,123.95
Punāsa,IN,22.24,76.39
Muzaffarnagar,IN,29.47,77.70
Florence,IT,43.78,11.25
Sanandaj,IR,35.31,47.00
Latur,IN,18.40,76.57
Campina Grande,BR,-7.23,-35.88
Etobicoke,CA,43.65,-79.57
Camagüey,CU,21.38,-77.92
London,CA,42.98,-81.23
Chifeng,CN,42.27,118.96
Hŭngnam,KP,39.83,127.62
Nur-Sultan,KZ,51.18,71.45,1
Belgorod,RU,50.61,36.58
Kosti,SD,13.16,32.66
Taihecun,CN,45.76,130.85
Doha,QA,25.29,51.53,1
Turmero,VE,10.23,-67.47
Kurgan,RU,55.45,65.33
Rangpur,BD,25.75,89.25
Bhimbar,PK,32.97,74.08
Vitebsk,BY,55.19,30.20
Iligan,PH,8.23,124.24
Soledad,CO,10.92,-74.76
Shiqi,CN,22.52,113.39
Piracicaba,BR,-22.73,-47.65
Zürich,CH,47.37,8.55
Kūkatpalli,IN,17.48,78.41
Jhang Sadr,PK,31.27,72.32
Arusha,TZ,-3.37,36.68
Ambattūr,IN,13.10,80.16
Kōriyama,JP,37.40,140.38
Plovdiv,BG,42.15,24.75
Celaya,MX,20.52,-100.82
Chitungwiza,ZW,-18.01,31.08
Kashiwa,JP,35.86,139.98
Latakia,SY,35.53,35.79
Aksu,CN,41.18,80.28
Serekunda,GM,13.44,-16.68
Tokorozawa,JP,35.80,139.47
Corrientes,AR,-27.47,-58.83
Kaluga,RU,54.53,36.28
Macapá,BR,0.04,-51.07
Cuernavaca,MX,18.93,-99.23
Nice,FR,43.70,7.27
Kaesŏng,KP,37.97,126.55
Ciudad Bolívar,VE,8.13,-63.54
Kawagoe,JP,35.91,139.49
Tungi,BD,23.89,90.40
Randburg,ZA,-26.09,28.00
Bellary,IN,15.14,76.92
Itaquaquecetuba,BR,-23.49,-46.35
Simferopol,UA,44.96,34.11
Kochi,JP,33.55,133.53
Sunderland,GB,54.90,-1.38
Santa Ana,US,33.75,-117.87
Bauru,BR,-22.31,-49.06
San José,CR,9.93,-84.08,1
Alicante,ES,38.35,-0.48
Takamatsu,JP,34.33,134.05
Tieling,CN,42.29,123.84
Qazvin,IR,36.27,50.00
Muzaffarpur,IN,26.12,85.39
Kāmārhāti,IN,22.67,88.37
Tepic,MX,21.51,-104.90
Wad Medani,SD,14.40,33.52
Jincheng,CN,35.50,112.83
Montes Claros,BR,-16.73,-43.86
Bielefeld,DE,52.03,8.53
Bujumbura,BI,-3.38,29.36
Mandaue City,PH,10.32,123.92
Khorramshahr,IR,30.44,48.18
Mathura,IN,27.50,77.67
Khorramabad,IR,33.49,48.36
Soyapango,SV,13.71,-89.14
Patiāla,IN,30.34,76.39
Wŏnsan,KP,39.15,127.44
Pavlodar,KZ,52.28,76.97
Córdoba,ES,37.89,-4.77
Chānda,IN,19.95,79.30
Canoas,BR,-29.92,-51.18
Sochi,RU,43.60,39.73
Chongjin,KP,41.80,129.78
Yanji,CN,42.91,129.51
Bhīlwāra,IN,25.35,74.64
Tétouan,MA,35.58,-5.37
Mogi das Cruzes,BR,-23.52,-46.19
Toyama,JP,36.70,137.22
Piura,PE,-5.19,-80.63
Birkenhead,GB,53.39,-3.01
Thrissur,IN,10.52,76.22
Brahmapur,IN,19.31,84.79
São Vicente,BR,-23.96,-46.39
Orël,RU,52.97,36.08
Corpus Christi,US,27.80,-97.40
Suizhou,CN,31.71,113.36
Posadas,AR,-27.37,-55.90
Al ‘Amārah,IQ,31.84,47.14
Volzhskiy,RU,48.79,44.78
Riverside,US,33.95,-117.40
Ixtapaluca,MX,19.32,-98.88
Villavicencio,CO,4.14,-73.63
Jundiaí,BR,-23.19,-46.88
San Miguelito,PA,9.05,-79.47
Smolensk,RU,54.78,32.04
Ciudad del Este,PY,-25.51,-54.61
Pelotas,BR,-31.77,-52.34
Kherson,UA,46.66,32.62
Shāhjānpur,IN,27.88,79.91
Akita,JP,39.72,140.12
Thiès,SN,14.79,-16.93
Maroua,CM,10.59,14.32
Morón,AR,-34.65,-58.62
Anápolis,BR,-16.33,-48.95
Shimoga,IN,13.93,75.57
Samarkand,UZ,39.65,66.96
Murmansk,RU,68.98,33.09
Islington,GB,51.54,-0.10
Holguín,CU,20.89,-76.26
Ust-Kamenogorsk,KZ,49.97,82.61
Ad Dīwānīyah,IQ,31.99,44.93
Shangrao,CN,28.45,117.94
Mataram,ID,-8.58,116.12
Andijon,UZ,40.78,72.34
Reading,GB,51.46,-0.97
Iaşi,RO,47.17,27.60
Valladolid,ES,41.66,-4.72
Poltava,UA,49.59,34.54
New Delhi,IN,28.64,77.22,1
Koshigaya,JP,35.89,139.79
Vladikavkaz,RU,43.04,44.67
Hrodna,BY,53.69,23.83
Katowice,PL,50.26,19.03
Rohtak,IN,28.89,76.59
Baicheng,CN,45.61,122.82
Chimbote,PE,-9.09,-78.58
Cluj-Napoca,RO,46.77,23.60
Calamba,PH,14.21,121.17
Bauchi,NG,10.31,9.84
Cherepovets,RU,59.13,37.90
St. Louis,US,38.63,-90.20
Armenia,CO,4.53,-75.68
Al Kūt,IQ,32.51,45.82
Timişoara,RO,45.75,21.23
Vologda,RU,59.22,39.88
Şişli,TR,41.06,28.99
Lexington-Fayette,US,38.05,-84.46
Kingston upon Hull,GB,53.74,-0.34
Soacha,CO,4.58,-74.22
Temara,MA,33.93,-6.91
Preston,GB,53.76,-2.70
Ganja,AZ,40.68,46.36
Lianshan,CN,40.76,120.85
Denizli,TR,37.77,29.09
Ikeja,NG,6.60,3.34
Bonn,DE,50.73,7.10
Ostrava,CZ,49.83,18.28
Varna,BG,43.22,27.92
Vitória,BR,-20.32,-40.34
Wusong,CN,30.95,117.78
Iligan City,PH,8.25,124.40
Cusco,PE,-13.52,-71.97
Maringá,BR,-23.43,-51.94
Miyazaki,JP,31.92,131.42
Percut,ID,3.63,98.86
Pucallpa,PE,-8.38,-74.55
Jingdezhen,CN,29.29,117.21
Guarujá,BR,-23.99,-46.26
Sariwŏn,KP,38.51,125.76
Vladimir,RU,56.14,40.40
Antofagasta,CL,-23.65,-70.40
Botshabelo,ZA,-29.27,26.73
Bengkulu,ID,-3.80,102.27
Butuan,PH,8.95,125.54
Tampico,MX,22.29,-97.88
Oshawa,CA,43.90,-78.85
Cabuyao,PH,14.27,121.13
Chita,RU,52.03,113.50
Newcastle,AU,-32.93,151.78
Valledupar,CO,10.46,-73.25
Biskra,DZ,34.85,5.73
Mannheim,DE,49.49,8.47
Chernihiv,UA,51.51,31.28
Irbid,JO,32.56,35.85
Tumkūr,IN,13.34,77.10
Chinju,KR,35.19,128.08
Newport,GB,51.59,-3.00
Tawau,MY,4.24,117.89
Shengli,CN,37.46,118.49
Fīrozābād,IN,27.15,78.40
Al Fayyūm,EG,29.31,30.84
Porto Velho,BR,-8.76,-63.90
San Salvador de Jujuy,AR,-24.19,-65.30
Brakpan,ZA,-26.24,28.37
Stockton,US,37.96,-121.29
Mandaluyong City,PH,14.58,121.04
Nizāmābād,IN,18.67,78.10
Kulti,IN,23.73,86.84
Ciudad Victoria,MX,23.74,-99.15
Tláhuac,MX,19.29,-99.01
Franca,BR,-20.54,-47.40
Rājahmundry,IN,17.01,81.78
Pittsburgh,US,40.44,-80.00
Craiova,RO,44.32,23.80
Constanţa,RO,44.18,28.63
Saransk,RU,54.18,45.17
Mazār-e Sharīf,AF,36.71,67.11
Barddhamān,IN,23.26,87.86
Malmö,SE,55.61,13.00
Gujrat,PK,32.57,74.08
Naha,JP,26.22,127.68
Brest,BY,52.10,23.69
Mardan,PK,34.20,72.05
Surgut,RU,61.25,73.42
Swansea,GB,51.62,-3.94
Xinyuan,CN,43.43,83.25
Yangshuo,CN,24.78,110.49
Kyzylorda,KZ,44.85,65.51
George Town,MY,5.41,100.34
Biñan,PH,14.34,121.08
Winejok,SS,9.01,27.57
Mérida,VE,8.59,-71.16
Angeles City,PH,15.15,120.58
Bradford,GB,53.79,-1.75
Santol,PH,15.16,120.57
Anchorage,US,61.22,-149.90
Ciudad Obregón,MX,27.49,-109.94
Kasugai,JP,35.25,136.97
Jember,ID,-8.17,113.70
Aomori,JP,40.82,140.73
Ōtsu,JP,35.00,135.87
Bārāsat,IN,22.72,88.48
Elazığ,TR,38.67,39.22
Okanagan,CA,50.36,-119.35
Cherkasy,UA,49.43,32.06
Vigo,ES,42.23,-8.72
Akashi,JP,34.66,135.01
Bāli,IN,22.65,88.34
Cincinnati,US,39.13,-84.51
Hisar,IN,29.15,75.72
Rāmpur,IN,28.81,79.03
Yokkaichi,JP,34.97,136.62
Yeosu,KR,34.76,127.66
Southend-on-Sea,GB,51.54,0.71
Morioka,JP,39.70,141.15
Viña del Mar,CL,-33.02,-71.55
Sumy,UA,50.92,34.80
Fukushima,JP,37.75,140.47
Galaţi,RO,45.44,28.05
Blumenau,BR,-26.92,-49.07
Greater Noida,IN,28.50,77.54
Noida,IN,28.58,77.33
Foz do Iguaçu,BR,-25.55,-54.59
Al Hufūf,SA,25.36,49.59
Kākināda,IN,16.96,82.24
Pānīpat,IN,29.39,76.97
Semey,KZ,50.43,80.27
Makurdi,NG,7.73,8.52
Wollongong,AU,-34.42,150.89
Ponta Grossa,BR,-25.09,-50.16
Minna,NG,9.62,6.55
Białystok,PL,53.13,23.16
Mbeya,TZ,-8.90,33.45
Mueang Nonthaburi,TH,13.86,100.51
Gumi,KR,36.11,128.34
Tambov,RU,52.73,41.44
Catania,IT,37.49,15.07
Al Mubarraz,SA,25.41,49.59
Bafoussam,CM,5.48,10.42
Kasur,PK,31.12,74.45
Utrecht,NL,52.09,5.12
Xiuying,CN,20.00,110.29
Paulista,BR,-7.94,-34.87
Al Ḩillah,IQ,32.46,44.42
Limeira,BR,-22.56,-47.40
Parbhani,IN,19.27,76.77
Victoria,CA,48.44,-123.35
Beihai,CN,21.48,109.10
Huizhou,CN,23.11,114.42
Zeytinburnu,TR,40.99,28.90
Tsuen Wan,HK,22.37,114.11
Ironville,US,38.46,-82.69
Meads,US,38.41,-82.71
Sétif,DZ,36.19,5.41
Safi,MA,32.30,-9.24
Sinŭiju,KP,40.10,124.40
Huế,VN,16.46,107.60
Darbhanga,IN,26.15,85.90
Adapazarı,TR,40.78,30.40
Sultanbeyli,TR,40.96,29.27
Henderson,US,36.04,-114.98
Greensboro,US,36.07,-79.79
Viamão,BR,-30.08,-51.02
Zagazig,EG,30.59,31.50
Saint Paul,US,44.94,-93.09
Kuala Terengganu,MY,5.33,103.14
Ismailia,EG,30.60,32.27
Alto Barinas,VE,8.59,-70.23
Dihok,IQ,36.87,42.99
Karlsruhe,DE,49.01,8.40
Port Moresby,PG,-9.48,147.15,1
Plano,US,33.02,-96.70
Ichihara,JP,35.52,140.08
Iksan,KR,35.94,126.95
Nha Trang,VN,12.25,109.19
Suzano,BR,-23.54,-46.31
Alwar,IN,27.56,76.63
Cainta,PH,14.58,121.12
Pétionville,HT,18.51,-72.29
Maebashi,JP,36.40,139.08
Bilāspur,IN,22.08,82.16
Logan City,AU,-27.64,153.11
Valparaíso,CL,-33.04,-71.63
Palu,ID,-0.91,119.87
Kupang,ID,-10.17,123.61
Zhytomyr,UA,50.26,28.68
Newark,US,40.74,-74.17
Itagüí,CO,6.18,-75.60
Nicolás Romero,MX,19.64,-99.31
Gebze,TR,40.80,29.43
Narsingdi,BD,23.92,90.72
Batna,DZ,35.56,6.17
Chuzhou,CN,32.32,118.30
Merkezefendi,TR,37.81,29.04
Ichinomiya,JP,35.30,136.80
Tacna,PE,-18.01,-70.25
Mingora,PK,34.78,72.36
Toledo,US,41.66,-83.56
Ensenada,MX,31.87,-116.60
Efon-Alaaye,NG,7.66,4.92
Yoshkar-Ola,RU,56.64,47.89
Taganrog,RU,47.24,38.90
Santa Teresa del Tuy,VE,10.23,-66.66
Horlivka,UA,48.34,38.05
Windsor,CA,42.30,-83.02
Coacalco,MX,19.63,-99.11
Ilesa,NG,7.63,4.74
Kostroma,RU,57.77,40.93
Gijón,ES,43.54,-5.66
Bari,IT,41.12,16.87
Lincoln,US,40.80,-96.67
Khomeynī Shahr,IR,32.69,51.54
Sfax,TN,34.74,10.76
Nantes,FR,47.22,-1.55
Cuenca,EC,-2.90,-79.00
Owo,NG,7.20,5.59
Bahía Blanca,AR,-38.72,-62.27
Sukabumi,ID,-6.92,106.93
Braşov,RO,45.65,25.61
Komsomolsk-on-Amur,RU,50.55,137.01
Hakodate,JP,41.78,140.74
Bab Ezzouar,DZ,36.73,3.18
Mokolo,CM,10.74,13.80
Caucaia,BR,-3.74,-38.65
Strasbourg,FR,48.58,7.75
Belfast,GB,54.60,-5.93
Kashgar,CN,39.47,75.99
Ramadi,IQ,33.42,43.31
Ichalkaranji,IN,16.69,74.46
Ibaraki,JP,34.82,135.57
Yao,JP,34.62,135.60
Herāt,AF,34.35,62.20
Guantánamo,CU,20.14,-75.21
Nal’chik,RU,43.50,43.62
Baguio,PH,16.42,120.59
Petrópolis,BR,-22.50,-43.18
Ar Rayyān,QA,25.29,51.42
Wiesbaden,DE,50.08,8.25
Montería,CO,8.75,-75.88
Ljubljana,SI,46.05,14.51,1
Hafar Al-Batin,SA,28.43,45.97
Kakogawachō-honmachi,JP,34.77,134.83
Tasikmalaya,ID,-7.33,108.22
Bijapur,IN,16.82,75.72
Orlando,US,28.54,-81.38
Linyi,CN,35.06,118.34
Derby,GB,52.92,-1.48
San Pedro,PH,14.36,121.05
Münster,DE,51.96,7.63
Gelsenkirchen,DE,51.51,7.10
Mokpo,KR,34.81,126.39
Santa Catarina,MX,25.67,-100.46
Russeifa,JO,32.02,36.05
Windhoek,NA,-22.56,17.08,1
Tshikapa,CD,-6.42,20.80
Kafr ad Dawwār,EG,31.13,30.13
Tokushima,JP,34.07,134.57
Haifa,IL,32.82,34.99
Sterlitamak,RU,53.62,55.95
Ha'il,SA,27.52,41.69
Bagerhat,BD,22.66,89.79
Chengzhong,CN,30.94,113.55
Wuzhou,CN,23.48,111.32
Chula Vista,US,32.64,-117.08
Hulan Ergi,CN,47.20,123.63
Aizawl,IN,23.73,92.72
Aachen,DE,50.78,6.08
Sumqayıt,AZ,40.59,49.67
Mantampay,PH,8.17,124.22
Petrozavodsk,RU,61.78,34.35
El Daein,SD,11.46,26.13
Umuahia,NG,5.52,7.49
Uruapan,MX,19.41,-102.06
Jersey City,US,40.73,-74.08
Mianyang,CN,31.47,104.68
Sivas,TR,39.75,37.02
Witbank,ZA,-25.87,29.23
Aktobe,KZ,50.28,57.21
Paraná,AR,-31.73,-60.53
Jālna,IN,19.84,75.89
Lal Bahadur Nagar,IN,17.35,78.56
Mönchengladbach,DE,51.19,6.44
Markham,CA,43.87,-79.27
Dewas,IN,22.97,76.06
Sincelejo,CO,9.30,-75.40
Tongliao,CN,43.61,122.27
Uberaba,BR,-19.75,-47.93
Chandler,US,33.31,-111.84
Fort Wayne,US,41.13,-85.13
Plymouth,GB,50.37,-4.14
Karamay,CN,45.58,84.89
Aral,CN,40.54,81.27
Nakuru,KE,-0.31,36.07
Cần Thơ,VN,10.04,105.79
Augsburg,DE,48.37,10.90
Hiratsuka,JP,35.33,139.34
Gajuwaka,IN,17.70,83.22
Jiujiang,CN,29.70,116.00
Jining,CN,41.03,113.11
Popayán,CO,2.44,-76.61
Najrān,SA,17.49,44.13
Mukalla,YE,14.54,49.12
Buffalo,US,42.89,-78.88
Luton,GB,51.88,-0.42
Pekalongan,ID,-6.89,109.68
Cumaná,VE,10.45,-64.18
Satna,IN,24.58,80.83
Rio Branco,BR,-9.97,-67.81
Durham,US,35.99,-78.90
Etāwah,IN,26.78,79.02
Gómez Palacio,MX,25.57,-103.50
Cascavel,BR,-24.96,-53.46
St. Petersburg,US,27.77,-82.68
L'Hospitalet de Llobregat,ES,41.36,2.10
Ondo,NG,7.09,4.84
Chimoio,MZ,-19.12,33.48
Irvine,US,33.67,-117.82
Espoo,FI,60.21,24.65
Los Mochis,MX,25.79,-109.00
Bratsk,RU,56.13,101.61
Pachuca de Soto,MX,20.12,-98.73
Tarsus,TR,36.92,34.89
Laredo,US,27.51,-99.51
Sari,IR,36.56,53.06
Durg,IN,21.19,81.28
Rivne,UA,50.62,26.23
Oaxaca,MX,17.07,-96.72
Soledad de Graciano Sánchez,MX,22.19,-100.94
Turpan,CN,42.95,89.18
Ikot Ekpene,NG,5.18,7.71
Heze,CN,35.24,115.47
Yamagata,JP,38.23,140.37
Cirebon,ID,-6.71,108.56
Novo Hamburgo,BR,-29.68,-51.13
Cox’s Bāzār,BD,21.44,92.01
Gdynia,PL,54.52,18.53
Naihāti,IN,22.89,88.42
Vitória da Conquista,BR,-14.87,-40.84
Laohekou,CN,32.39,111.67
Talcahuano,CL,-36.72,-73.12
Richards Bay,ZA,-28.78,32.04
Wolverhampton,GB,52.59,-2.12
El Fasher,SD,13.63,25.35
Woodlands,SG,1.44,103.79
Thiès Nones,SN,14.78,-16.97
Dire Dawa,ET,9.59,41.87
Floridablanca,CO,7.06,-73.09
Suihua,CN,46.64,127.00
Barueri,BR,-23.51,-46.88
Borūjerd,IR,33.90,48.75
Liupanshui,CN,26.59,104.83
Qarchak,IR,35.43,51.58
Taubaté,BR,-23.03,-45.56
Nanyang,CN,32.99,112.53
San Fernando,PH,15.03,120.68
Morogoro,TZ,-6.82,37.66
Governador Valadares,BR,-18.85,-41.95
Tirupati,IN,13.64,79.42
Banda Aceh,ID,5.54,95.33
Wafangdian,CN,39.62,122.01
Sonīpat,IN,28.99,77.02
Santa Clara,CU,22.41,-79.96
Iwo,NG,7.64,4.18
Libertad,PH,8.94,125.50
Gombe,NG,10.29,11.17
Āvadi,IN,13.11,80.11
Praia Grande,BR,-24.01,-46.40
Port-de-Paix,HT,19.94,-72.83
Niš,RS,43.32,21.90
Singa,SD,13.15,33.93
San Bernardo,CL,-33.59,-70.70
Várzea Grande,BR,-15.65,-56.13
Porto,PT,41.15,-8.61
Volta Redonda,BR,-22.52,-44.10
Navotas,PH,14.67,120.95
Kropyvnytskyi,UA,48.51,32.26
Santa Maria,BR,-29.68,-53.81
Lubbock,US,33.58,-101.86
Madison,US,43.07,-89.40
Tehuacán,MX,18.46,-97.40
Fukui-shi,JP,36.06,136.22
Kamianske,UA,48.51,34.60
Montpellier,FR,43.61,3.88
Jimeta,NG,9.28,12.46
Częstochowa,PL,50.80,19.12
Tiruvottiyūr,IN,13.16,80.30
Palmira,CO,3.54,-76.30
Bukhara,UZ,39.77,64.43
City of Westminster,GB,51.50,-0.14
Gilbert,US,33.35,-111.79
Saugor,IN,23.84,78.74
Udon Thani,TH,17.42,102.79
Chemnitz,DE,50.84,12.93
Ica,PE,-14.07,-75.73
Orsk,RU,51.20,58.57
Vanderbijlpark,ZA,-26.71,27.84
San Cristóbal,VE,7.77,-72.22
Mito,JP,36.35,140.45
Norfolk,US,36.85,-76.29
Rizhao,CN,35.43,119.46
Southampton,GB,50.90,-1.40
Kyain Seikgyi Township,MM,15.82,98.25
A Coruña,ES,43.37,-8.40
Mau,IN,25.94,83.56
Shimonoseki,JP,33.95,130.95
Juliaca,PE,-15.50,-70.13
Ji’an,CN,27.12,114.98
Gorgān,IR,36.84,54.44
Nizhnevartovsk,RU,60.93,76.55
Braunschweig,DE,52.27,10.53
Hebi,CN,35.90,114.19
Bago,MM,17.34,96.48
Bihār Sharīf,IN,25.20,85.52
Baruta,VE,10.43,-66.88
Merlo,AR,-34.67,-58.73
Trabzon,TR,41.01,39.73
Jessore,BD,23.17,89.21
Manisa,TR,38.61,27.43
Louisville,US,38.25,-85.76
Santa Luzia,BR,-19.77,-43.85
Gunsan,KR,35.98,126.71
Wŏnju,KR,37.35,127.95
Musaffah,AE,24.36,54.48
Angarsk,RU,52.54,103.89
Hāpur,IN,28.73,77.78
Bathinda,IN,30.21,74.94
Deir ez-Zor,SY,35.34,40.14
Huayin,CN,34.57,110.07
Berbera,SO,10.44,45.01
Ojo de Agua,MX,19.68,-99.01
Gatineau,CA,45.48,-75.70
Yibin,CN,28.76,104.64
Neuquén,AR,-38.95,-68.06
Tacloban,PH,11.24,125.00
Novorossiysk,RU,44.72,37.77
Reno,US,39.53,-119.81
Aswan,EG,24.09,32.90
Winston-Salem,US,36.10,-80.24
Farrukhābād,IN,27.39,79.58
Sancaktepe,TR,41.00,29.23
Takasaki,JP,36.33,139.02
Anantapur,IN,14.68,77.61
Buenaventura,CO,3.88,-77.03
Lankaran,AZ,38.75,48.85
Glendale,US,33.54,-112.19
Fuji,JP,35.17,138.68
Khimki,RU,55.90,37.43
Blackpool,GB,53.82,-3.05
Xiantao,CN,30.37,113.44
Hachinohe,JP,40.50,141.50
Vaughan,CA,43.84,-79.50
Gravataí,BR,-29.94,-50.99
Neyagawa,JP,34.77,135.63
Magdalena Contreras,MX,19.33,-99.21
Nāgarpur,BD,24.06,89.88
Kurume,JP,33.32,130.52
Balıkesir,TR,39.65,27.89
Temuco,CL,-38.74,-72.60
Krefeld,DE,51.34,6.55
Seeb,OM,23.67,58.19
Bārāsat,IN,22.23,88.45
Århus,DK,56.16,10.21
Sasebo,JP,33.17,129.73
Batangas,PH,13.76,121.06
Al Jubayl,SA,27.02,49.62
Pathein,MM,16.78,94.73
Tegal,ID,-6.87,109.14
Hialeah,US,25.86,-80.28
Djougou,BJ,9.71,1.67
Sylhet,BD,24.90,91.87
Garland,US,32.91,-96.64
Ratlām,IN,23.33,75.04
Scottsdale,US,33.51,-111.90
Irving,US,32.81,-96.95
Košice,SK,48.71,21.26
Chernivtsi,UA,48.29,25.94
Dera Ghazi Khan,PK,30.05,70.64
Coatzacoalcos,MX,18.15,-94.44
Yuci,CN,37.68,112.73
Sant Martí,ES,41.42,2.20
Sahiwal,PK,30.67,73.10
Ternopil,UA,49.55,25.59
Gasteiz / Vitoria,ES,42.85,-2.67
Yakutsk,RU,62.03,129.73
Chesapeake,US,36.82,-76.27
Caruaru,BR,-8.28,-35.98
Qinā,EG,26.16,32.73
Boa Vista,BR,2.82,-60.67
Kediri,ID,-7.82,112.02
Georgetown,GY,6.80,-58.16,1
Ramagundam,IN,18.75,79.47
Kismayo,SO,-0.36,42.55
Ibb,YE,13.97,44.18
Türkmenabat,TM,39.07,63.58
North Las Vegas,US,36.20,-115.12
Granada,ES,37.19,-3.61
Nizhnekamsk,RU,55.64,51.82
Porto-Novo,BJ,6.50,2.60,1
Halle (Saale),DE,51.48,11.98
Kitchener,CA,43.43,-80.51
Centurion,ZA,-25.86,28.19
Magugpo Poblacion,PH,7.45,125.80
Dzerzhinsk,RU,56.24,43.46
Takoradi,GH,4.90,-1.76
Kiel,DE,54.32,10.13
Linfen,CN,36.09,111.52
Fremont,US,37.55,-121.99
Beni,CD,0.49,29.47
Bordeaux,FR,44.84,-0.58
Gangānagar,IN,29.92,73.87
Chigasaki,JP,35.34,139.40
Gent,BE,51.05,3.72
Taytay,PH,14.56,121.13
Sōka,JP,35.84,139.80
Ngaoundéré,CM,7.33,13.58
Suncheon,KR,34.95,127.49
Sejong,KR,36.59,127.29
José C. Paz,AR,-34.52,-58.77
Syktyvkar,RU,61.66,50.81
Elche,ES,38.26,-0.70
Marka,SO,1.72,44.77
Nukus,UZ,42.45,59.61
Quilmes,AR,-34.73,-58.26
Ḩalwān,EG,29.84,31.30
Atani,NG,6.01,6.75
Milton Keynes,GB,52.04,-0.76
Magdeburg,DE,52.13,11.63
Rio Verde,BR,-17.80,-50.93
Nawabshah,PK,26.24,68.40
Tripoli,LB,34.43,35.84
Bharatpur,IN,27.22,77.49
Longueuil,CA,45.53,-73.52
Atsugi,JP,35.44,139.37
Croix-des-Bouquets,HT,18.58,-72.23
Uitenhage,ZA,-33.76,25.40
Ploieşti,RO,44.95,26.02
Sungai Petani,MY,5.65,100.49
Binjai,ID,3.60,98.49
Lucena,PH,13.93,121.62
Ipatinga,BR,-19.47,-42.54
Karīmnagar,IN,18.44,79.13
Baton Rouge,US,30.44,-91.19
Rạch Giá,VN,10.01,105.08
Lille,FR,50.63,3.06
Miri,MY,4.40,113.99
Ciudad Lineal,ES,40.45,-3.65
Bexley,GB,51.44,0.15
Sumaré,BR,-22.82,-47.27
Damanhūr,EG,31.03,30.47
Nassau,BS,25.06,-77.34,1
San Lorenzo,PY,-25.34,-57.51
Iquique,CL,-20.21,-70.15
Kremenchuk,UA,49.07,33.42
Puducherry,IN,11.93,79.83
Sosnowiec,PL,50.29,19.10
Al Minyā,EG,28.09,30.76
Staryy Oskol,RU,51.30,37.84
Liaocheng,CN,36.46,115.98
Gusau,NG,12.17,6.66
Radom,PL,51.40,21.15
Pilar,AR,-34.46,-58.91
Shrīrāmpur,IN,22.75,88.34
Sabzevar,IR,36.21,57.68
Huambo,AO,-12.78,15.74
Groznyy,RU,43.31,45.69
Geelong,AU,-38.15,144.36
Rāichūr,IN,16.21,77.36
Huanggang,CN,23.68,117.00
Quthbullapur,IN,17.50,78.46
Mubi,NG,10.27,13.27
Bukavu,CD,-2.49,28.84
Lexington,US,37.99,-84.48
Juazeiro do Norte,BR,-7.21,-39.32
Mymensingh,BD,24.76,90.41
Karnāl,IN,29.69,76.98
Roodepoort,ZA,-26.16,27.87
Tanga,TZ,-5.07,39.10
Jingling,CN,30.65,113.10
Sucre,BO,-19.03,-65.26,1
Nacala,MZ,-14.56,40.69
Ashdod,IL,31.79,34.65
Minamirinkan,JP,35.50,139.44
Oviedo,ES,43.36,-5.84
Paramaribo,SR,5.87,-55.17,1
Adıyaman,TR,37.76,38.28
Arrah,IN,25.56,84.66
Okara,PK,30.81,73.45
Nārāyanganj,BD,23.61,90.50
Tongchuanshi,CN,35.07,109.08
Imphal,IN,24.81,93.94
Najafābād,IR,32.63,51.37
Paradise,US,36.10,-115.15
Qarshi,UZ,38.86,65.79
Gosāba,IN,22.17,88.80
Puerto Princesa,PH,9.74,118.74
Xintai,CN,35.90,117.75
Santa Cruz de Tenerife,ES,28.47,-16.25
Haeju,KP,38.04,125.71
Graz,AT,47.07,15.45
Ikire,NG,7.37,4.19
Embu,BR,-23.65,-46.85
Formosa,AR,-26.18,-58.17
Shakhty,RU,47.71,40.21
Blagoveshchensk,RU,50.28,127.54
Olongapo,PH,14.83,120.28
Banja Luka,BA,44.78,17.19
Neyshābūr,IR,36.21,58.80
Wuxue,CN,29.85,115.55
Babruysk,BY,53.14,29.22
Rishon LeẔiyyon,IL,31.97,34.79
Campeche,MX,19.84,-90.53
Richmond,US,37.55,-77.46
Cabanatuan City,PH,15.49,120.97
Mirzāpur,IN,25.14,82.57
Messina,IT,38.19,15.55
Dehiwala-Mount Lavinia,LK,6.84,79.87
Takarazuka,JP,34.80,135.36
Kharagpur,IN,22.34,87.33
Dhanbād,IN,23.80,86.44
Tanjore,IN,10.79,79.14
Badalona,ES,41.45,2.25
Ageoshimo,JP,35.97,139.61
Binangonan,PH,14.46,121.19
Oberhausen,DE,51.48,6.86
Chon Buri,TH,13.36,100.98
Verona,IT,45.43,10.98
Prokop’yevsk,RU,53.91,86.72
Eldoret,KE,0.52,35.27
Wuhai,CN,39.68,106.82
Bertoua,CM,4.58,13.68
Imperatriz,BR,-5.53,-47.49
San Pedro de Macorís,DO,18.45,-69.31
Amarnāth,IN,19.20,73.17
Taiping,MY,4.85,100.73
Alor Setar,MY,6.12,100.36
Purwokerto,ID,-7.42,109.23
Colombo,BR,-25.29,-49.22
Jamaica,US,40.69,-73.81
Rybinsk,RU,58.04,38.84
Hobart,AU,-42.88,147.33
Santa Rosa,PH,14.31,121.11
Kisumu,KE,-0.10,34.76
San Bernardino,US,34.11,-117.29
Imus,PH,14.43,120.94
Freiburg,DE,48.00,7.85
Northampton,GB,52.25,-0.88
Purwakarta,ID,-6.56,107.44
Zelenograd,RU,55.98,37.18
Archway,GB,51.57,-0.13
Mirpur Khas,PK,25.53,69.01
Daloa,CI,6.88,-6.45
Mek'ele,ET,13.50,39.48
Biysk,RU,52.54,85.21
Concepción,CL,-36.83,-73.05
Novi Sad,RS,45.25,19.84
Jinzhou,CN,39.10,121.72
Monclova,MX,26.91,-101.42
Mucumpiz,VE,8.42,-71.13
La Paz,MX,24.14,-110.30
Velikiy Novgorod,RU,58.52,31.27
Owerri,NG,5.48,7.03
Shagamu,NG,6.85,3.65
Taboão da Serra,BR,-23.63,-46.79
Nazrēt,ET,8.55,39.27
Nāgercoil,IN,8.18,77.43
Lutsk,UA,50.76,25.34
Bergen,NO,60.39,5.32
Brăila,RO,45.27,27.97
Naz̧arābād,IR,35.95,50.61
Guangyuan,CN,32.44,105.82
Būkān,IR,36.52,46.21
Spokane,US,47.66,-117.43
Norwich,GB,52.63,1.30
Jacareí,BR,-23.31,-45.97
Chōfu,JP,35.66,139.55
Loa Janan,ID,-0.58,117.10
Rancagua,CL,-34.17,-70.74
Mokotów,PL,52.19,21.03
Nogales,MX,31.31,-110.94
Birmingham,US,33.52,-86.80
Bukit Mertajam,MY,5.36,100.47
Lipa City,PH,13.94,121.16
Marília,BR,-22.21,-49.95
Lübeck,DE,53.87,10.69
Sepang,MY,2.69,101.75
Cartagena,ES,37.61,-0.99
Esenyurt,TR,41.03,28.68
Modesto,US,37.64,-121.00
Kırıkkale,TR,39.85,33.51
Hailar,CN,49.20,119.70
Terrassa,ES,41.57,2.02
Abha,SA,18.22,42.51
Tarhuna,LY,32.44,13.63
Idkū,EG,31.31,30.30
Matsumoto,JP,36.23,137.97
Daliang,CN,22.84,113.25
Qui Nhon,VN,13.78,109.22
Des Moines,US,41.60,-93.61
Pāli,IN,25.77,73.32
Arroyo Naranjo,CU,23.04,-82.38
Bogra,BD,24.85,89.37
Kostanay,KZ,53.21,63.62
Antakya,TR,36.21,36.16
Rochester,US,43.15,-77.62
Chuncheon,KR,37.87,127.73
Vũng Tàu,VN,10.35,107.08
Eindhoven,NL,51.44,5.48
Pematangsiantar,ID,2.96,99.07
Kanggye,KP,40.97,126.59
Presidente Prudente,BR,-22.13,-51.39
Sanming,CN,26.25,117.62
Sohag,EG,26.56,31.69
Rennes,FR,48.11,-1.67
São Leopoldo,BR,-29.76,-51.15
Ijebu-Ode,NG,6.82,3.92
Yamunānagar,IN,30.13,77.28
Nakhon Ratchasima,TH,14.97,102.10
Toruń,PL,53.01,18.60
Oruro,BO,-17.98,-67.15
Kielce,PL,50.87,20.63
Rewa,IN,24.53,81.29
La Romana,DO,18.43,-68.97
Gaborone,BW,-24.65,25.91,1
Hangu,CN,39.25,117.79
Maryvale,US,33.50,-112.18
Tacoma,US,47.25,-122.44
Lobito,AO,-12.36,13.54
Ciputat,ID,-6.24,106.70
Sirjan,IR,29.45,55.68
Arlington,US,38.88,-77.10
San Pablo,PH,14.07,121.33
Jerez de la Frontera,ES,36.69,-6.14
Fontana,US,34.09,-117.44
Oxnard,US,34.20,-119.18
Ciampea,ID,-6.55,106.70
Kasukabe,JP,35.98,139.75
Oradea,RO,47.05,21.92
Annaba,DZ,36.90,7.77
Sabadell,ES,41.54,2.11
Móstoles,ES,40.32,-3.86
Toamasina,MG,-18.15,49.40
Dinājpur,BD,25.63,88.64
Buenavista,MX,19.61,-99.17
Itabuna,BR,-14.79,-39.28
Kishiwada,JP,34.47,135.37
Suzhou,CN,33.64,116.98
São Carlos,BR,-22.02,-47.89
Linz,AT,48.31,14.29
Alcalá de Henares,ES,40.48,-3.36
Gaoping,CN,30.78,106.10
Numazu,JP,35.10,138.87
Ivano-Frankivsk,UA,48.92,24.71
Moreno Valley,US,33.94,-117.23
Secunderabad,IN,17.50,78.54
Jōetsu,JP,37.15,138.24
Debrecen,HU,47.53,21.62
Bīdar,IN,17.91,77.52
Padova,IT,45.41,11.89
Las Tunas,CU,20.96,-76.95
Sa Dec,VN,10.29,105.76
Hortolândia,BR,-22.86,-47.22
Bayamón,PR,18.40,-66.16
Daqing,CN,46.58,125.00
Puerto Vallarta,MX,20.62,-105.23
Agartala,IN,23.84,91.28
Erfurt,DE,50.98,11.03
Monghyr,IN,25.37,86.47
Edéa,CM,3.80,10.13
Odawara,JP,35.26,139.16
Atsiaman,GH,5.70,-0.33
Osmaniye,TR,37.07,36.25
Burnaby,CA,49.27,-122.95
Bābol,IR,36.55,52.68
Burhānpur,IN,21.31,76.23
Tampere,FI,61.50,23.79
Tapachula,MX,14.90,-92.26
Yiyang,CN,28.59,112.33
Çorlu,TR,41.16,27.80
Linxia Chengguanzhen,CN,35.60,103.21
Barisāl,BD,22.70,90.37
Cileungsir,ID,-6.39,106.96
Nadiād,IN,22.69,72.86
Mossoró,BR,-5.19,-37.34
Pskov,RU,57.81,28.35
Fayetteville,US,35.05,-78.88
Yuncheng,CN,35.02,110.99
Al Khums,LY,32.65,14.26
Huntington Beach,US,33.66,-118.00
Chiniot,PK,31.72,72.98
Itapevi,BR,-23.55,-46.93
Chāpra,IN,25.78,84.75
Rengasdengklok,ID,-6.16,107.30
Sete Lagoas,BR,-19.47,-44.25
La Pintana,CL,-33.58,-70.63
Yonkers,US,40.93,-73.90
Glendale,US,34.14,-118.26
Chiang Mai,TH,18.79,98.98
Petropavl,KZ,54.87,69.15
Cabimas,VE,10.40,-71.45
Dindigul,IN,10.37,77.98
Aurora,US,41.76,-88.32
Montgomery,US,32.37,-86.30
Columbus,US,32.46,-84.99
Nicosia,CY,35.18,33.36,1
Santo Domingo de los Colorados,EC,-0.25,-79.18
Jalālābād,AF,34.43,70.45
Ugep,NG,5.81,8.08
Yanbu,SA,24.09,38.06
Charleroi,BE,50.41,4.44
São José,BR,-28.21,-49.16
Ladner,CA,49.09,-123.08
New Cairo,EG,30.03,31.47
Sumedang,ID,-6.86,107.92
Petaẖ Tiqwa,IL,32.09,34.89
Panchkula,IN,30.69,76.85
Thika,KE,-1.03,37.07
Osh,KG,40.53,72.80
Oral,KZ,51.23,51.37
Az Zāwīyah,LY,32.76,12.73
Salé Al Jadida,MA,34.00,-6.74
Chakwama,NG,11.56,9.66
Pokhara,NP,28.27,83.97
Shahkot,PK,31.57,73.49
Sīkar,IN,27.61,75.14
Tilburg,NL,51.56,5.09
Balakovo,RU,52.03,47.80
Armavir,RU,44.99,41.12
Kamoke,PK,31.98,74.22
Saidpur,BD,25.78,88.89
Āmol,IR,36.47,52.35
Bila Tserkva,UA,49.81,30.11
Dudley,GB,52.50,-2.08
Hagen,DE,51.36,7.47
Saskatoon,CA,52.13,-106.67
Gliwice,PL,50.30,18.68
Changji,CN,44.01,87.30
Malolos,PH,14.84,120.81
Amarillo,US,35.22,-101.83
Bulandshahr,IN,28.40,77.86
Capiatá,PY,-25.36,-57.45
Pamplona,ES,42.82,-1.64
Purnia,IN,25.78,87.47
Kaiyuan,CN,23.70,103.30
Rostock,DE,54.09,12.14
Sibu,MY,2.30,111.82
Arnavutköy,TR,41.18,28.74
Machala,EC,-3.26,-79.96
Little Rock,US,34.75,-92.29
Hospet,IN,15.27,76.39
Fuenlabrada,ES,40.28,-3.79
Mentougou,CN,39.94,116.09
Akron,US,41.08,-81.52
Talca,CL,-35.43,-71.66
Gurgaon,IN,28.46,77.03
Ciudad Madero,MX,22.27,-97.84
Shreveport,US,32.53,-93.75
Ðà Lạt,VN,11.95,108.44
Bīrjand,IR,32.87,59.22
San-Pédro,CI,4.75,-6.64
Vientiane,LA,17.97,102.60,1
Aberdeen,GB,57.14,-2.10
Kure,JP,34.23,132.57
İzmit,TR,40.76,29.93
Reims,FR,49.27,4.03
Laayoune,EH,27.14,-13.19
Palmas,BR,-10.17,-48.33
Parauapebas,BR,-6.07,-49.90
Icheon-si,KR,37.28,127.44
Townsville,AU,-19.27,146.81
Sambhal,IN,28.58,78.57
Americana,BR,-22.74,-47.33
Engel’s,RU,51.48,46.11
Gandhinagar,IN,23.22,72.68
Burgas,BG,42.51,27.47
Murwāra,IN,23.84,80.39
Nagaoka,JP,37.45,138.85
Guri-si,KR,37.60,127.14
Coro,VE,11.40,-69.67
Nishi-Tokyo-shi,JP,35.73,139.54
Xinhui,CN,22.46,113.05
Grand Rapids,US,42.96,-85.67
Kendari,ID,-3.98,122.52
Petrolina,BR,-9.40,-40.50
Yamoussoukro,CI,6.82,-5.28,1
Kassel,DE,51.32,9.50
Nāngloi Jāt,IN,28.68,77.07
Severodvinsk,RU,64.56,39.83
Mobile,US,30.69,-88.04
Portsmouth,GB,50.80,-1.09
Nnewi,NG,6.02,6.92
Parung,ID,-6.42,106.73
Divinópolis,BR,-20.14,-44.89
Başakşehir,TR,41.09,28.80
Ezhou,CN,30.40,114.83
Maracanaú,BR,-3.88,-38.63
Itami,JP,34.78,135.40
Nam Định,VN,20.43,106.18
Uji,JP,34.89,135.80
Machilīpatnam,IN,16.19,81.14
Hyesan,KP,41.40,128.18
Salt Lake City,US,40.76,-111.89
Bayamo,CU,20.37,-76.64
Katihar,IN,25.54,87.57
Tanjung Pinang,ID,0.92,104.46
Pār Naogaon,BD,24.80,88.95
Newcastle upon Tyne,GB,54.97,-1.61
Klaipėda,LT,55.71,21.14
Zabrze,PL,50.32,18.79
Bojnūrd,IR,37.47,57.33
Guatire,VE,10.47,-66.54
Humen,CN,22.82,113.67
Sidi Bel Abbès,DZ,35.19,-0.63
Hat Yai,TH,7.01,100.48
Haicheng,CN,40.85,122.75
Suzuka,JP,34.88,136.58
Zinder,NE,13.81,8.99
Curug,ID,-6.27,106.56
Barrancabermeja,CO,7.07,-73.85
Zlatoust,RU,55.17,59.65
Ormoc,PH,11.01,124.61
Bhiwāni,IN,28.79,76.14
Huntsville,US,34.73,-86.59
Zoucheng,CN,35.40,116.97
Cork,IE,51.90,-8.47
Al Fallūjah,IQ,33.35,43.79
Ise-Ekiti,NG,7.46,5.42
Vantaa,FI,60.29,25.04
Kōfu,JP,35.67,138.57
Paarl,ZA,-33.73,18.98
Tallahassee,US,30.44,-84.28
Saddiqabad,PK,28.31,70.13
Banī Suwayf,EG,29.07,31.10
Planaltina,BR,-15.62,-47.65
Sunrise Manor,US,36.21,-115.07
Syzran’,RU,53.16,48.47
Bytom,PL,50.35,18.93
Mwene-Ditu,CD,-7.01,23.45
Panalanoy,PH,11.25,125.01
Izumi,JP,34.48,135.43
Santarém,BR,-2.44,-54.71
Wanxian,CN,30.82,108.37
Kabwe,ZM,-14.45,28.45
Quelimane,MZ,-17.88,36.89
San Fernando del Valle de Catamarca,AR,-28.47,-65.79
Almería,ES,36.84,-2.46
Camaçari,BR,-12.70,-38.32
Labuan Bajo,ID,-8.50,119.89
Cibinong,ID,-6.48,106.85
Donghai,CN,22.95,115.64
Baiyin,CN,36.55,104.17
Mabalacat City,PH,15.22,120.57
Santa Bárbara d'Oeste,BR,-22.75,-47.41
Laizhou,CN,37.18,119.94
Kultali,IN,21.90,88.40
Praga Południe,PL,52.24,21.09
Rio Grande,BR,-32.03,-52.10
Grand Prairie,US,32.75,-97.00
Mohammedia,MA,33.69,-7.38
Sutton,GB,51.35,-0.20
Qo‘qon,UZ,40.53,70.94
Petropavlovsk-Kamchatsky,RU,53.04,158.65
Chilpancingo,MX,17.55,-99.51
Trieste,IT,45.65,13.78
Cachoeiro de Itapemirim,BR,-20.85,-41.11
Kikwit,CD,-5.04,18.82
Pinar del Río,CU,22.42,-83.70
Pagadian,PH,7.83,123.44
Pābna,BD,24.01,89.24
Cienfuegos,CU,22.15,-80.45
Beersheba,IL,31.25,34.79
Overland Park,US,38.98,-94.67
Raebareli,IN,26.23,81.23
Shibīn al Kawm,EG,30.55,31.01
Hitachi,JP,36.60,140.65
Antsirabe,MG,-19.87,47.03
Zawiya,LY,32.75,12.73
Madiun,ID,-7.63,111.52
Haridwar,IN,29.95,78.16
Leganés,ES,40.33,-3.76
Ad-Damazin,SD,11.79,34.36
Arica,CL,-18.47,-70.30
Le Havre,FR,49.49,0.11
Swindon,GB,51.56,-1.78
Singrauli,IN,24.20,82.68
Richmond Hill,CA,43.87,-79.44
Donostia / San Sebastián,ES,43.31,-1.97
Hamm,DE,51.68,7.82
Knoxville,US,35.96,-83.92
Jamaame,SO,0.07,42.74
Poza Rica de Hidalgo,MX,20.53,-97.46
Moratuwa,LK,6.77,79.88
Kütahya,TR,39.42,29.98
Mainz,DE,49.98,8.28
Meycauayan,PH,14.74,120.96
Brescia,IT,45.54,10.21
Worcester,US,42.26,-71.80
Zaoyang,CN,32.13,112.75
Paltan,BD,23.74,90.41
Jūnāgadh,IN,21.52,70.46
Mutare,ZW,-18.97,32.67
Mbandaka,CD,0.05,18.26
Pemalang,ID,-6.89,109.38
Quanzhou,CN,24.91,118.59
San Luis,AR,-33.30,-66.34
Genève,CH,46.20,6.15
Tarlac City,PH,15.48,120.60
Būrewāla,PK,30.17,72.65
Brownsville,US,25.90,-97.50
Baishan,CN,41.94,126.42
Sūjāngarh,IN,27.70,74.47
Zaozhuang,CN,34.86,117.55
Kushiro,JP,42.98,144.37
Cergy-Pontoise,FR,49.04,2.08
Çorum,TR,40.55,34.95
Ellore,IN,16.71,81.10
Pātan,NP,27.68,85.31
Manta,EC,-0.96,-80.71
Lembang,ID,-6.81,107.62
Bhusāval,IN,21.04,75.79
Pak Kret,TH,13.91,100.50
Khandwa,IN,21.82,76.35
Santander,ES,43.46,-3.80
Liège,BE,50.63,5.57
Cúa,VE,10.16,-66.88
Sakura,JP,35.72,140.23
Kamensk-Ural’skiy,RU,56.42,61.93
Itaboraí,BR,-22.74,-42.86
Blida,DZ,36.47,2.83
Newport News,US,37.08,-76.47
Santa Clarita,US,34.39,-118.54
Biratnagar,NP,26.46,87.27
Carletonville,ZA,-26.36,27.40
Bahraigh,IN,27.57,81.59
Barrie,CA,44.40,-79.67
Monywa,MM,22.11,95.14
Richmond,CA,49.17,-123.14
Prato,IT,43.88,11.10
Probolinggo,ID,-7.75,113.22
Sirsa,IN,29.53,75.03
Guarenas,VE,10.47,-66.62
Anda,CN,46.40,125.31
Saarbrücken,DE,49.23,7.01
Shangqiu,CN,34.45,115.65
Wādī as Sīr,JO,31.95,35.82
Groningen,NL,53.22,6.57
Taranto,IT,40.46,17.25
Malacca,MY,2.20,102.24
Chandannagar,IN,22.86,88.37
Gangneung,KR,37.75,128.87
Baharampur,IN,24.10,88.25
Dodoma,TZ,-6.17,35.74,1
Crawley,GB,51.11,-0.18
Rio Claro,BR,-22.41,-47.56
Tāngāil,BD,24.25,89.92
Matadi,CD,-5.84,13.46
Castelló de la Plana,ES,39.99,-0.05
Nepean,CA,45.34,-75.72
Atyrau,KZ,47.12,51.88
Yangju,KR,37.83,127.06
Indaiatuba,BR,-23.09,-47.21
Surendranagar,IN,22.73,71.65
Varāmīn,IR,35.32,51.65
Dosquebradas,CO,4.84,-75.67
Passo Fundo,BR,-28.26,-52.41
Xianning,CN,29.84,114.32
Legaspi,PH,13.14,123.74
Korla,CN,41.76,86.15
Cotabato,PH,7.22,124.25
Podolsk,RU,55.42,37.55
Vizianagaram,IN,18.12,83.41
Providence,US,41.82,-71.41
Ila Orangun,NG,8.02,4.90
Qianjiang,CN,30.42,112.89
Chenzhou,CN,25.80,113.03
Burgos,ES,42.34,-3.70
Klerksdorp,ZA,-26.85,26.67
Si Racha,TH,13.17,100.93
Tiaret,DZ,35.37,1.32
Amadora,PT,38.75,-9.23
Ipswich,GB,52.06,1.16
Saki,NG,8.67,3.39
Chlef,DZ,36.17,1.33
Fort Lauderdale,US,26.12,-80.14
East Flatbush,US,40.65,-73.93
Anjō,JP,34.96,137.08
Spring Valley,US,36.11,-115.25
Kutaisi,GE,42.27,42.69
Jingzhou,CN,30.35,112.19
Proddatūr,IN,14.75,78.55
Sittwe,MM,20.15,92.90
Ar Raqqah,SY,35.95,39.01
Meiktila,MM,20.88,95.86
Loum,CM,4.72,9.74
Vellore,IN,12.92,79.13
Hugli,IN,22.91,88.40
Alappuzha,IN,9.49,76.33
Santa Ana,SV,13.99,-89.56
Chattanooga,US,35.05,-85.31
Malāyer,IR,34.30,48.82
Bielsko-Biala,PL,49.82,19.05
Yuzhno-Sakhalinsk,RU,46.95,142.74
Almere Stad,NL,52.37,5.21
Split,HR,43.51,16.44
Saint-Étienne,FR,45.43,4.39
Amroha,IN,28.90,78.47
Regina,CA,50.45,-104.62
Zhenzhou,CN,32.28,119.17
Saint-Louis,SN,16.02,-16.49
Turku,FI,60.45,22.27
Tempe,US,33.41,-111.91
Xindi,CN,29.82,113.47
Oceanside,US,33.20,-117.38
Tsukuba,JP,36.20,140.10
Sāveh,IR,35.02,50.36
Wigan,GB,53.54,-2.64
Garden Grove,US,33.77,-117.94
Khowy,IR,38.55,44.95
Mzuzu,MW,-11.47,34.02
Siverek,TR,37.76,39.32
Rancho Cucamonga,US,34.11,-117.59
Cape Coral,US,26.56,-81.95
Jiutai,CN,44.15,125.83
Hirosaki,JP,40.59,140.47
Santa Rosa,US,38.44,-122.71
Naga,PH,13.62,123.18
Cotia,BR,-23.60,-46.92
Tomakomai,JP,42.64,141.60
Tambaram,IN,12.92,80.13
Pamulang,ID,-6.34,106.74
Bo,SL,7.96,-11.74
Pathānkot,IN,32.27,75.65
Hadano,JP,35.37,139.22
Bozhou,CN,33.88,115.77
Cikupa,ID,-6.24,106.51
Bhind,IN,26.57,78.79
Puerto Cabello,VE,10.47,-68.01
Obihiro,JP,42.92,143.20
Ube,JP,33.94,131.25
Kramators’k,UA,48.72,37.56
Shimla,IN,31.10,77.17
Croydon,GB,51.38,-0.10
Myeik,MM,12.44,98.60
Khān Yūnis,PS,31.34,34.31
Bata,GQ,1.86,9.77
Midrand,ZA,-25.99,28.13
Chicoloapan,MX,19.42,-98.90
Ongole,IN,15.50,80.04
Vancouver,US,45.64,-122.66
Gadag-Betageri,IN,15.42,75.62
Licheng,CN,23.30,113.82
Salatiga,ID,-7.33,110.49
Miskolc,HU,48.10,20.78
Isparta,TR,37.76,30.55
Weinan,CN,34.50,109.51
Kaolack,SN,14.15,-16.07
Walsall,GB,52.59,-1.98
Herne,DE,51.54,7.23
Mansfield,GB,53.13,-1.20
Olsztyn,PL,53.78,20.49
Francisco Morato,BR,-23.28,-46.75
Hino,JP,35.67,139.40
Netanya,IL,32.33,34.86
Nanping,CN,26.64,118.17
Bida,NG,9.08,6.01
Sioux Falls,US,43.55,-96.70
Prizren,XK,42.21,20.74
Dongling,CN,41.81,123.58
Bacău,RO,46.57,26.91
Oxford,GB,51.75,-1.26
Phra Pradaeng,TH,13.66,100.53
Dagupan,PH,16.04,120.33
Peoria,US,33.58,-112.24
Ontario,US,34.06,-117.65
Navsāri,IN,20.94,72.92
Mülheim,DE,51.43,6.88
Kulim,MY,5.36,100.56
Puri,IN,19.80,85.82
Haldia,IN,22.06,88.11
Jackson,US,32.30,-90.18
Temirtau,KZ,50.05,72.96
Jacobabad,PK,28.28,68.44
Khammam,IN,17.25,80.14
Carolina,PR,18.38,-65.96
Uvira,CD,-3.40,29.14
Portoviejo,EC,-1.05,-80.45
Rāiganj,IN,25.61,88.12
Takaoka,JP,36.75,137.02
Ingrāj Bāzār,IN,25.00,88.15
Araçatuba,BR,-21.21,-50.43
Fuyang,CN,32.90,115.82
Kluang,MY,2.03,103.32
Albacete,ES,38.99,-1.86
Laiyang,CN,36.98,120.71
Jaunpur,IN,25.75,82.69
Ciudad del Carmen,MX,18.65,-91.83
Reggio Calabria,IT,38.11,15.66
Jaffna,LK,9.67,80.01
Arad,RO,46.18,21.32
Bahir Dar,ET,11.59,37.39
Baranovichi,BY,53.13,26.01
Chalco,MX,19.26,-98.90
Toulon,FR,43.12,5.93
Jabālyā,PS,31.53,34.48
Araraquara,BR,-21.79,-48.18
Bordj Bou Arreridj,DZ,36.07,4.76
Angers,FR,47.47,-0.55
Pátra,GR,38.24,21.73
Alcorcón,ES,40.35,-3.82
Ech Chettia,DZ,36.20,1.26
Jamālpur,BD,24.92,89.95
Ferraz de Vasconcelos,BR,-23.54,-46.37
Chirchiq,UZ,41.47,69.58
Eloy Alfaro,EC,-2.18,-79.86
Jingmen,CN,31.03,112.20
Berezniki,RU,59.41,56.82
Awka,NG,6.21,7.07
Volgodonsk,RU,47.51,42.15
Khouribga,MA,32.88,-6.91
Breda,NL,51.59,4.78
Piteşti,RO,44.85,24.87
Ijero-Ekiti,NG,7.82,5.07
Miass,RU,55.05,60.11
Berazategui,AR,-34.77,-58.21
Korhogo,CI,9.46,-5.63
Abakan,RU,53.72,91.43
Fianarantsoa,MG,-21.45,47.09
Getafe,ES,40.31,-3.73
Plumbon,ID,-6.71,108.47
Banhā,EG,30.46,31.18
Novocherkassk,RU,47.42,40.09
Elk Grove,US,38.41,-121.37
Springfield,US,37.22,-93.30
Pembroke Pines,US,26.00,-80.22
Arapiraca,BR,-9.75,-36.66
Fuling,CN,29.71,107.40
Daşoguz,TM,41.84,59.97
Fatehpur,IN,25.93,80.81
Osnabrück,DE,52.27,8.05
Beni Mellal,MA,32.34,-6.35
Gāndhīdhām,IN,23.08,70.13
Ocumare del Tuy,VE,10.12,-66.78
Gaozhou,CN,21.94,110.85
Kamakura,JP,35.31,139.55
Ulanhot,CN,46.08,122.08
Khobar,SA,26.28,50.21
H̱olon,IL,32.01,34.78
Shanwei,CN,22.78,115.35
Oakville,CA,43.45,-79.68
Deer Valley,US,33.68,-112.13
Tuluá,CO,4.08,-76.20
Warrington,GB,53.39,-2.58
Bushehr,IR,28.97,50.84
Nandyāl,IN,15.48,78.48
Saga,JP,33.23,130.30
Esmeraldas,EC,0.96,-79.65
Muzaffargarh,PK,30.07,71.19
Jiaozhou,CN,36.28,120.00
Udupi,IN,13.33,74.75
Banjaran,ID,-7.05,107.59
Szeged,HU,46.25,20.15
Fendou,CN,45.21,130.90
Loni,IN,28.75,77.29
Serang,ID,-6.12,106.15
Lages,BR,-27.82,-50.33
Port Saint Lucie,US,27.29,-80.35
Salem,US,44.94,-123.04
Basel,CH,47.56,7.57
Sītāpur,IN,27.56,80.68
Zenica,BA,44.20,17.90
Burlington,CA,43.39,-79.84
Solingen,DE,51.17,7.08
Fergana,UZ,40.38,71.78
Kigoma,TZ,-4.88,29.63
Muridke,PK,31.80,74.26
Corona,US,33.88,-117.57
Shivpuri,IN,25.42,77.66
Ḩawallī,KW,29.33,48.03
Pilsen,CZ,49.75,13.38
Inisa,NG,7.85,4.33
Nazran’,RU,43.23,44.77
Sousse,TN,35.83,10.64
Bejaïa,DZ,36.76,5.08
Barra Mansa,BR,-22.54,-44.17
Nossa Senhora do Socorro,BR,-10.86,-37.13
Bhadrāvati,IN,13.85,75.71
Slough,GB,51.51,-0.60
Vinh,VN,18.67,105.69
Parakou,BJ,9.34,2.63
Piraeus,GR,37.94,23.65
Ādoni,IN,15.63,77.27
Bournemouth,GB,50.72,-1.88
Sidon,LB,33.56,35.37
Maradi,NE,13.50,7.10
Tsu,JP,34.73,136.52
Eugene,US,44.05,-123.09
Peterborough,GB,52.57,-0.25
Tongzhou,CN,39.90,116.66
Verāval,IN,20.91,70.37
Ludwigshafen am Rhein,DE,49.48,8.45
Şalālah,OM,17.02,54.09
Büyükçekmece,TR,41.02,28.59
Aydın,TR,37.85,27.84
Envigado,CO,6.18,-75.59
Geneina,SD,13.45,22.45
Anbu,CN,23.45,116.68
McKinney,US,33.20,-96.62
Sambalpur,IN,21.47,83.98
Leverkusen,DE,51.03,6.98
Skikda,DZ,36.88,6.91
La Rioja,AR,-29.41,-66.85
Gadag,IN,15.43,75.63
Boma,CD,-5.85,13.05
Mahābād,IR,36.76,45.72
Jiutepec,MX,18.88,-99.18
Dourados,BR,-22.22,-54.81
Suleja,NG,9.18,7.18
Criciúma,BR,-28.68,-49.37
Kunduz,AF,36.73,68.86
San Miguel,SV,13.48,-88.18
Sapele,NG,5.89,5.68
Unnāo,IN,26.55,80.49
Budaun,IN,28.04,79.13
Coquimbo,CL,-29.95,-71.34
Jīnd,IN,29.32,76.32
Đưc Trọng,VN,11.74,108.37
Fort Collins,US,40.59,-105.08
Madhyamgram,IN,22.69,88.45
Lancaster,US,34.70,-118.14
Rubtsovsk,RU,51.51,81.21
Sayama,JP,35.85,139.41
Sullana,PE,-4.90,-80.69
Malakal,SS,9.53,31.66
Phan Thiết,VN,10.93,108.10
La Gi,VN,10.66,107.77
Mytishchi,RU,55.91,37.73
Kawanishi,JP,34.82,135.42
Delegación Cuajimalpa de Morelos,MX,19.37,-99.29
Hebron,PS,31.53,35.09
Xiaogan,CN,30.93,113.92
Mejicanos,SV,13.72,-89.19
Jāmuria,IN,23.70,87.08
Salamanca,MX,20.57,-101.19
Chapecó,BR,-27.10,-52.62
Taunggyi,MM,20.79,97.04
Dhamār,YE,14.54,44.41
Puerto Montt,CL,-41.47,-72.94
Qapqal,CN,43.80,81.09
İskenderun,TR,36.59,36.17
Oyama,JP,36.30,139.80
Salavat,RU,53.38,55.91
Ziguinchor,SN,12.57,-16.27
Cary,US,35.79,-78.78
Ashikaga,JP,36.33,139.45
Bawshar,OM,23.58,58.40
Puthia,BD,24.37,88.83
Zhicheng,CN,30.30,111.50
Lawang,ID,-7.84,112.69
San Miguel del Padrón,CU,23.10,-82.33
Tarija,BO,-21.54,-64.73
Oldenburg,DE,53.14,8.21
Osan,KR,37.15,127.07
Modena,IT,44.65,10.93
Nijmegen,NL,51.84,5.85
Jaigaon,IN,26.85,89.38
Pasuruan,ID,-7.65,112.91
Cuddalore,IN,11.76,79.77
Grenoble,FR,45.18,5.71
Sāmarrā’,IQ,34.20,43.89
Cambridge,GB,52.20,0.12
Rzeszów,PL,50.04,22.00
Tempe Junction,US,33.41,-111.94
Palmdale,US,34.58,-118.12
El Achir,DZ,36.06,4.63
Huzhou,CN,30.87,120.09
Barreiras,BR,-12.15,-44.99
Hayward,US,37.67,-122.08
Orai,IN,25.99,79.45
Long Xuyên,VN,10.39,105.44
Hoshiārpur,IN,31.54,75.91
Doncaster,GB,53.52,-1.13
San Luis Río Colorado,MX,32.46,-114.77
San Cristóbal de las Casas,MX,16.73,-92.64
Melitopol,UA,46.85,35.37
Sobral,BR,-3.69,-40.35
Sunggal,ID,3.58,98.62
Greater Sudbury,CA,46.49,-80.99
Ţalkhā,EG,31.05,31.38
San Miguel,AR,-34.54,-58.71
Salinas,US,36.68,-121.66
Perbaungan,ID,3.57,98.96
Pallāvaram,IN,12.97,80.15
Ussuriysk,RU,43.80,131.95
Nanpiao,CN,41.10,120.75
Tiraspol,MD,46.84,29.63
Moshi,TZ,-3.35,37.33
Toledo,PH,10.38,123.64
Shikarpur,PK,27.96,68.64
Westonaria,ZA,-26.32,27.65
Matsue,JP,35.48,133.05
Hitachi-Naka,JP,36.40,140.53
Souk Ahras,DZ,36.29,7.95
Osogbo,NG,7.77,4.56
Sihanoukville,KH,10.61,103.53
Pécs,HU,46.07,18.23
Ruse,BG,43.85,25.95
Batu Pahat,MY,1.85,102.93
San Pablo de las Salinas,MX,19.67,-99.09
Lampang,TH,18.29,99.49
Nagareyama,JP,35.86,139.90
Katsuta,JP,36.38,140.53
Malabo,GQ,3.76,8.78,1
Kumagaya,JP,36.13,139.39
Tema,GH,5.67,-0.02
Yichun,CN,47.72,128.88
Itajaí,BR,-26.91,-48.66
Seogwipo,KR,33.25,126.56
Hanumāngarh,IN,29.58,74.33
Salamanca,ES,40.97,-5.66
Zemun,RS,44.85,20.40
Kisi,NG,9.08,3.85
Ilhéus,BR,-14.79,-39.04
Guyong,PH,14.84,120.98
Gyeongju,KR,35.84,129.21
Port Louis,MU,-20.16,57.50,1
Kanchipuram,IN,12.84,79.70
Lianghu,CN,29.99,120.90
Beipiao,CN,41.79,120.78
Guangshui,CN,31.62,114.00
Middelburg,ZA,-25.78,29.46
Mahajanga,MG,-15.72,46.32
Lyubertsy,RU,55.68,37.89
Butembo,CD,0.14,29.29
La Serena,CL,-29.90,-71.25
Leshan,CN,29.56,103.76
Gandajika,CD,-6.75,23.95
Frisco,US,33.15,-96.82
Zhaodong,CN,46.07,125.98
Bnei Brak,IL,32.08,34.83
Ambato,EC,-1.25,-78.62
Cuautla,MX,18.81,-98.94
Springfield,US,42.10,-72.59
Djelfa,DZ,34.67,3.26
Pasarkemis,ID,-6.17,106.53
Kovrov,RU,56.36,41.32
Viranşehir,TR,37.22,39.76
Tottori,JP,35.50,134.23
San Cristóbal,DO,18.42,-70.10
East Chattanooga,US,35.07,-85.25
Xinzhou,CN,38.41,112.73
Limassol,CY,34.68,33.04
Gondar,ET,12.60,37.47
Pasadena,US,29.69,-95.21
Livorno,IT,43.54,10.33
Río Cuarto,AR,-33.13,-64.35
York,GB,53.96,-1.08
Sanshui,CN,23.15,112.89
Guna,IN,24.65,77.31
Hafizabad,PK,32.07,73.69
Enschede,NL,52.22,6.90
Angra dos Reis,BR,-23.01,-44.32
Bahādurgarh,IN,28.69,76.94
Boshan,CN,36.48,117.83
Yangchun,CN,22.17,111.78
Bharūch,IN,21.69,72.98
Alexandria,US,38.80,-77.05
Salzburg,AT,47.80,13.04
Nova Friburgo,BR,-22.28,-42.53
Medinīpur,IN,22.42,87.32
Pomona,US,34.06,-117.75
Chincha Alta,PE,-13.41,-76.13
Cairns,AU,-16.92,145.77
Fyzābād,IN,26.78,82.15
Dinapore,IN,25.64,85.05
Linhai,CN,28.86,121.14
Dingzhou,CN,38.51,115.00
Rondonópolis,BR,-16.47,-54.64
As Samawah,IQ,31.33,45.29
Uşak,TR,38.67,29.41
Jizzax,UZ,40.12,67.83
Hamilton,NZ,-37.78,175.28
Ponce,PR,18.01,-66.62
Washington Heights,US,40.85,-73.94
Lakewood,US,39.70,-105.08
Weihai,CN,37.51,122.11
Baqubah,IQ,33.75,44.61
Neuss,DE,51.20,6.69
Chenghua,CN,23.46,116.77
Songnim,KP,38.75,125.64
Silchar,IN,24.83,92.80
Bānda,IN,25.48,80.33
Aksaray,TR,38.37,34.03
Cần Giuộc,VN,10.61,106.67
Deyang,CN,31.13,104.38
Yichun,CN,27.83,114.40
Logroño,ES,42.47,-2.45
Ōta,JP,36.30,139.37
Longfeng,CN,46.53,125.10
Morena,IN,26.50,78.00
Bảo Lộc,VN,11.55,107.81
Sibiu,RO,45.80,24.15
Ciudad Benito Juárez,MX,25.65,-100.10
Sunnyvale,US,37.37,-122.04
Guacara,VE,10.23,-67.88
Abbotsford,CA,49.06,-122.25
Bintulu,MY,3.17,113.03
Itapecerica da Serra,BR,-23.72,-46.85
Escondido,US,33.12,-117.09
Kohat,PK,33.58,71.45
Tonk,IN,26.17,75.79
Kansas City,US,39.11,-94.63
Qingyuan,CN,23.70,113.03
Chetumal,MX,18.51,-88.30
Saqqez,IR,36.25,46.27
Benguela,AO,-12.58,13.41
Komaki,JP,35.28,136.92
El Tigre,VE,8.89,-64.25
Soreang,ID,-7.03,107.52
Guarapuava,BR,-25.39,-51.47
Gaomi,CN,36.38,119.75
Rāj-Nāndgaon,IN,21.10,81.03
Loudi,CN,27.73,111.99
La Laguna,ES,28.49,-16.32
Ōgaki,JP,35.35,136.62
Higashimurayama,JP,35.75,139.47
Serilingampalle,IN,17.49,78.30
Huangyan,CN,28.65,121.27
Battambang,KH,13.10,103.20
Chillán,CL,-36.61,-72.10
Virār,IN,19.46,72.81
Parnamirim,BR,-5.92,-35.26
Bago City,PH,10.53,122.83
Purwodadi,ID,-7.09,110.92
Piedras Negras,MX,28.70,-100.52
Kızıltepe,TR,37.19,40.58
Astoria,US,40.77,-73.93
Urganch,UZ,41.55,60.63
Balashikha,RU,55.81,37.96
Poole,GB,50.71,-1.98
Gloucester,GB,51.87,-2.24
Vryheid,ZA,-27.77,30.79
Mascara,DZ,35.40,0.14
Malkajgiri,IN,17.45,78.53
Gimcheon,KR,36.12,128.12
Tordher,PK,33.99,72.29
Dili,TL,-8.56,125.57,1
Shāntipur,IN,23.25,88.43
Playa del Carmen,MX,20.63,-87.08
Dijon,FR,47.32,5.02
Hollywood,US,26.01,-80.15
Metro,ID,-5.11,105.31
Burnley,GB,53.80,-2.23
Ōme,JP,35.78,139.24
Cagliari,IT,39.23,9.12
Borough Park,US,40.63,-74.00
Uppsala,SE,59.86,17.64
Clarksville,US,36.53,-87.36
Huddersfield,GB,53.65,-1.78
Kerch,UA,45.36,36.48
Marvdasht,IR,29.87,52.80
Dunhua,CN,43.37,128.24
Huelva,ES,37.27,-6.94
Chingola,ZM,-12.53,27.88
Arar,SA,30.98,41.04
Yulin,CN,22.63,110.15
Torrance,US,33.84,-118.34
Valencia,US,34.44,-118.61
Gyumri,AM,40.79,43.85
Chizhou,CN,30.66,117.48
Moriguchi,JP,34.73,135.57
Badajoz,ES,38.88,-6.97
Rockford,US,42.27,-89.09
El Limón,VE,10.31,-67.63
Lubuklinggau,ID,-3.29,102.86
Nîmes,FR,43.83,4.36
Bārākpur,IN,22.77,88.36
Palangkaraya,ID,-2.21,113.92
Sujiatun,CN,41.66,123.34
Caxias,BR,-4.86,-43.36
Hạ Long,VN,20.95,107.07
Astanajapura,ID,-6.80,108.63
Jijel,DZ,36.82,5.76
East Hampton,US,37.04,-76.33
Telford,GB,52.68,-2.45
Honggang,CN,46.40,124.88
Huánuco,PE,-9.93,-76.24
Joliet,US,41.53,-88.08
Paterson,US,40.92,-74.17
Dundee,GB,56.47,-2.97
Médéa,DZ,36.26,2.75
Kolomna,RU,55.08,38.78
Rafsanjān,IR,30.41,55.99
Ursynów,PL,52.15,21.05
Mestre,IT,45.49,12.25
Bridgeport,US,41.18,-73.19
Haarlem,NL,52.38,4.64
Khon Kaen,TH,16.45,102.83
El Jadid,MA,33.26,-8.51
Kragujevac,RS,44.02,20.92
Aktau,KZ,43.65,51.17
Nilópolis,BR,-22.81,-43.41
Erode,IN,11.34,77.73
Trondheim,NO,63.43,10.40
Naperville,US,41.79,-88.15
Manama,BH,26.23,50.59,1
Buôn Ma Thuột,VN,12.67,108.04
Kalemie,CD,-5.95,29.19
Nakhodka,RU,42.81,132.87
Târgu-Mureş,RO,46.54,24.56
Gulu,UG,2.77,32.30
Aix-en-Provence,FR,43.53,5.45
Ambāla,IN,30.36,76.80
Cam Ranh,VN,11.92,109.16
Matanzas,CU,23.04,-81.58
Saint-Quentin-en-Yvelines,FR,48.77,2.02
Poços de Caldas,BR,-21.79,-46.56
Blackburn,GB,53.75,-2.48
Parma,IT,44.80,10.33
Ruda Śląska,PL,50.26,18.86
Afyonkarahisar,TR,38.76,30.54
Gweru,ZW,-19.45,29.82
Qujing,CN,25.48,103.78
Puerto Plata,DO,19.79,-70.69
Boise,US,43.61,-116.20
Hanzhong,CN,33.08,107.02
Odense,DK,55.40,10.39
Krishnanagar,IN,23.41,88.49
Xinji,CN,37.90,115.20
Marabá,BR,-5.38,-49.13
Orkney,ZA,-26.98,26.67
Saharsa,IN,25.87,86.60
Savannah,US,32.08,-81.10
Kampung Pasir Gudang Baru,MY,1.47,103.88
Cikampek,ID,-6.42,107.46
Yamaguchi,JP,34.18,131.47
Batāla,IN,31.81,75.20
Taishan,CN,22.25,112.78
Potsdam,DE,52.40,13.07
Tabora,TZ,-5.02,32.83
Concordia,AR,-31.39,-58.02
Spanish Town,JM,17.99,-76.96
Jhelum,PK,32.93,73.73
Brest,FR,48.39,-4.49
Khujand,TJ,40.28,69.62
Basildon,GB,51.57,0.46
Mesquite,US,32.77,-96.60
Sikasso,ML,11.32,-5.67
Sanya,CN,18.24,109.50
Acheng,CN,45.55,126.98
Lárisa,GR,39.64,22.42
León,NI,12.44,-86.88
Le Mans,FR,48.00,0.20
Kumba,CM,4.64,9.45
Elektrostal’,RU,55.79,38.45
Jinchang,CN,38.50,102.19
Meizhou,CN,24.29,116.12
Gorontalo,ID,0.54,123.06
Syracuse,US,43.05,-76.15
Goma,CD,-1.67,29.23
Maykop,RU,44.61,40.11
Tizi Ouzou,DZ,36.71,4.05
Wola,PL,52.24,20.99
Kafr ash Shaykh,EG,31.11,30.94
Barysaw,BY,54.23,28.50
Otaru,JP,43.19,141.00
Dumai,ID,1.67,101.44
Urayasu,JP,35.67,139.89
Acarigua,VE,9.55,-69.20
Saguenay,CA,48.42,-71.07
Marawi City,PH,8.00,124.28
Luziânia,BR,-16.25,-47.95
Stara Zagora,BG,42.43,25.64
Béchar,DZ,31.62,-2.22
Heidelberg,DE,49.41,8.69
Kenema,SL,7.88,-11.19
Cabo,BR,-8.28,-35.03
Amiens,FR,49.90,2.30
Calama,CL,-22.46,-68.92
Macaé,BR,-22.38,-41.78
Cape Coast,GH,5.11,-1.25
Bhīmavaram,IN,16.54,81.52
Pyatigorsk,RU,44.05,43.06
Middlesbrough,GB,54.58,-1.23
Rybnik,PL,50.10,18.54
Tanjungbalai,ID,2.97,99.80
Mallawī,EG,27.73,30.84
Metairie Terrace,US,29.98,-90.16
Tuzla,BA,44.54,18.67
Khanpur,PK,28.65,70.66
Nawābganj,BD,24.59,88.27
Pasadena,US,34.15,-118.14
Jinhua,CN,29.11,119.64
Paderborn,DE,51.72,8.75
Kimberley,ZA,-28.73,24.76
Ciego de Ávila,CU,21.84,-78.76
Jieshou,CN,33.26,115.36
Yuen Long Kau Hui,HK,22.45,114.03
Taza,MA,34.21,-4.01
eMbalenhle,ZA,-26.53,29.07
Myingyan,MM,21.46,95.39
Arnhem,NL,51.98,5.91
Zheleznodorozhnyy,RU,55.74,38.02
Zamora,MX,19.99,-102.28
Tours,FR,47.39,0.70
Petapa,GT,14.50,-90.56
Bālurghāt,IN,25.22,88.78
Ibirité,BR,-20.02,-44.06
Yonago,JP,35.43,133.33
Bolton,GB,53.58,-2.43
Lauro de Freitas,BR,-12.89,-38.33
Potosí,BO,-19.58,-65.75
Khuzdar,PK,27.81,66.61
Limoges,FR,45.83,1.25
Rijeka,HR,45.33,14.44
Paranaguá,BR,-25.52,-48.53
Ghazni,AF,33.55,68.42
Orange,US,33.79,-117.85
Īlām,IR,33.64,46.42
Gongzhuling,CN,43.50,124.82
Córdoba,MX,18.88,-96.93
Comodoro Rivadavia,AR,-45.86,-67.50
Kampung Sungai Ara,MY,5.33,100.27
Fullerton,US,33.87,-117.93
Killeen,US,31.12,-97.73
Norilsk,RU,69.35,88.20
Nigel,ZA,-26.43,28.48
Los Teques,VE,10.34,-67.04
Kaithal,IN,29.80,76.40
Dayton,US,39.76,-84.19
Al’met’yevsk,RU,54.90,52.32
Darmstadt,DE,49.87,8.65
Tirmiz,UZ,37.22,67.28
Tarragona,ES,41.12,1.25
McAllen,US,26.20,-98.23
Lakhīmpur,IN,27.95,80.78
Mpumalanga,ZA,-29.81,30.64
Zaanstad,NL,52.45,4.81
Hazāribāgh,IN,23.99,85.36
Kuwana,JP,35.05,136.67
Vidisha,IN,23.53,77.81
Ayacucho,PE,-13.16,-74.22
Coquitlam,CA,49.28,-122.78
Shanhaiguan,CN,40.00,119.75
Tutamandahostel,EC,-0.20,-78.50
Chamartín,ES,40.46,-3.68
Parepare,ID,-4.01,119.63
Peristéri,GR,38.02,23.69
Amersfoort,NL,52.16,5.39
Jeongeup,KR,35.60,126.92
Bellevue,US,47.61,-122.20
Korolev,RU,55.91,37.83
Dadu,PK,26.73,67.78
Gojra,PK,31.15,72.68
Sollentuna,SE,59.43,17.95
Haldwani,IN,29.22,79.53
Gbongan,NG,7.48,4.35
Siem Reap,KH,13.36,103.86
Man,CI,7.41,-7.55
Altay,CN,47.85,88.13
Hābra,IN,22.84,88.66
Kumbakonam,IN,10.96,79.39
Sidoarjo,ID,-7.45,112.72
Şabāḩ as Sālim,KW,29.26,48.06
Kariya,JP,34.98,136.98
Choloma,HN,15.61,-87.95
Stockport,GB,53.41,-2.16
Huadian,CN,42.96,126.75
Weru,ID,-6.71,108.50
Brighton,GB,50.83,-0.14
Kolpino,RU,59.75,30.59
San Juan del Río,MX,20.39,-100.00
Sekondi-Takoradi,GH,4.93,-1.76
Porbandar,IN,21.64,69.61
Fuyu,CN,45.18,124.82
Clermont-Ferrand,FR,45.78,3.09
Chitradurga,IN,14.22,76.40
Metairie,US,29.98,-90.15
Chaohu,CN,31.60,117.87
Ejigbo,NG,7.90,4.31
Thānesar,IN,29.97,76.83
Tiruvannāmalai,IN,12.23,79.07
Anand,IN,22.55,72.96
Parnaíba,BR,-2.90,-41.78
Jacmel,HT,18.23,-72.54
Obuase,GH,6.20,-1.67
Itu,BR,-23.26,-47.30
Dikirnis,EG,31.09,31.59
Musashino,JP,35.71,139.56
Jieshi,CN,22.81,115.83
Castanhal,BR,-1.29,-47.93
Colima,MX,19.25,-103.73
Bhisho,ZA,-32.85,27.44
Negombo,LK,7.21,79.84
Saint-Denis,RE,-20.88,55.45,1
Irákleion,GR,35.33,25.14
Miramar,US,25.99,-80.23
Hami,CN,42.83,93.51
Odintsovo,RU,55.68,37.28
Foggia,IT,41.46,15.55
Kānchrāpāra,IN,22.96,88.43
San Juan Sacatepéquez,GT,14.72,-90.64
Funtua,NG,11.52,7.31
Dawei,MM,14.08,98.19
Igboho,NG,8.84,3.76
Apeldoorn,NL,52.21,5.97
Shizuishan,CN,39.23,106.77
Baia Mare,RO,47.66,23.57
Kabankalan,PH,9.98,122.81
Podgorica,ME,42.44,19.26,1
Hampton,US,37.03,-76.35
São Caetano do Sul,BR,-23.62,-46.55
West Valley City,US,40.69,-112.00
Gejiu,CN,23.36,103.15
Mahbūbnagar,IN,16.74,77.99
Desē,ET,11.13,39.63
Lleida,ES,41.62,0.62
Dimāpur,IN,25.91,93.72
Tasek Glugor,MY,5.48,100.50
Osorno,CL,-40.57,-73.13
Jiagedaqi,CN,50.42,124.12
Queimados,BR,-22.72,-43.56
Kushtia,BD,23.90,89.12
Kindu,CD,-2.94,25.92
Baliuag,PH,14.95,120.90
West Bromwich,GB,52.52,-1.99
Cẩm Phả Mines,VN,21.02,107.30
Buguma,NG,4.74,6.86
Shiqiao,CN,22.95,113.36
Pyay,MM,18.82,95.22
Rabak,SD,13.18,32.74
Robertsonpet,IN,12.96,78.28
Tyre,LB,33.27,35.19
Moundou,TD,8.57,16.08
Cajamarca,PE,-7.16,-78.50
Hinthada,MM,17.65,95.46
Hanam,KR,37.54,127.21
Jayapura,ID,-2.53,140.72
Bielany,PL,52.29,20.94
Chhindwāra,IN,22.06,78.94
Mandya,IN,12.52,76.90
Cartago,CO,4.75,-75.91
Okap,HT,19.76,-72.20
Baturaja,ID,-4.13,104.17
El Oued,DZ,33.36,6.86
Zama,JP,35.49,139.39
Marbella,ES,36.52,-4.89
's-Hertogenbosch,NL,51.70,5.30
Rodriguez,PH,14.76,121.20
Ajdabiya,LY,30.76,20.23
Nevinnomyssk,RU,44.63,41.94
San Mateo,PH,14.70,121.12
Śródmieście,PL,52.23,21.02
León,ES,42.60,-5.57
Olathe,US,38.88,-94.82
Seto,JP,35.23,137.10
Ikirun,NG,7.91,4.67
Ciudad Acuña,MX,29.32,-100.95
Léogâne,HT,18.51,-72.63
Adiwerna,ID,-6.94,109.13
Grimsby,GB,53.57,-0.08
Abakaliki,NG,6.32,8.11
Warren,US,42.49,-83.01
Dali,CN,25.58,100.21
Bānkura,IN,23.23,87.07
İnegol,TR,40.08,29.51
Ebetsu,JP,43.11,141.55
Thái Nguyên,VN,21.59,105.85
Columbia,US,34.00,-81.03
Singaraja,ID,-8.11,115.09
Würzburg,DE,49.79,9.95
Randfontein,ZA,-26.18,27.70
Hājīpur,IN,25.69,85.21
Pervoural’sk,RU,56.91,59.94
Gondā City,IN,27.13,81.95
Milagro,EC,-2.13,-79.59
Marg‘ilon,UZ,40.47,71.72
Bhuj,IN,23.25,69.67
Thornton,US,39.87,-104.97
Hastings,GB,50.86,0.57
Valdivia,CL,-39.81,-73.25
Hindupur,IN,13.83,77.49
Reggio nell'Emilia,IT,44.70,10.63
Okrika,NG,4.74,7.08
Birgañj,NP,27.02,84.88
High Wycombe,GB,51.63,-0.75
Carrollton,US,32.95,-96.89
Talisay,PH,10.24,123.85
Hawassa,ET,7.06,38.48
Idfū,EG,24.98,32.88
Ibarra,EC,0.35,-78.12
Midland,US,32.00,-102.08
Puqi,CN,29.72,113.88
Tondabayashichō,JP,34.50,135.60
Fujieda,JP,34.87,138.27
Sandachō,JP,34.88,135.23
Shillong,IN,25.57,91.88
Mīāndoāb,IR,36.97,46.11
Kislovodsk,RU,43.91,42.72
Hoofddorp,NL,52.30,4.69
Nzérékoré,GN,7.76,-8.82
Pālghāt,IN,10.77,76.65
Reẖovot,IL,31.89,34.81
Ankang,CN,32.68,109.02
Charleston,US,32.78,-79.93
Innsbruck,AT,47.26,11.39
Blitar,ID,-8.10,112.17
Waco,US,31.55,-97.15
Cerro,CU,23.11,-82.39
Tlemcen,DZ,34.88,-1.31
Kakamigahara,JP,35.42,136.87
Quetzaltenango,GT,14.83,-91.52
Dimitrovgrad,RU,54.21,49.62
Zhalantun,CN,48.01,122.74
Pindamonhangaba,BR,-22.92,-45.46
Muricay,PH,7.83,123.48
Sterling Heights,US,42.58,-83.03
St. Catharines,CA,43.17,-79.24
Ōmuta,JP,33.03,130.45
Godhra,IN,22.78,73.61
Shahrud,IR,36.42,54.98
Dawukou,CN,39.04,106.40
Bulaon,PH,15.08,120.66
Punto Fijo,VE,11.69,-70.20
Abiko,JP,35.87,140.02
Kishangarh,IN,26.59,74.85
Kadoma,JP,34.74,135.57
Majie,CN,25.03,102.64
Martapura,ID,-3.41,114.86
Villeurbanne,FR,45.77,4.88
Gonbad-e Kāvūs,IR,37.25,55.17
Rānīganj,IN,23.62,87.13
Toowoomba,AU,-27.56,151.95
Hepo,CN,23.43,115.83
Iranshahr,IR,27.20,60.68
Denton,US,33.21,-97.13
Lashio,MM,22.94,97.75
Pīlibhīt,IN,28.63,79.80
Miyakonojō,JP,31.73,131.07
Novomoskovsk,RU,54.01,38.28
Buzău,RO,45.15,26.83
Sapucaia,BR,-29.83,-51.15
Matsubara,JP,34.57,135.55
Pinsk,BY,52.12,26.10
Beāwar,IN,26.10,74.32
Dazhou,CN,31.22,107.50
Al Bāb,SY,36.37,37.52
Shuangcheng,CN,45.35,126.28
Isesaki,JP,36.32,139.20
Abohar,IN,30.14,74.20
Dąbrowa Górnicza,PL,50.33,19.20
Šiauliai,LT,55.93,23.32
Moga,IN,30.81,75.17
Al Ajaylat,LY,32.76,12.38
Nikopol,UA,47.57,34.40
Cedar Rapids,US,42.01,-91.64
Dongyang,CN,29.27,120.23
Maicao,CO,11.38,-72.24
Florencia,CO,1.61,-75.61
Nablus,PS,32.22,35.25
New Haven,US,41.31,-72.93
Jiazi,CN,22.88,116.07
Girardot City,CO,4.30,-74.81
Roseville,US,38.75,-121.29
Quilpué,CL,-33.05,-71.44
Songjiang,CN,31.04,121.21
La Ceiba,HN,15.76,-86.78
Jaraguá do Sul,BR,-26.49,-49.07
Gainesville,US,29.65,-82.32
Sinnar,SD,13.57,33.57
Masaya,NI,11.97,-86.09
Visalia,US,36.33,-119.29
Relizane,DZ,35.74,0.56
Manzanillo,MX,19.12,-104.34
Sonārgaon,BD,23.65,90.62
Shangri-La,CN,27.83,99.71
Mostaganem,DZ,35.93,0.09
Sabhā,LY,27.04,14.43
Tychy,PL,50.14,18.97
Syevyerodonets’k,UA,48.95,38.49
Dehri,IN,24.90,84.18
Wuda,CN,39.50,106.71
Kisaran,ID,2.98,99.62
Gyeongsan-si,KR,35.82,128.74
Baidoa,SO,3.11,43.65
Mandi Bahauddin,PK,32.59,73.49
Navoiy,UZ,40.08,65.38
Tokat,TR,40.31,36.55
Bimbo,CF,4.26,18.42
Deoria,IN,26.50,83.78
Daitōchō,JP,34.71,135.62
Coral Springs,US,26.27,-80.27
Sherbrooke,CA,45.40,-71.90
Ouargla,DZ,31.95,5.33
Acilia-Castel Fusano-Ostia Antica,IT,41.76,12.33
Thousand Oaks,US,34.17,-118.84
Andong,KR,36.57,128.72
Tete,MZ,-16.16,33.59
Copiapó,CL,-27.37,-70.33
Palopo,ID,-2.99,120.20
Nador,MA,35.17,-2.93
Bilbays,EG,30.42,31.56
Charallave,VE,10.24,-66.86
Shahr-e Kord,IR,32.33,50.86
Regensburg,DE,49.02,12.10
Mino,JP,34.83,135.47
Leiyang,CN,26.40,112.86
Darwin,AU,-12.46,130.84
Cadiz,PH,10.95,123.29
Zacatecas,MX,22.77,-102.58
Elizabeth,US,40.66,-74.21
Bat Yam,IL,32.02,34.75
Sātkhira,BD,22.71,89.07
Palo Negro,VE,10.17,-67.54
Stamford,US,41.05,-73.54
Mogi Guaçu,BR,-22.37,-46.95
Arish,EG,31.13,33.80
Idlib,SY,35.93,36.63
Sīnah,IQ,36.81,43.04
Concord,US,37.98,-122.03
Kamyshin,RU,50.10,45.42
Oulu,FI,65.01,25.47
Hassan,IN,13.01,76.10
Novocheboksarsk,RU,56.11,47.48
Besançon,FR,47.25,6.02
Surprise,US,33.63,-112.33
El Eulma,DZ,36.15,5.69
Khardah,IN,22.72,88.38
Sakakah,SA,29.97,40.21
Jimma,ET,7.67,36.83
Al Manāqil,SD,14.25,32.99
Teluknaga,ID,-6.10,106.64
Győr,HU,47.68,17.64
Jirjā,EG,26.34,31.89
Manzanillo,CU,20.34,-77.12
Yavatmāl,IN,20.39,78.13
Hālīsahar,IN,22.93,88.42
Serpukhov,RU,54.92,37.41
Sirte,LY,31.21,16.59
Ramat Gan,IL,32.08,34.81
Asaka,JP,35.80,139.60
Panvel,IN,18.99,73.11
Muar,MY,2.04,102.57
Divo,CI,5.84,-5.36
Ungaran,ID,-7.14,110.41
Alhambra,US,33.50,-112.13
Xuanzhou,CN,30.95,118.76
Titāgarh,IN,22.74,88.37
San Nicolás de los Arroyos,AR,-33.33,-60.21
Kusatsu,JP,35.02,135.97
Opole,PL,50.67,17.93
Lafayette,US,30.22,-92.02
Worcester,ZA,-33.65,19.45
Elbląg,PL,54.15,19.41
Saïda,DZ,34.83,0.15
Sirajganj,BD,24.46,89.71
Jequié,BR,-13.86,-40.09
Płock,PL,52.55,19.71
Wałbrzych,PL,50.77,16.28
Yevlakh,AZ,40.62,47.15
Wau,SS,7.70,27.99
Xai-Xai,MZ,-25.05,33.64
Huaihua,CN,27.56,110.00
Amaigbo,NG,5.79,7.84
Topeka,US,39.05,-95.68
Lafia,NG,8.49,8.52
Jiangyou,CN,31.77,104.72
Tando Allahyar,PK,25.46,68.72
Surat Thani,TH,9.14,99.33
Isiro,CD,2.77,27.62
Sancti Spíritus,CU,21.93,-79.44
Cuddapah,IN,14.48,78.82
Bettiah,IN,26.80,84.50
Angren,UZ,41.02,70.14
Kent,US,47.38,-122.23
Pakokku,MM,21.33,95.08
Murom,RU,55.58,42.04
Rangkasbitung,ID,-6.36,106.25
Hāthras,IN,27.60,78.05
Klaten,ID,-7.71,110.61
Khasavyurt,RU,43.25,46.59
Neftekamsk,RU,56.09,54.27
Simi Valley,US,34.27,-118.78
Xichang,CN,27.90,102.26
Cadiz,ES,36.53,-6.29
Pakpattan,PK,30.34,73.39
Danshui,CN,22.80,114.47
Bahawalnagar,PK,30.55,73.39
Bahawalnagar,PK,30.00,73.25
Ueda,JP,36.40,138.28
Sogamoso,CO,5.71,-72.93
East Los Angeles,US,34.02,-118.17
Lalitpur,IN,24.69,78.42
Edirne,TR,41.68,26.56
Jombang,ID,-7.55,112.23
Songea,TZ,-10.68,35.65
Kolār,IN,13.14,78.13
Lévis,CA,46.80,-71.18
Chinandega,NI,12.63,-87.13
Al Jadīd,LY,27.05,14.40
Lambaré,PY,-25.35,-57.61
Macheng,CN,31.18,115.02
Rafaḩ,PS,31.30,34.24
Ampang,MY,3.15,101.77
Itapetininga,BR,-23.59,-48.05
Patos de Minas,BR,-18.58,-46.52
Santa Clara,US,37.35,-121.96
Paseh,ID,-7.10,107.76
Murfreesboro,US,35.85,-86.39
Pangkalpinang,ID,-2.13,106.11
Huicheng,CN,23.04,116.29
Gashua,NG,12.87,11.04
Les Cayes,HT,18.19,-73.75
Salerno,IT,40.68,14.79
Watford,GB,51.66,-0.40
Xiazhen,CN,34.80,117.11
Torbat-e Ḩeydarīyeh,IR,35.27,59.22
Tando Adam,PK,25.77,68.66
‘Ajlūn,JO,32.33,35.75
Sorong,ID,-0.88,131.26
Koronadal,PH,6.50,124.85
Derince,TR,40.76,29.81
Okinawa,JP,26.34,127.80
Los Ángeles,CL,-37.47,-72.35
Haimen,CN,23.19,116.61
Saint Peters,GB,51.37,1.42
Orsha,BY,54.51,30.42
Shahecheng,CN,36.94,114.51
Kelowna,CA,49.88,-119.49
Bragança Paulista,BR,-22.95,-46.54
Bohicon,BJ,7.18,2.07
Beppu,JP,33.28,131.50
Willemstad,CW,12.11,-68.93,1
Soran,IQ,36.65,44.54
Bălţi,MD,47.76,27.93
Mandsaur,IN,24.07,75.07
Padalarang,ID,-6.84,107.47
Suining,CN,30.51,105.57
Gondiā,IN,21.46,80.19
Huixquilucan,MX,19.36,-99.35
Semnan,IR,35.58,53.39
Sloviansk,UA,48.87,37.62
San Francisco de Macorís,DO,19.30,-70.25
Yushu,CN,44.80,126.53
Yuanlin,TW,23.96,120.58
Santa Tecla,SV,13.68,-89.28
Ciudad Valles,MX,22.00,-99.01
Guadalupe,MX,22.75,-102.52
Khairpur Mir’s,PK,27.53,68.76
Kashihara-shi,JP,34.51,135.79
Riobamba,EC,-1.67,-78.65
Kokshetau,KZ,53.28,69.40
Gorzów Wielkopolski,PL,52.74,15.23
Timon,BR,-5.09,-42.84
New Mirpur,PK,33.15,73.75
Agadez,NE,16.97,7.99
Targówek,PL,52.29,21.05
Lecheng,CN,25.13,113.35
São José dos Pinhais,BR,-25.53,-49.21
Marand,IR,38.43,45.77
Rajapalaiyam,IN,9.45,77.55
Orléans,FR,47.90,1.90
Laiwu,CN,36.19,117.66
Rustenburg,ZA,-25.67,27.24
Hartford,US,41.76,-72.69
Rudnyy,KZ,52.97,63.12
Teresópolis,BR,-22.42,-42.98
Metz,FR,49.12,6.17
Jiupu,CN,41.07,122.95
Dārjiling,IN,27.03,88.27
Baoshan,CN,46.56,131.42
Salvaleón de Higüey,DO,18.62,-68.71
Polokwane,ZA,-23.90,29.47
Thaton,MM,16.92,97.37
Potchefstroom,ZA,-26.72,27.10
Ciamis,ID,-7.33,108.35
Lumajang,ID,-8.13,113.22
Guelma,DZ,36.46,7.43
Hagonoy,PH,14.83,120.73
Mohali,IN,30.68,76.72
Uruguaiana,BR,-29.75,-57.09
Pālanpur,IN,24.17,72.44
Indramayu,ID,-6.33,108.32
Bordj el Kiffan,DZ,36.75,3.19
Gagnoa,CI,6.13,-5.95
Porto Seguro,BR,-16.45,-39.06
Luoyang,CN,23.16,114.27
Wolfsburg,DE,52.42,10.78
Niihama,JP,33.96,133.31
Minzhu,CN,43.72,127.33
Dos Hermanas,ES,37.28,-5.92
Pati,ID,-6.76,111.04
Dam Dam,IN,22.63,88.42
Alagoinhas,BR,-12.14,-38.42
Az Zubayr,IQ,30.39,47.70
Hardoī,IN,27.39,80.13
San Pedro Garza García,MX,25.66,-100.41
Huangzhou,CN,30.45,114.80
Sheepshead Bay,US,40.59,-73.94
Puruliya,IN,23.33,86.36
Ubon Ratchathani,TH,15.24,104.85
Kisarazu,JP,35.38,139.93
Virginia,ZA,-28.10,26.87
Brits,ZA,-25.63,27.78
Beylikdüzü,TR,40.98,28.64
Recklinghausen,DE,51.61,7.20
Palhoça,BR,-27.65,-48.67
Xiulin,CN,29.72,112.40
Zhoucun,CN,36.82,117.82
Jiayuguan,CN,39.81,98.29
Maastricht,NL,50.85,5.69
Amherst,US,42.98,-78.80
Mỹ Tho,VN,10.36,106.36
Tekirdağ,TR,40.98,27.51
Victorville,US,34.54,-117.29
Aalborg,DK,57.05,9.92
Barbacena,BR,-21.23,-43.77
Burton upon Trent,GB,52.81,-1.64
Chishtian,PK,29.80,72.86
Villa Canales,GT,14.48,-90.53
Dibrugarh,IN,27.48,94.91
Göttingen,DE,51.53,9.93
Durrës,AL,41.32,19.45
San Pedro Garza Garcia,MX,25.66,-100.40
Zābol,IR,31.03,61.49
Palwal,IN,28.14,77.33
Nobeoka,JP,32.58,131.67
Colchester,GB,51.89,0.90
Nalgonda,IN,17.05,79.27
Batumi,GE,41.64,41.63
Mataró,ES,41.54,2.44
Abilene,US,32.45,-99.73
Bhadreswar,IN,22.82,88.34
Bern,CH,46.95,7.45,1
Vejalpur,IN,22.69,73.56
Stavanger,NO,58.97,5.73
Payakumbuh,ID,-0.22,100.63
Alberton,ZA,-26.27,28.12
Fujinomiya,JP,35.22,138.62
Chikmagalūr,IN,13.32,75.77
Ekibastuz,KZ,51.72,75.32
San Juan,PH,14.60,121.03
Noda,JP,35.95,139.87
Braga,PT,41.55,-8.42
Lianhe,CN,47.13,129.27
Raigarh,IN,21.90,83.40
Vallejo,US,38.10,-122.26
North Stamford,US,41.14,-73.54
Olmaliq,UZ,40.84,69.60
Musoma,TZ,-1.50,33.80
Cachoeirinha,BR,-29.95,-51.09
Yaizu,JP,34.87,138.32
Tobruk,LY,32.09,23.95
Berkeley,US,37.87,-122.27
Xilin Hot,CN,43.97,116.03
Guntakal Junction,IN,15.17,77.36
Fresnillo,MX,23.18,-102.87
Orizaba,MX,18.85,-97.10
Nakhon Si Thammarat,TH,8.43,99.97
Heilbronn,DE,49.14,9.22
Ingolstadt,DE,48.77,11.42
Toyokawa,JP,34.82,137.40
Fengcheng,CN,40.45,124.07
Mufulira,ZM,-12.55,28.24
Ulm,DE,48.40,9.99
Rawang,MY,3.32,101.58
Karaman,TR,37.18,33.22
Cambridge,CA,43.36,-80.31
Włocławek,PL,52.65,19.07
Norman,US,35.22,-97.44
Allentown,US,40.61,-75.49
Fernando de la Mora,PY,-25.34,-57.52
Perugia,IT,43.11,12.39
Gangāpur,IN,26.47,76.72
Zhaoyuan,CN,37.36,120.41
Bangil,ID,-7.60,112.82
Deoli,IN,28.50,77.23
Nabatîyé et Tahta,LB,33.38,35.48
Abbottabad,PK,34.15,73.21
Orekhovo-Zuyevo,RU,55.81,38.96
Gereida,SD,11.28,25.14
Evansville,US,37.97,-87.56
Bottrop,DE,51.52,6.93
Santa Rita,BR,-7.11,-34.98
Maxixe,MZ,-23.86,35.35
Kairouan,TN,35.68,10.10
Jaranwala,PK,31.33,73.42
Santa Coloma de Gramenet,ES,41.45,2.21
Leiden,NL,52.16,4.49
Trois-Rivières,CA,46.35,-72.55
Monza,IT,45.58,9.27
Modakeke,NG,7.38,4.26
Silang,PH,14.22,120.97
Quevedo,EC,-1.03,-79.46
Nazilli,TR,37.92,28.32
Lira,UG,2.25,32.90
Toledo,BR,-24.71,-53.74
Pforzheim,DE,48.88,8.70
Dordrecht,NL,51.81,4.67
Jaú,BR,-22.30,-48.56
Offenbach,DE,50.10,8.77
Siwān,IN,26.22,84.36
Columbia,US,38.95,-92.33
Settat,MA,33.00,-7.62
Cagua,VE,10.19,-67.46
Odessa,US,31.85,-102.37
Mandimba,MZ,-14.35,35.65
Reykjavík,IS,64.14,-21.90,1
San Jose,PH,12.35,121.07
Damoh,IN,23.83,79.44
Shimotoda,JP,35.81,139.69
Lhasa,CN,29.65,91.10
Aïn Oussera,DZ,35.45,2.91
Kokubunji,JP,35.70,139.48
Pleven,BG,43.42,24.62
Rimini,IT,44.06,12.57
Miramar,MX,22.36,-97.90
Khlong Luang,TH,14.06,100.65
Ādilābād,IN,19.67,78.54
Fargo,US,46.88,-96.79
Iguala de la Independencia,MX,18.35,-99.54
Sepatan,ID,-6.12,106.58
Zielona Góra,PL,51.94,15.51
Cubatão,BR,-23.89,-46.43
Maseru,LS,-29.32,27.48,1
Srikakulam,IN,18.30,83.90
Berdyansk,UA,46.77,36.80
Malindi,KE,-3.22,40.12
Uppal Kalan,IN,17.41,78.56
Eastbourne,GB,50.77,0.28
Bandundu,CD,-3.32,17.38
Pita Kotte,LK,6.89,79.90
Torrejón de Ardoz,ES,40.46,-3.47
Beaumont,US,30.09,-94.10
Bama,NG,11.52,13.69
Ilobu,NG,7.84,4.49
Ciudad Delicias,MX,28.19,-105.47
Jetpur,IN,21.75,70.62
Puning,CN,23.31,116.17
Morbi,IN,22.82,70.84
Guadalajara de Buga,CO,3.90,-76.30
Troparëvo,RU,55.66,37.48
Nakhon Pathom,TH,13.82,100.04
Uzhgorod,UA,48.62,22.30
Pātan,IN,23.85,72.13
Sokodé,TG,8.98,1.13
Tarnów,PL,50.01,20.99
Loja,EC,-3.99,-79.20
Exeter,GB,50.72,-3.53
Jalingo,NG,8.89,11.36
Västerås,SE,59.62,16.55
Gemena,CD,3.26,19.77
Achinsk,RU,56.27,90.50
Shunyi,CN,40.12,116.65
Rotherham,GB,53.43,-1.36
Ikoma,JP,34.68,135.70
Ciudad de Villa de Álvarez,MX,19.27,-103.74
Anaco,VE,9.43,-64.46
Tebingtinggi,ID,3.33,99.16
Tigwav,HT,18.43,-72.87
Tunja,CO,5.54,-73.37
Bremerhaven,DE,53.54,8.59
Punta Arenas,CL,-53.15,-70.91
Panevėžys,LT,55.73,24.35
Pyin Oo Lwin,MM,22.04,96.46
Independence,US,39.09,-94.42
Kedungwuni,ID,-6.97,109.65
Ishinomaki,JP,38.42,141.30
Longjing,CN,42.77,129.42
Khanna,IN,30.71,76.22
Calabozo,VE,8.92,-67.43
Remscheid,DE,51.18,7.19
Setúbal,PT,38.52,-8.89
Čačak,RS,43.89,20.35
Ann Arbor,US,42.28,-83.74
Nkongsamba,CM,4.95,9.94
Kindia,GN,10.06,-12.87
Qingzhou,CN,36.70,118.48
Botād,IN,22.17,71.67
Rishra,IN,22.72,88.35
Pinhais,BR,-25.44,-49.19
Khenchela,DZ,35.44,7.14
Hōfu,JP,34.05,131.57
Ordu,TR,40.98,37.89
Manp’o,KP,41.15,126.29
Lausanne,CH,46.52,6.63
El Monte,US,34.07,-118.03
Athens,US,33.96,-83.38
Brugge,BE,51.21,3.22
Simões Filho,BR,-12.78,-38.40
Azamgarh,IN,26.07,83.18
Pescara,IT,42.46,14.20
Ahmadpur East,PK,29.14,71.26
Varginha,BR,-21.55,-45.43
Springfield,US,39.80,-89.64
Taldykorgan,KZ,45.02,78.37
Jaén,ES,37.77,-3.79
Puno,PE,-15.84,-70.02
Cheltenham,GB,51.90,-2.08
Yelahanka,IN,13.10,77.60
Dasha,CN,23.11,113.44
Nyíregyháza,HU,47.96,21.72
Yakeshi,CN,49.28,120.73
Cherkessk,RU,44.22,42.06
Algeciras,ES,36.13,-5.45
Gudivāda,IN,16.44,81.00
Digos,PH,6.75,125.36
Handa,JP,34.88,136.93
Sinop,BR,-11.86,-55.50
Alchevs’k,UA,48.47,38.82
Round Rock,US,30.51,-97.68
Noginsk,RU,55.87,38.44
Wilmington,US,34.23,-77.94
Cavite City,PH,14.48,120.90
Pavlohrad,UA,48.53,35.87
East Harlem,US,40.79,-73.94
Binzhou,CN,37.37,118.02
Zoetermeer,NL,52.06,4.49
Sri Jayewardenepura Kotte,LK,6.88,79.91
Örebro,SE,59.27,15.21
Guelph,CA,43.55,-80.26
Yelets,RU,52.62,38.50
Parla,ES,40.24,-3.77
Batang,ID,-6.48,110.71
Novo-Peredelkino,RU,55.65,37.34
Baidyabāti,IN,22.78,88.33
Okigwe,NG,5.83,7.35
Lengshuijiang,CN,27.69,111.43
Tianfu,CN,37.26,122.05
Arvada,US,39.80,-105.09
East York,CA,43.69,-79.33
Toliara,MG,-23.35,43.67
Bizerte,TN,37.27,9.87
Provo,US,40.23,-111.66
Pouso Alegre,BR,-22.23,-45.94
Bastī,IN,26.79,82.72
Tuguegarao,PH,17.62,121.72
Peoria,US,40.69,-89.59
Lansing,US,42.73,-84.56
Wenchang,CN,19.62,110.75
Balkh,AF,36.76,66.90
Lincoln,GB,53.23,-0.54
Mingshui,CN,36.72,117.50
Botoşani,RO,47.75,26.67
Mary,TM,37.59,61.83
Sóc Trăng,VN,9.60,105.97
Dunedin,NZ,-45.87,170.50
Balasore,IN,21.49,86.93
Pamanukan,ID,-6.28,107.81
Eunápolis,BR,-16.38,-39.58
Pleiku,VN,13.98,108.00
Downey,US,33.94,-118.13
Kingston,CA,44.23,-76.48
Yuyao,CN,30.05,121.15
Bergamo,IT,45.70,9.67
Sawangan,ID,-6.40,106.77
Dharmavaram,IN,14.41,77.72
Siirt,TR,37.93,41.94
Erzincan,TR,39.74,39.49
Kankan,GN,10.39,-9.31
Cuauhtémoc,MX,28.41,-106.86
Hotan,CN,37.11,79.94
Laghouat,DZ,33.80,2.87
Botucatu,BR,-22.89,-48.45
Māler Kotla,IN,30.53,75.88
Navojoa,MX,27.07,-109.44
Offa,NG,8.15,4.72
Tobol’sk,RU,58.20,68.25
Wardha,IN,20.74,78.60
Pingshan,CN,22.99,114.71
Cuito,AO,-12.38,16.93
Songyuan,CN,45.13,124.83
Maba,CN,24.68,113.60
Jandira,BR,-23.53,-46.90
Dumaguete,PH,9.31,123.30
Mishima,JP,35.12,138.92
Carlsbad,US,33.16,-117.35
Chorzów,PL,50.31,18.97
Luanshya,ZM,-13.14,28.42
Praia,CV,14.93,-23.51,1
Elmhurst,US,40.74,-73.88
Costa Mesa,US,33.64,-117.92
Jhunjhunūn,IN,28.13,75.40
Miami Gardens,US,25.94,-80.25
Kitami,JP,43.80,143.89
Westminster,US,39.84,-105.04
Heroica Guaymas,MX,27.92,-110.90
Chesterfield,GB,53.25,-1.42
North Peoria,US,40.72,-89.58
Clearwater,US,27.97,-82.80
Shchelkovo,RU,55.92,37.97
Fairfield,US,38.25,-122.04
Alanya,TR,36.54,32.00
Guanabacoa,CU,23.13,-82.30
Vihari,PK,30.04,72.36
Guangming,CN,45.33,122.78
Satara,IN,17.69,73.99
Rouen,FR,49.44,1.10
Haikou,CN,24.78,102.58
Chanduasi,IN,28.45,78.78
Nefteyugansk,RU,61.10,72.60
Reutlingen,DE,48.49,9.20
Bushwick,US,40.69,-73.92
Shaowu,CN,27.34,117.48
Mojokerto,ID,-7.47,112.43
Satu Mare,RO,47.80,22.86
Thanh Hóa,VN,19.80,105.77
Kaiyuan,CN,42.53,124.04
Kamalia,PK,30.73,72.65
Guanare,VE,9.04,-69.74
Gravesend,US,40.60,-73.97
Rochester,US,44.02,-92.47
Farīdpur,BD,23.61,89.84
Apopa,SV,13.81,-89.18
Mothīhāri,IN,26.65,84.92
Chās,IN,23.64,86.17
Mazyr,BY,52.05,29.25
Pudukkottai,IN,10.38,78.82
Elgin,US,42.04,-88.28
Carúpano,VE,10.67,-63.25
Rewāri,IN,28.20,76.62
Port Blair,IN,11.67,92.75
Minatitlán,MX,18.00,-94.56
Esuk Oron,NG,4.80,8.25
Fürth,DE,49.48,10.99
Beibei,CN,29.83,106.44
Temecula,US,33.49,-117.15
West Jordan,US,40.61,-111.94
Cà Mau,VN,9.18,105.15
Ribeirão Pires,BR,-23.71,-46.41
Douma,SY,33.57,36.40
Iringa,TZ,-7.77,35.70
Zwolle,NL,52.51,6.09
Novokuybyshevsk,RU,53.10,49.95
Qūchān,IR,37.11,58.51
Suriāpet,IN,17.14,79.62
Kandy,LK,7.29,80.63
Bangaon,IN,23.05,88.83
Inglewood,US,33.96,-118.35
Lysychans’k,UA,48.90,38.44
Conselheiro Lafaiete,BR,-20.66,-43.79
Chhatarpur,IN,24.92,79.59
Daugavpils,LV,55.88,26.53
Resende,BR,-22.47,-44.45
Chelmsford,GB,51.74,0.47
Masjed Soleymān,IR,31.94,49.30
Cileunyi,ID,-6.94,107.75
Ashoknagar Kalyangarh,IN,22.86,88.64
Magelang,ID,-7.47,110.22
Mulhouse,FR,47.75,7.33
Santa Rosa,AR,-36.62,-64.28
Beau Bassin-Rose Hill,MU,-20.23,57.47
Mbouda,CM,5.63,10.25
Araucária,BR,-25.59,-49.41
Achalpur,IN,21.26,77.51
Navadwīp,IN,23.41,88.37
Nsukka,NG,6.86,7.40
Nguru,NG,12.88,10.46
Dongtai,CN,32.85,120.31
Bārsi,IN,18.23,75.69
Atibaia,BR,-23.12,-46.55
Várzea Paulista,BR,-23.21,-46.83
Hikone,JP,35.25,136.25
Encheng,CN,22.19,112.30
Turhal,TR,40.39,36.08
Bandar-e Anzalī,IR,37.47,49.46
Richardson,US,32.95,-96.73
Hadejia,NG,12.45,10.04
Zhuji,CN,29.72,120.24
Perpignan,FR,42.70,2.90
Lowell,US,42.63,-71.32
East Independence,US,39.10,-94.36
Caen,FR,49.19,-0.36
Yenangyaung,MM,20.47,94.87
Gresham,US,45.50,-122.43
Antioch,US,38.00,-121.81
Manzini,SZ,-26.50,31.38
Cambridge,US,42.38,-71.11
Sultānpur,IN,26.26,82.07
Tauranga,NZ,-37.69,176.17
High Point,US,35.96,-80.01
Billings,US,45.78,-108.50
Manchester,US,43.00,-71.45
Kiryū,JP,36.40,139.33
Kresek,ID,-6.13,106.38
Bender,MD,46.83,29.48
Nelspruit,ZA,-25.47,30.97
Citeureup,ID,-6.49,106.88
Garanhuns,BR,-8.88,-36.50
Gabès,TN,33.88,10.10
Qingnian,CN,36.84,115.71
Kufa,IQ,32.05,44.44
Vacoas,MU,-20.30,57.48
Ressano Garcia,MZ,-25.44,32.00
Noyabrsk,RU,63.19,75.44
Zliten,LY,32.47,14.57
Mizhou,CN,35.99,119.40
Bataysk,RU,47.14,39.75
Linshui,CN,36.42,114.20
Hailun,CN,47.46,126.95
Ambur,IN,12.79,78.72
Kecskemét,HU,46.91,19.69
Seversk,RU,56.60,84.89
Lichinga,MZ,-13.31,35.24
Murrieta,US,33.55,-117.21
Centennial,US,39.58,-104.88
Shilong,CN,23.11,113.85
Richmond,US,37.94,-122.35
Kandi,BJ,11.13,2.94
Corona,US,40.75,-73.86
Araruama,BR,-22.87,-42.34
Tieli,CN,46.98,128.04
Catanduva,BR,-21.14,-48.97
Taitung City,TW,22.76,121.14
Dongxing,CN,45.36,130.79
Arzamas,RU,55.39,43.84
Phalaborwa,ZA,-23.94,31.14
Heihe,CN,50.24,127.49
Pueblo,US,38.25,-104.61
Zhaotong,CN,27.32,103.72
Hoshangābād,IN,22.75,77.73
Larache,MA,35.19,-6.16
Ijebu-Igbo,NG,6.97,4.00
Sergiyev Posad,RU,56.30,38.13
Tumbes,PE,-3.57,-80.45
Livingstone,ZM,-17.84,25.85
San Rafael,AR,-34.62,-68.33
Port-Gentil,GA,-0.72,8.78
Hulan,CN,45.98,126.60
Matagalpa,NI,12.93,-85.92
Komatsu,JP,36.40,136.45
Leninsk-Kuznetsky,RU,54.66,86.17
Zhongxiang,CN,31.17,112.58
Franco da Rocha,BR,-23.32,-46.73
Iwatsuki,JP,35.96,139.70
Pearland,US,29.56,-95.29
Dehui,CN,44.53,125.70
Waterbury,US,41.56,-73.05
Boulogne-Billancourt,FR,48.84,2.24
Kalisz,PL,51.76,18.09
Ksar El Kebir,MA,35.00,-5.90
Pemba,MZ,-12.97,40.52
Moncton,CA,46.09,-64.80
Sawāi Mādhopur,IN,26.02,76.34
Uromi,NG,6.70,6.33
Dharān,NP,26.81,87.28
Madanapalle,IN,13.55,78.50
Katumba,TZ,-9.23,33.62
West Covina,US,34.07,-117.94
Enterprise,US,36.03,-115.24
Bānsbāria,IN,22.95,88.40
Girón,CO,7.07,-73.17
Mopti,ML,14.48,-4.18
Baghlān,AF,36.13,68.71
Cuautitlán,MX,19.67,-99.18
Trincomalee,LK,8.58,81.23
Santiago,PH,16.69,121.55
Dagenham,GB,51.55,0.17
North Charleston,US,32.85,-79.97
Sohar,OM,24.35,56.71
Nehe,CN,48.48,124.83
Kyzyl,RU,51.71,94.45
Cabo Frio,BR,-22.89,-42.03
Oktyabr’skiy,RU,54.48,53.47
Tādepallegūdem,IN,16.81,81.53
Banyuwangi,ID,-8.23,114.36
Birnin Kebbi,NG,12.45,4.20
Pingliang,CN,35.54,106.69
Santa Cruz,PH,14.28,121.42
Rockingham,AU,-32.28,115.73
Everett,US,47.98,-122.20
An Nuhūd,SD,12.70,28.43
Atbara,SD,17.70,33.99
Jiangyin,CN,31.91,120.26
Bạc Liêu,VN,9.29,105.73
College Station,US,30.63,-96.33
Palm Bay,US,28.03,-80.59
Jalpāiguri,IN,26.52,88.73
Jalai Nur,CN,49.45,117.70
Tajimi,JP,35.32,137.13
Moers,DE,51.45,6.63
Pompano Beach,US,26.24,-80.12
Ourense,ES,42.34,-7.86
Ji Paraná,BR,-10.89,-61.95
Basingstoke,GB,51.26,-1.09
Bandırma,TR,40.35,27.98
Sacaba,BO,-17.40,-66.04
Maidstone,GB,51.27,0.52
Umm Qaşr,IQ,30.04,47.92
Butterworth,MY,5.40,100.36
Shaping,CN,22.77,112.96
Râmnicu Vâlcea,RO,45.10,24.37
Alcobendas,ES,40.55,-3.64
Araras,BR,-22.36,-47.38
Koszalin,PL,54.19,16.17
Poá,BR,-23.53,-46.34
Sherpur,BD,25.02,90.02
Obninsk,RU,55.10,36.61
Vitória de Santo Antão,BR,-8.12,-35.29
Shinyanga,TZ,-3.66,33.42
Boulder,US,40.01,-105.27
Umuarama,BR,-23.77,-53.33
Koblenz,DE,50.35,7.58
Siegen,DE,50.87,8.02
Bharatpur,NP,27.68,84.44
As Suwayq,OM,23.85,57.44
Norwalk,US,33.90,-118.08
Vicenza,IT,45.55,11.55
Reus,ES,41.16,1.11
Iida,JP,35.52,137.82
Ilebo,CD,-4.33,20.59
Apucarana,BR,-23.55,-51.46
Yên Vinh,VN,18.67,105.67
Mitrovicë,XK,42.88,20.87
Sutton Coldfield,GB,52.57,-1.82
Khemisset,MA,33.82,-6.07
Elista,RU,46.31,44.26
Taungoo,MM,18.94,96.43
Bedford,GB,52.13,-0.47
Ejido,VE,8.55,-71.24
Al Ḩawāmidīyah,EG,29.90,31.25
Catia La Mar,VE,10.61,-67.03
Lianran,CN,24.92,102.48
West Palm Beach,US,26.72,-80.05
Rayong,TH,12.68,101.26
Chittaurgarh,IN,24.89,74.62
Fukayachō,JP,36.20,139.28
Cherëmushki,RU,55.66,37.56
Coimbra,PT,40.21,-8.42
Broken Arrow,US,36.05,-95.79
Daly City,US,37.71,-122.46
Linköping,SE,58.41,15.62
Cikarang,ID,-6.26,107.15
Longjiang,CN,47.33,123.18
Hwado,KR,37.65,127.31
Buhe,CN,30.29,112.23
Pindiga,NG,9.98,10.95
Namur,BE,50.47,4.87
Gangāwati,IN,15.43,76.53
Yevpatoriya,UA,45.20,33.37
Novotroitsk,RU,51.20,58.33
Bergisch Gladbach,DE,50.99,7.13
Launceston,AU,-41.44,147.13
Santa Cruz do Sul,BR,-29.72,-52.43
Legnica,PL,51.21,16.16
Ashkelon,IL,31.67,34.57
Sydney,CA,46.14,-60.18
Derbent,RU,42.07,48.29
Xinghua,CN,32.94,119.83
Khurja,IN,28.25,77.86
Mati,PH,6.96,126.22
Guaratinguetá,BR,-22.82,-45.19
Arjawinangun,ID,-6.65,108.41
Suceava,RO,47.63,26.25
Aïn Beïda,DZ,35.80,7.39
Azare,NG,11.67,10.19
Nantou,TW,23.92,120.66
Anqiu,CN,36.43,119.19
Lahad Datu,MY,5.02,118.33
Ponnāni,IN,10.77,75.93
Tanza,PH,14.68,120.94
Mariara,VE,10.30,-67.72
Bhairab Bāzār,BD,24.05,90.98
Chengtangcun,CN,35.08,117.19
Baraki,DZ,36.67,3.10
Nancy,FR,48.68,6.18
Sandy Springs,US,33.92,-84.38
Burbank,US,34.18,-118.31
Queenstown,ZA,-31.90,26.88
Hòa Bình,VN,20.82,105.34
Green Bay,US,44.52,-88.02
Jizan,SA,16.89,42.55
Texcoco de Mora,MX,19.51,-98.88
Santa Maria,US,34.95,-120.44
Linhares,BR,-19.39,-40.07
Araguaína,BR,-7.19,-48.21
Barnāla,IN,30.37,75.55
Daxing,CN,39.74,116.33
Parral,MX,26.93,-105.67
Bāneh,IR,36.00,45.89
Oldham,GB,53.54,-2.12
Douliu,TW,23.71,120.54
Jena,DE,50.93,11.59
Wichita Falls,US,33.91,-98.49
Gera,DE,50.88,12.08
Badlapur,IN,19.16,73.27
Al Fāw,IQ,29.97,48.47
Depok,ID,-7.76,110.43
Mostar,BA,43.34,17.81
Lakeland,US,28.04,-81.95
Zhezqazghan,KZ,47.78,67.77
Honmachi,JP,32.50,130.60
Tandil,AR,-37.32,-59.13
Lo Prado,CL,-33.44,-70.73
Pulandian,CN,39.40,121.97
Helsingborg,SE,56.05,12.69
Kot Addu,PK,30.47,70.97
Bishoftu,ET,8.75,38.98
Kara,TG,9.55,1.19
Clovis,US,36.83,-119.70
Wuchuan,CN,21.46,110.77
Yenakiyeve,UA,48.23,38.21
Lewisville,US,33.05,-96.99
Abengourou,CI,6.73,-3.50
Iwakuni,JP,34.16,132.22
Soyībug,IN,34.08,74.71
Kiselëvsk,RU,53.99,86.66
Kroonstad,ZA,-27.65,27.23
Jishu,CN,44.32,126.80
Enfield Town,GB,51.65,-0.08
Ed Damer,SD,17.60,33.97
Woking,GB,51.32,-0.56
Dolisie,CG,-4.20,12.67
Roorkee,IN,29.87,77.89
Bagaha,IN,27.10,84.09
Yuxi,CN,24.36,102.54
Nkpor,NG,6.15,6.83
Hosūr,IN,12.74,77.83
Tyler,US,32.35,-95.30
Male,MV,4.18,73.51,1
El Cajon,US,32.79,-116.96
Gardez,AF,33.60,69.23
Zhanaozen,KZ,43.34,52.86
Bilqās,EG,31.21,31.36
San Mateo,US,37.56,-122.33
Chūru,IN,28.30,74.97
Nagda,IN,23.46,75.42
Brandon,US,27.94,-82.29
Prabumulih,ID,-3.43,104.23
Phitsanulok,TH,16.82,100.26
Isehara,JP,35.40,139.31
Queluz,PT,38.76,-9.25
Nishio,JP,34.87,137.05
Vĩnh Long,VN,10.25,105.97
Turgutlu,TR,38.50,27.70
Esmeraldas,BR,-19.76,-44.31
Escuintla,GT,14.30,-90.79
Velikiye Luki,RU,56.34,30.55
Kashipur,IN,29.21,78.96
Rialto,US,34.11,-117.37
Ghazīpur,IN,25.58,83.59
Begusarai,IN,25.42,86.13
Ikere-Ekiti,NG,7.50,5.23
Hildesheim,DE,52.15,9.95
Rantauprapat,ID,2.10,99.83
Oleksandriya,UA,48.67,33.12
Qurayyat,SA,31.33,37.34
Portmore,JM,17.95,-76.88
Palma Soriano,CU,20.21,-75.99
Pushkino,RU,56.02,37.87
Khushāb,PK,32.30,72.35
Lafiagi,NG,8.85,5.42
Belawan,ID,3.78,98.68
Roxas City,PH,11.59,122.75
Piatra Neamţ,RO,46.92,26.33
Erlangen,DE,49.59,11.01
Tepexpan,MX,19.61,-98.94
Davenport,US,41.52,-90.58
St Helens,GB,53.45,-2.73
Edison,US,40.52,-74.41
Lubango,AO,-14.92,13.49
Sarh,TD,9.14,18.39
Dhaulpur,IN,26.69,77.88
Wazirabad,PK,32.44,74.12
Curicó,CL,-34.98,-71.24
Concepción de La Vega,DO,19.22,-70.53
Shāhzādpur,BD,24.18,89.60
Tulancingo,MX,20.08,-98.36
Bemowo,PL,52.25,20.91
Hillsboro,US,45.52,-122.99
Drobeta-Turnu Severin,RO,44.63,22.65
Mormugao,IN,15.39,73.81
Qianzhou,CN,28.32,109.73
Artëm,RU,43.36,132.19
Birigui,BR,-21.29,-50.34
Ukhta,RU,63.57,53.68
Ferozepore,IN,30.93,74.61
Inazawa,JP,35.25,136.78
Laoag,PH,18.20,120.60
Şabrātah,LY,32.79,12.49
Disūq,EG,31.13,30.65
Bethal,ZA,-26.46,29.47
Pulong Santa Cruz,PH,14.27,121.08
Singkawang,ID,0.91,108.98
Tuxtepec,MX,18.09,-96.13
Gondal,IN,21.96,70.80
Torrevieja,ES,37.98,-0.68
Ternate,ID,0.79,127.38
Milton,CA,43.52,-79.88
Bontang,ID,0.13,117.49
Delta,CA,49.14,-122.91
Pārsābād,IR,39.65,47.92
Worcester,GB,52.19,-2.22
Las Cruces,US,32.31,-106.78
‘Ibrī,OM,23.23,56.52
Dera Ismail Khan,PK,31.83,70.90
Salihorsk,BY,52.79,27.54
Székesfehérvár,HU,47.19,18.41
Assis,BR,-22.66,-50.41
Malambo,CO,10.86,-74.77
South Bend,US,41.68,-86.25
Kansk,RU,56.20,95.72
Argenteuil,FR,48.95,2.25
Mustafakemalpaşa,TR,40.04,28.41
Seoni,IN,22.09,79.55
Dartmouth,CA,44.67,-63.58
Maladzyechna,BY,54.32,26.85
Jagādhri,IN,30.17,77.30
Olomouc,CZ,49.60,17.25
Witten,DE,51.44,7.35
Miriālgūda,IN,16.87,79.56
Barretos,BR,-20.56,-48.57
Medina Estates,GH,5.67,-0.16
Chakwal,PK,32.93,72.85
Lower Hutt,NZ,-41.22,174.92
Colatina,BR,-19.54,-40.63
Gillingham,GB,51.39,0.55
Teófilo Otoni,BR,-17.86,-41.51
Tokuyama,JP,34.05,131.82
Tonghae,KR,37.54,129.11
Vanadzor,AM,40.80,44.49
Tartu,EE,58.38,26.73
Mokopane,ZA,-24.19,29.01
Salzgitter,DE,52.16,10.42
Udgīr,IN,18.39,77.12
Urdaneta,PH,15.98,120.57
Mezhdurechensk,RU,53.69,88.06
Guaíba,BR,-30.11,-51.33
Jolo,PH,6.05,121.00
Qinzhou,CN,21.97,108.63
Guarapari,BR,-20.67,-40.50
Coronel Fabriciano,BR,-19.52,-42.63
Elbasan,AL,41.11,20.08
Vista,US,33.20,-117.24
Navapolatsk,BY,55.53,28.60
Greeley,US,40.42,-104.71
Davie,US,26.06,-80.23
Funchal,PT,32.67,-16.93
Oum el Bouaghi,DZ,35.88,7.11
Solikamsk,RU,59.63,56.77
El Progreso,HN,15.40,-87.80
Jamālpur,IN,25.31,86.49
Itaguaí,BR,-22.85,-43.78
Nandurbar,IN,21.37,74.24
Abū Kabīr,EG,30.73,31.67
Glazov,RU,58.14,52.66
Anyama,CI,5.49,-4.05
Kallithéa,GR,37.95,23.70
Narita,JP,35.78,140.32
Juan Díaz,PA,9.05,-79.45
Bendigo,AU,-36.76,144.28
Grogol,ID,-7.60,110.82
Izumisano,JP,34.42,135.32
Itārsi,IN,22.61,77.76
Padangsidempuan,ID,1.38,99.27
Qalyūb,EG,30.18,31.21
Vasco da Gama,IN,15.40,73.82
San Angelo,US,31.46,-100.44
Sakata,JP,38.92,139.85
Kōnan,JP,35.33,136.87
Chikushino-shi,JP,33.50,130.52
Lianjiang,CN,21.65,110.28
Linxi,CN,39.71,118.45
Magangué,CO,9.24,-74.75
Tiébo,SN,14.63,-16.23
Ust’-Ilimsk,RU,58.00,102.66
Renton,US,47.48,-122.22
Zonguldak,TR,41.45,31.79
Kūhdasht,IR,33.53,47.61
Kalmunai,LK,7.41,81.83
Phagwāra,IN,31.22,75.77
Trier,DE,49.76,6.64
Punta Cana,DO,18.58,-68.40
Telde,ES,27.99,-15.42
Rio das Ostras,BR,-22.53,-41.95
Zhangye,CN,38.93,100.45
Kangding,CN,30.00,101.96
M’Sila,DZ,35.71,4.54
Airoli,IN,19.15,73.00
P’yŏngsŏng,KP,39.25,125.87
Tagiura,LY,32.88,13.35
Subotica,RS,46.10,19.67
Kamianets-Podilskyi,UA,48.68,26.59
Thimphu,BT,27.47,89.64,1
Bridgetown,BB,13.11,-59.62,1
Nouméa,NC,-22.27,166.45,1
Fort-de-France,MQ,14.60,-61.07,1
Suva,FJ,-18.14,178.44,1
Luxembourg,LU,49.61,6.13,1
Mbabane,SZ,-26.32,31.13,1
Bandar Seri Begawan,BN,4.89,114.94,1
Cayenne,GF,4.93,-52.33,1
Kuwait City,KW,29.37,47.98,1
Honiara,SB,-9.43,159.95,1
Mamoudzou,YT,-12.78,45.23,1
São Tomé,ST,0.34,6.73,1
Port of Spain,TT,10.67,-61.52,1
Saipan,MP,15.21,145.75,1
Moroni,KM,-11.70,43.26,1
Gitega,BI,-3.43,29.92,1
Apia,WS,-13.83,-171.77,1
Tarawa,KI,1.33,172.98,1
Port-Vila,VU,-17.74,168.31,1
Banjul,GM,13.45,-16.58,1
Monaco,MC,43.73,7.42,1
San José,CR,10.95,-85.14,1
Oranjestad,AW,12.52,-70.03,1
George Town,KY,19.29,-81.37,1
Saint Helier,JE,49.19,-2.10,1
Gibraltar,GI,36.14,-5.35,1
Papeete,PF,-17.54,-149.57,1
Douglas,IM,54.15,-4.48,1
Majuro,MH,7.09,171.38,1
Ramallah,PS,31.90,35.20,1
Kingstown,VC,13.16,-61.23,1
Saint John’s,AG,17.12,-61.84,1
Victoria,SC,-4.62,55.46,1
Nuku‘alofa,TO,-21.14,-175.20,1
Andorra la Vella,AD,42.51,1.52,1
Castries,LC,14.00,-61.01,1
Charlotte Amalie,VI,18.34,-64.93,1
Roseau,DM,15.30,-61.39,1
Saint Peter Port,GG,49.46,-2.54,1
Nuuk,GL,64.18,-51.72,1
Freetown,SL,8.43,-13.29,1
Belmopan,BZ,17.25,-88.77,1
Avarua,CK,-21.21,-159.78,1
Tórshavn,FO,62.01,-6.77,1
Basseterre,KN,17.30,-62.72,1
Pago Pago,AS,-14.28,-170.70,1
Basse-Terre,GP,16.00,-61.73,1
Mariehamn,AX,60.10,19.93,1
Road Town,VG,18.43,-64.62,1
Saint George's,GD,12.05,-61.75,1
Valletta,MT,35.90,14.51,1
Saint-Pierre,PM,46.78,-56.18,1
Gustavia,BL,17.90,-62.85,1
Marigot,MF,18.07,-63.08,1
Vaduz,LI,47.14,9.52,1
Lobamba,SZ,-26.47,31.20,1
San Marino,SM,43.94,12.45,1
Funafuti,TV,-8.52,179.19,1
Cockburn Town,TC,21.46,-71.14,1
Kralendijk,BQ,12.15,-68.27,1
Stanley,FK,-51.69,-57.86,1
Longyearbyen,SJ,78.22,15.65,1
The Valley,AI,18.22,-63.06,1
Philipsburg,SX,18.03,-63.05,1
Mata-Utu,WF,-13.28,-176.17,1
Yaren,NR,-0.55,166.93,1
Hagåtña,GU,13.48,144.75,1
Hamilton,BM,32.29,-64.78,1
Kingston,NF,-29.05,167.97,1
Vatican City,VA,41.90,12.45,1
Jamestown,SH,-15.94,-5.72,1
Alofi,NU,-19.05,-169.92,1
Flying Fish Cove,CX,-10.42,105.68,1
West Island,CC,-12.16,96.82,1
Adamstown,PN,-25.07,-130.10,1
Port-aux-Français,TF,-49.35,70.22,1
Grytviken,GS,-54.28,-36.51,1
Palikir - National Government Center,FM,6.92,158.16,1
Plymouth,MS,16.71,-62.21,1
Panama City,PA,9.33,-79.89,1
Ngerulmud,PW,7.50,134.62,1`;
