import type { supply as english } from '../en/supply.ts';
import type { Translation } from '../message.ts';

export const supply: Translation<typeof english> = {
  'supply.cru': 'Kerne',
  'supply.mru': 'Arbeitsspeicher',
  'supply.sru': 'SSD',
  'supply.hru': 'HDD',
  'supply.gpu': 'GPUs',
  'supply.ips': 'Öffentliche IPv4',
  'supply.freeOf': '{free} frei von {total}',
  'supply.free': '{free} frei',
  'supply.offline': '{amount} schlafend oder ausgefallen',
  'supply.rule':
    'Frei ist, was jetzt zu haben ist: Ungenutztes auf laufenden Knoten, die niemand gemietet hat.',
};
