import { globe, mapPin, network, scrollText, server, warehouse } from '../../elements/icons.ts';
import { commands as words } from '../../messages/commands.ts';
import { NODE_STATUS, type Inventory } from '../../model/inventory.ts';
import type { Grid } from '../../ports/grid.ts';
import { pageFormat, speaker } from '../wiring/speak.ts';
import type { Command } from './command.ts';
import { addressesLike, isAddressLike, thingsNamed, type Thing } from './grid-things.ts';
import { knownAddresses } from './known-addresses.ts';

/**
 * What on a grid a question names, as commands that lead there; each is told apart from others of
 * the same name by its number and place.
 */
export async function findOnGrid(
  grid: Grid,
  question: string,
  go: (path: string) => void,
): Promise<readonly Command[]> {
  const asked = question.trim();
  if (asked === '') return [];
  const t = speaker(words, () => undefined);
  const format = pageFormat();
  const inventory = await grid.proxy.inventory();
  const things: readonly Thing[] = isAddressLike(asked)
    ? addressesLike(asked, await knownAddresses(grid, inventory))
    : thingsNamed(asked, inventory, (code) => format.country(code));

  const cityOf = (row: number): string =>
    [inventory.cities[inventory.city[row]!], countryOf(inventory.country[row]!)]
      .filter(Boolean)
      .join(', ');
  const countryOf = (at: number): string => {
    const code = inventory.countries[at]?.code;
    return code ? format.country(code) : '';
  };

  const commandOf = (thing: Thing): Command => {
    switch (thing.kind) {
      case 'node':
        return {
          id: `node-${thing.id}`,
          words: t('node', { id: String(thing.id) }),
          aside: [
            t(NODE_STATUS[inventory.status[thing.row]!] ?? 'down'),
            inventory.farms.name[inventory.farm[thing.row]!],
            cityOf(thing.row),
          ]
            .filter(Boolean)
            .join(' · '),
          icon: server,
          run: () => go(`/nodes/${thing.id}`),
        };
      case 'farm':
        return {
          id: `farm-${thing.id}`,
          words: inventory.farms.name[thing.row]!,
          aside: [
            t('farm', { id: String(thing.id) }),
            t('nodes', { n: thing.nodes }),
            firstPlace(inventory, thing.row, cityOf),
          ]
            .filter(Boolean)
            .join(' · '),
          icon: warehouse,
          run: () => go(`/farms/${thing.id}`),
        };
      case 'country':
        return {
          id: `country-${thing.code}`,
          words: format.country(thing.code),
          aside: t('nodes', { n: thing.nodes }),
          icon: globe,
          run: () => go(`/nodes?country=${thing.code}`),
        };
      case 'contract':
        return {
          id: `contract-${thing.id}`,
          words: t('contract', { id: String(thing.id) }),
          icon: scrollText,
          run: () => go(`/contracts/${thing.id}`),
        };
      case 'address': {
        const { address, contract, farm } = thing;
        const of =
          contract === undefined
            ? t('farm', { id: String(farm) })
            : t('contract', { id: String(contract) });
        return {
          id: `address-${address}-${of}`,
          words: address,
          aside: of,
          icon: contract === undefined ? mapPin : network,
          run: () => go(contract === undefined ? `/farms/${farm}` : `/contracts/${contract}`),
        };
      }
    }
  };
  return things.map(commandOf);
}

/** Where the first node of a farm stands; '' where it has none. */
function firstPlace({ farm }: Inventory, row: number, cityOf: (row: number) => string): string {
  const first = farm.indexOf(row);
  return first < 0 ? '' : cityOf(first);
}
