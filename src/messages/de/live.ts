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
  'custom.about': 'Ein Grid-Proxy, den Sie oder andere betreiben.',
  address: 'Adresse',
  'address.none': 'Geben Sie die Adresse eines Webservers ein, etwa https://gridproxy.example.',
  'address.plain':
    'Geben Sie eine https-Adresse ein: Über http könnten andere mitlesen und ändern, was kommt. Nur auf diesem Rechner ist http sicher.',
  'address.secret':
    'Lassen Sie Name und Passwort weg: Die Adresse steht in jedem Link zu dem, was Sie ansehen.',
  privacy:
    'Wählen Sie ein echtes Grid, so fragt Ihr Browser dessen Proxy. Über Sie wird nichts gesendet, und sonst wird nie etwas gefragt.',
  open: 'Öffnen',
  state: 'Was jetzt zu sehen ist',
  never: 'Noch ist nichts gekommen.',
  asking: 'Wird gefragt …',

  'needs.heading': 'Dafür genügt Lesen nicht',
  'needs.why':
    'Sie sehen das echte Grid ({network}). Bisher lässt es sich lesen; keine Wallet ist damit verbunden.',
  'needs.overview': 'Die Übersicht zeigt Ihr Konto und was Sie betreiben; beides hält die Chain.',
  'needs.deploy': 'Zum Bereitstellen braucht es ein Konto auf der Chain und Knoten als Ziel.',
  'needs.deployments': 'Ihre Deployments sind Verträge Ihres Kontos auf der Chain.',
  'needs.activity': 'Die Aktivität zeigt, was Sie auf der Chain und auf Knoten tun lassen.',
  'needs.simulation': 'Zeit, Ausfälle und Preise lassen sich nur im simulierten Grid steuern.',
  'needs.statement':
    'Eine Abrechnung zählt alle Rechnungen Ihres Kontos zusammen, das die Chain kennt. Die Rechnungen eines Vertrags stehen auf seiner Seite.',
  'needs.ledger':
    'Jeder Eintrag eines Ledgers, und der Beweis dafür, lässt sich lesen, wo das Ledger in diesem Browser liegt; das eines echten Grids liegt auf der Chain.',
  toSim: 'Simuliertes Grid öffnen',
  change: 'Anderes Grid wählen',

  source: 'Quelle',
  'source.simulation': 'Simulation',
  asOf: 'Stand {time}',
  refresh: 'Erneut fragen',
};
