import type { standstill as english } from '../en/standstill.ts';
import type { Translation } from '../message.ts';

export const standstill: Translation<typeof english> = {
  'cause.unpaid': 'Unbezahlt.',
  'cause.node-down': 'Knoten {node} ist ausgefallen.',
  'cause.node-standby': 'Knoten {node} schläft.',
  'cause.no-answer': 'Knoten {node} antwortet nicht.',
  'causeSince.unpaid': 'Unbezahlt seit {time}.',
  'causeSince.node-down': 'Knoten {node} ist ausgefallen: Zuletzt meldete er sich {time}.',
  'causeSince.node-standby': 'Knoten {node} schläft: Zuletzt meldete er sich {time}.',
  'causeSince.no-answer': 'Knoten {node} antwortet nicht: Zuletzt tat er es {time}.',
  'means.unpaid': 'Die Maschine steht still, bis die Rechnung bezahlt ist.',
  'means.node-down':
    'Die Maschine steht still, bis der Knoten zurück ist; ihre Disks bleiben dort, und sie wird weiter berechnet.',
  'means.node-standby':
    'Die Maschine steht still, bis der Knoten geweckt wird; ihre Disks bleiben dort, und sie wird weiter berechnet.',
  'means.no-answer':
    'Der Knoten gilt als laufend, die Maschine kann also laufen; was sie tut, ist nicht bekannt.',
  owed: 'Geschuldet: {amount} ({tft}), abgezogen mit der nächsten Rechnung {time}.',
  elseDeleted: 'Unbezahlt wird sie am {date} gelöscht, mit allem, was darauf ist.',
  'do.wait': 'Auf Knoten {node} warten',
  'do.move': 'Woanders deployen',
  'do.delete': 'Löschen',
  'do.moveWhy':
    'Woanders beginnt sie mit leeren Disks: Das Formular öffnet sich mit derselben Maschine und nimmt keinen ausgefallenen Knoten. Lösche diese hier, wenn die neue läuft; was auf Knoten {node} liegt, geht mit ihr.',
  balanceUsedUp: 'Dein Guthaben ist aufgebraucht.',
  filledAgain: 'Dein Guthaben ist wieder aufgefüllt.',
  'gone.node-down': {
    one: 'Knoten {node} ist ausgefallen: {n} deiner Deployments steht still.',
    other: 'Knoten {node} ist ausgefallen: {n} deiner Deployments stehen still.',
  },
  'gone.node-standby': {
    one: 'Knoten {node} schläft: {n} deiner Deployments steht still.',
    other: 'Knoten {node} schläft: {n} deiner Deployments stehen still.',
  },
  nodesGone: {
    one: '{nodes} Knoten sind weg: {n} deiner Deployments steht still.',
    other: '{nodes} Knoten sind weg: {n} deiner Deployments stehen still.',
  },
  standStill: { one: '{n} Deployment steht still.', other: '{n} Deployments stehen still.' },
  standStillNode: {
    one: '{n} Deployment steht still, bis er zurück ist; warte, verlege oder lösche es:',
    other: '{n} Deployments stehen still, bis er zurück ist; warte, verlege oder lösche sie:',
  },
  startAgain: {
    one: '{n} Deployment startet wieder mit der nächsten Rechnung.',
    other: '{n} Deployments starten wieder mit ihren nächsten Rechnungen.',
  },
  deletedOn: 'Was unbezahlt bleibt, wird ab {date} gelöscht.',
  andMore: { one: 'eins mehr', other: '{n} mehr' },
};
