/** Names that the grid uses and the browser does not. */
const OTHERS: Readonly<Record<string, string>> = {
  'czech republic': 'CZ',
  'hong kong': 'HK',
  'ivory coast': 'CI',
  macau: 'MO',
  'republic of korea': 'KR',
  'russian federation': 'RU',
  'united states of america': 'US',
  usa: 'US',
  uk: 'GB',
  'great britain': 'GB',
  'viet nam': 'VN',
  'the netherlands': 'NL',
  turkey: 'TR',
  swaziland: 'SZ',
  burma: 'MM',
  macedonia: 'MK',
  'bosnia and herzegovina': 'BA',
  'trinidad and tobago': 'TT',
  'dem. rep. congo': 'CD',
  'democratic republic of the congo': 'CD',
  'republic of the congo': 'CG',
  congo: 'CG',
  palestine: 'PS',
};

const plain = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const A = 65;
let codes: Map<string, string> | undefined;

function known(): Map<string, string> {
  if (codes) return codes;
  codes = new Map(Object.entries(OTHERS));
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  for (let i = 0; i < 26 * 26; i++) {
    const code = String.fromCharCode(A + Math.floor(i / 26), A + (i % 26));
    const name = names.of(code);
    // Codes that were given up (DD, VD) have the name of the country that came after them.
    if (name) codes.set(plain(name), new Intl.Locale(`und-${code}`).region ?? code);
  }
  return codes;
}

/** ISO 3166-1 alpha-2 of a country's English name, or of a code; '' when it is neither. */
export function countryCode(name: string): string {
  const given = name.trim();
  if (/^[A-Z]{2}$/.test(given)) return given;
  return known().get(plain(given)) ?? '';
}
