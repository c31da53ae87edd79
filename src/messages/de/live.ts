import type { live as english } from '../en/live.ts';
import type { Translation } from '../message.ts';

export const live: Translation<typeof english> = {
  heading: 'Welches Grid?',
  sim: 'Simuliertes Grid',
  'sim.about':
    'In diesem Browser. Nichts ist echt, nichts kostet etwas, alles lässt sich probieren.',
  real: 'Echtes Grid, zum Ansehen',
  main: 'Main',
  'main.about': 'Das Eigentliche: echte Farmen, echte Maschinen, echtes Geld.',
  test: 'Test',
  'test.about': 'Was Main als Nächstes sein wird.',
  qa: 'QA',
  'qa.about': 'Für alle, die das Grid selbst prüfen.',
  dev: 'Dev',
  'dev.about': 'Wo das Grid entsteht; alles kann kaputtgehen.',
  custom: 'Ein anderer Proxy',
  'custom.about': 'Ein Grid-Proxy, den du oder jemand anderes betreibt.',
  address: 'Adresse',
  'address.none': 'Gib die Adresse eines Webservers ein, etwa https://gridproxy.example.',
  'address.plain':
    'Gib eine https-Adresse ein: Über http könnten andere mitlesen und ändern, was kommt. Nur auf diesem Rechner ist http sicher.',
  'address.secret':
    'Lass Name und Passwort weg: Die Adresse steht in jedem Link zu dem, was du ansiehst.',
  privacy:
    'Wählst du ein echtes Grid, so fragt dein Browser dessen Proxy. Über dich wird nichts gesendet, und sonst wird nie etwas gefragt.',
  open: 'Öffnen',
  state: 'Was jetzt zu sehen ist',
  never: 'Noch ist nichts gekommen.',
  asking: 'Wird gefragt …',

  'needs.heading': 'Dafür reicht Lesen nicht',
  'needs.why':
    'Du siehst das echte Grid ({network}). Bisher lässt es sich nur lesen; keine Wallet ist damit verbunden.',
  'needs.overview': 'Die Übersicht zeigt dein Konto und was du betreibst; beides hält die Chain.',
  'needs.deploy': 'Zum Deployen braucht es ein Konto auf der Chain und Knoten als Ziel.',
  'needs.deployments': 'Deine Deployments sind Verträge deines Kontos auf der Chain.',
  'needs.activity': 'Die Aktivität zeigt, was du auf der Chain und auf Knoten tun lässt.',
  'needs.simulation': 'Zeit, Störungen und Preise lassen sich nur im simulierten Grid steuern.',
  'needs.statement':
    'Eine Abrechnung zählt alle Rechnungen deines Kontos zusammen, das die Chain kennt. Die Rechnungen eines Vertrags stehen auf seiner Seite.',
  'needs.ledger':
    'Jeder Eintrag eines Ledgers, und der Beweis dafür, lässt sich lesen, wo das Ledger in diesem Browser liegt; das eines echten Grids liegt auf der Chain.',
  toSim: 'Simuliertes Grid öffnen',
  change: 'Anderes Grid wählen',

  source: 'Quelle',
  'source.simulation': 'Simulation',
  asOf: 'Stand {time}',
  refresh: 'Erneut fragen',
};
