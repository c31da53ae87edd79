/** What attributes, events and the like of the weblets mean, by the English text of their manifest. */
export const webletReference: Readonly<Record<string, string>> = {
  'a simulated grid in this browser, or a real one to look at':
    'ein simuliertes Grid in diesem Browser, oder ein echtes zum Ansehen',
  'which real grid': 'welches echte Grid',
  'address of the grid proxy of a custom network: https, or http on this machine':
    'Adresse des Grid-Proxys eines eigenen Netzes: https, oder http auf diesem Rechner',
  'names a simulated grid: the same seed is the same grid everywhere':
    'benennt ein simuliertes Grid: derselbe Seed ist überall dasselbe Grid',
  'how many nodes a simulated grid has: 1 to 200000':
    'wie viele Knoten ein simuliertes Grid hat: 1 bis 200000',
  'The port to the grid, once it is open. Rejects with GridError when it cannot be opened.':
    'Der Zugang zum Grid, sobald es offen ist. Lehnt mit GridError ab, wenn es sich nicht öffnen lässt.',
  'the grid could not be opened, which the weblets on it draw; `code`, `params`, `message`':
    'das Grid ließ sich nicht öffnen, was seine Weblets zeigen; `code`, `params`, `message`',
  "the page's content": 'der Inhalt der Seite',
  'what area stands for: cores, memory, SSD, HDD, GPUs, public IPs':
    'wofür die Fläche steht: Kerne, Arbeitsspeicher, SSD, HDD, GPUs, öffentliche IPs',
  'what colour stands for': 'wofür die Farbe steht',
  '"latitude,longitude" of the middle': '„Breite,Länge“ der Mitte',
  '0 is the whole world, each step doubles': '0 ist die ganze Welt, jede Stufe verdoppelt',
  'of the map, as CSS writes it': 'der Karte, wie CSS sie schreibt',
  'ISO 3166-1 alpha-2: only nodes there': 'ISO 3166-1 alpha-2: nur Knoten dort',
  'only nodes there': 'nur Knoten dort',
  'id of a farm: only its nodes': 'Nummer einer Farm: nur ihre Knoten',
  'kinds of nodes left out, separated by spaces: up standby down dedicated certified gateway':
    'weggelassene Arten von Knoten, durch Leerzeichen getrennt: up standby down dedicated certified gateway',
  'nothing can be chosen; looking around stays': 'nichts lässt sich wählen; umsehen schon',
  'nodes can be chosen': 'Knoten lassen sich wählen',
  'id of the chosen node': 'Nummer des gewählten Knotens',
  'where a node has a page; `{id}` stands for its number':
    'wo ein Knoten eine Seite hat; `{id}` steht für seine Nummer',
  'where a farm has a page; `{id}` stands for its number':
    'wo eine Farm eine Seite hat; `{id}` steht für ihre Nummer',
  'where the nodes of a country are listed; `{id}` stands for its code':
    'wo die Knoten eines Landes stehen; `{id}` steht für dessen Code',
  "the real grid to look at where no `<tf-grid>` is around; the page's grid when absent":
    'das echte Grid, wo kein `<tf-grid>` darum herum ist; ohne Angabe das Grid der Seite',
  'opens with the list beside the map': 'öffnet mit der Liste neben der Karte',
  'opens with the time slider, where the grid remembers':
    'öffnet mit dem Zeitregler, wo das Grid sich erinnert',
  'A request: what cannot take it can be dimmed, and prices are its own.':
    'Ein Wunsch: Was ihn nicht aufnehmen kann, lässt sich abblenden, und Preise sind die seinen.',
  'What is looked at; setting it moves the map.':
    'Was zu sehen ist; wird es gesetzt, bewegt sich die Karte.',
  'the first map with nodes is on the screen': 'die erste Karte mit Knoten ist zu sehen',
  'a node was chosen; `nodeId`': 'ein Knoten wurde gewählt; `nodeId`',
  'a country or farm was gone into or left; `country`, `farmId`':
    'ein Land oder eine Farm wurde betreten oder verlassen; `country`, `farmId`',
  'the map came to rest; `view` with `latitude`, `longitude`, `zoom`':
    'die Karte kam zur Ruhe; `view` mit `latitude`, `longitude`, `zoom`',
  'measure, colour or hidden kinds were chosen': 'Maß, Farbe oder verborgene Arten wurden gewählt',
  'something failed and is drawn where it happened; `code`, `params`, `message`':
    'etwas ging schief und steht da, wo es geschah; `code`, `params`, `message`',
  'the map itself': 'die Karte selbst',
  'the legend, which is also the control': 'die Legende, mit der auch gesteuert wird',
  'the list that does what the map does': 'die Liste, die kann, was die Karte kann',
  'size of usual text and the measure of all others':
    'Größe gewöhnlicher Schrift und das Maß aller anderen',
  'font of code, keys and addresses': 'Schrift von Code, Schlüsseln und Adressen',
  'roundness of corners': 'Rundung der Ecken',
  'duration of transitions': 'Dauer von Übergängen',
  'font of all other text': 'Schrift allen anderen Textes',
  ground: 'Grund',
  'ground of groups, heads of tables and code': 'Grund von Gruppen, Tabellenköpfen und Code',
  'ground of what can be held or typed into': 'Grund dessen, was man greift oder beschreibt',
  'ground of what the pointer is on': 'Grund dessen, worauf der Zeiger steht',
  text: 'Text',
  'text of less weight': 'Text von geringerem Gewicht',
  'lines that only divide': 'Linien, die nur trennen',
  'edges of controls': 'Ränder von Bedienelementen',
  'what can be done next': 'was als Nächstes zu tun ist',
  'ground of what is chosen': 'Grund des Gewählten',
  'text on the accent': 'Text auf dem Akzent',
  'what is well': 'was in Ordnung ist',
  'ground of what is well': 'Grund dessen, was in Ordnung ist',
  'text on what is well': 'Text auf dem, was in Ordnung ist',
  'what needs a look': 'was einen Blick braucht',
  'ground of what needs a look': 'Grund dessen, was einen Blick braucht',
  'text on what needs a look': 'Text auf dem, was einen Blick braucht',
  'what failed': 'was schiefging',
  'ground of what failed': 'Grund dessen, was schiefging',
  'text on what failed': 'Text auf dem, was schiefging',
  'what is simulated': 'was simuliert ist',
  'ground of what is simulated': 'Grund dessen, was simuliert ist',
  'text on what is simulated': 'Text auf dem, was simuliert ist',
  'name of the machine': 'Name der Maschine',
  'cores, memory and root disk at once': 'Kerne, Arbeitsspeicher und Hauptplatte auf einmal',
  '`full/ubuntu-24.04`, `micro/alpine-3`, …': '`full/ubuntu-24.04`, `micro/alpine-3`, …',
  'https address of an own image': 'https-Adresse eines eigenen Images',
  'what an own image starts': 'was ein eigenes Image startet',
  'virtual cores': 'virtuelle Kerne',
  memory: 'Arbeitsspeicher',
  'root disk': 'Hauptplatte',
  'more disks: `name:size:/mount/point`, separated by commas':
    'weitere Platten: `name:größe:/mount/point`, durch Kommas getrennt',
  'a public IPv4 address': 'eine öffentliche IPv4-Adresse',
  'a public IPv6 address': 'eine öffentliche IPv6-Adresse',
  'a Planetary (Yggdrasil) address': 'eine Planetary-Adresse (Yggdrasil)',
  'a Mycelium address; on unless `mycelium="false"`':
    'eine Mycelium-Adresse; an, außer bei `mycelium="false"`',
  'private address range, a /16': 'privater Adressbereich, ein /16',
  'name of the private network': 'Name des privaten Netzes',
  'names of variables to fill in, separated by commas':
    'Namen auszufüllender Variablen, durch Kommas getrennt',
  'rent the whole node': 'den ganzen Knoten mieten',
  'certified nodes only': 'nur zertifizierte Knoten',
  'how to choose among the nodes that fit': 'wie unter passenden Knoten gewählt wird',
  'ISO 3166-1 alpha-2': 'ISO 3166-1 alpha-2',
  'region of the world': 'Region der Welt',
  'id of a farm': 'Nummer einer Farm',
  'id of a node': 'Nummer eines Knotens',
  '"latitude,longitude" for the policy `nearest`': '„Breite,Länge“ für die Regel `nearest`',
  'free text': 'freier Text',
  'Keeps the form, without its secrets, in the address of the page.':
    'Hält das Formular, ohne seine Geheimnisse, in der Adresse der Seite.',
  "Where a running machine has a page of its own; `{contract}` stands for its contract's id.":
    'Wo eine laufende Maschine eine eigene Seite hat; `{contract}` steht für die Nummer ihres Vertrags.',
  'What is asked for now. Setting a part of a spec lays it over the attributes and starts the form over; what is no part of one is refused with `tf-error`, and nothing of it is taken.':
    'Was gerade gewünscht ist. Ein gesetzter Teil einer Spec wird über die Attribute gelegt und beginnt das Formular neu; was kein Teil ist, wird mit `tf-error` abgelehnt und nicht übernommen.',
  'the price and the number of nodes that fit stand for the first time':
    'Preis und Zahl der passenden Knoten stehen zum ersten Mal da',
  'before anything is done; cancelable; `spec` without secrets':
    'bevor etwas geschieht; lässt sich verhindern; `spec` ohne Geheimnisse',
  'the machine runs; `name`, `contractId`, `nodeId`':
    'die Maschine läuft; `name`, `contractId`, `nodeId`',
  'instead of the heading': 'anstelle der Überschrift',
  'the heading, where the slot is not used': 'die Überschrift, wo der Slot nicht gefüllt ist',
  'the form and the summary beside or under it':
    'das Formular und die Zusammenfassung daneben oder darunter',
  'what is asked for and what it costs': 'was gewünscht ist und was es kostet',
  'the price with the button': 'der Preis mit dem Knopf',
  'the button that deploys': 'der Knopf, der deployt',
};
