import type { calculator as english } from '../en/calculator.ts';
import type { Translation } from '../message.ts';

export const calculator: Translation<typeof english> = {
  title: 'Preisrechner',
  lead: 'Was die Chain berechnen wird, auf die letzte Einheit, nach ihren eigenen Regeln.',
  what: 'Was du willst',
  cpu: 'CPU-Kerne',
  memory: 'Arbeitsspeicher',
  ssd: 'SSD',
  hdd: 'HDD',
  root: 'Dazu {size}, die der Knoten für eine Maschine hält.',
  ips: 'Öffentliche IPv4-Adressen',
  names: 'Gateway-Namen',
  traffic: 'Öffentlicher Datenverkehr im Monat',
  dedicated: 'Den ganzen Knoten mieten',
  dedicatedWhy: 'Die Größen oben sind dann die des Knotens. Was auf ihm läuft, kostet nichts mehr.',
  certified: 'Zertifizierte Hardware',
  fee: 'Zusatzgebühr des Knotens im Monat',
  balance: 'Guthaben',
  balanceHint:
    'Verfügbare TFT bestimmen den Rabatt, Vertrag für Vertrag, und Rechnungen zehren daran.',
  balanceNeeds: 'Es zählt, sobald der Preis eines TFT bekannt ist.',
  tft: 'Preis eines TFT',
  tftHint: 'In tausendstel Dollar. Jetzt gilt {price}.',
  tftUnknown:
    'In tausendstel Dollar. Er steht auf der Chain, die hier nicht gefragt wird: Gib ihn ein.',
  wrong: 'Gib eine Zahl von 0 bis {max} ein.',
  wrongWhole: 'Gib eine ganze Zahl von 0 bis {max} ein.',

  total: 'Es kostet',
  perHour: 'pro Stunde',
  perMonth: 'pro Monat',
  perYear: 'pro Jahr',
  months:
    'Ein Monat sind die nächsten 720 stündlichen Rechnungen, ein Jahr 8.760, so wie sie am Guthaben zehren.',
  nothing: 'Dafür wird nichts berechnet.',
  how: 'Wie es zustande kommt',
  'contract.node': 'Knotenvertrag',
  'contract.rent': 'Mietvertrag',
  'contract.name': 'Namensvertrag',
  times: '{n}-mal',
  'part.cu': 'Recheneinheiten',
  'part.su': 'Speichereinheiten',
  'part.ipu': 'IPv4-Adressen',
  'part.nu': 'Datenverkehr in GB',
  'part.name': 'Name',
  product: '{amount} × {price}',
  beforeDiscount: 'Vor Rabatt, pro Stunde',
  rentShare: 'Beim Mieten zahlst du {percent} % davon',
  inTft: 'Bei {price} pro TFT',
  'level.None': 'Kein Rabatt',
  'level.Default': 'Default: 20 % weniger',
  'level.Bronze': 'Bronze: 30 % weniger',
  'level.Silver': 'Silber: 40 % weniger',
  'level.Gold': 'Gold: 60 % weniger',
  uplift: 'Zertifiziert: ein Viertel mehr',
  extra: 'Zusatzgebühr, die nichts senkt',
  bill: 'Die Rechnung einer Stunde',
  levels: 'Bei jedem Rabatt',
  level: 'Rabatt',
  needs: 'Nötiges Guthaben',
  hour: 'Stunde',
  month: 'Monat',
  use: 'Dieses Guthaben nehmen',
  levelsWhy:
    'Solange das Guthaben dort bleibt. Jeder Vertrag hat seine eigene Stufe nach seinen eigenen Monatskosten; das Guthaben ist, was der teuerste Vertrag braucht.',
  deploy: 'Diese Maschine deployen',
  link: 'Die Adresse dieser Seite enthält alles.',
  copyLink: 'den Link zu dieser Rechnung',

  differs: 'Wo andere Rechner abweichen',
  'differs.threshold':
    'Andere verlangen mehr als die Schwelle: Bei genau dem Dreifachen der Monatskosten sagen sie Default, die Chain sagt Bronze.',
  'differs.certified':
    'Andere schlagen das zertifizierte Viertel auf, bevor sie die Stufe wählen, und wählen so eine zu niedrige.',
  'differs.traffic':
    'Andere rechnen Datenverkehr etwa vierzehnmal zu billig: Zehn Gigabyte kosten 1,5 Cent, nicht ein Zehntel Cent.',
  'differs.ips': 'Andere kennen höchstens eine IPv4-Adresse und keine Namen oder Zusatzgebühren.',
  'differs.dedicated':
    'Andere ziehen den Prozentsatz eines dedizierten Knotens ab, wo die Chain damit multipliziert; nur bei 50 % stimmen sie überein.',
  'differs.balance':
    'Andere zählen dein ganzes Guthaben und keine Grenzen des TFT-Preises; die Chain zählt, was verfügbar ist, und hält die Grenzen ein.',
  'differs.proxy':
    'Der Grid-Proxy nennt für einen Knoten den geteilten Preis, ohne was Mieten spart, und eine Gebühr von 5 Dollar macht darin 36 Cent aus.',
  'differs.prose':
    'Ältere Dokumente zeigen Preise und Stufen, nach denen keine Chain mehr abrechnet.',
};
