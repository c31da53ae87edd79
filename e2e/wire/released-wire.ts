import { describe, expect, test } from 'vitest';

/**
 * What a released grid proxy answers to the letter (protocol F.2): statuses, headers, refusals and
 * the names of fields. It is held against the proxy that speaks for a simulation, and by
 * `npm run conformance` against any that somebody has started, so that the one cannot be more
 * lenient than the other.
 */

type Ask = (path: string) => Promise<Response>;
type Row = Readonly<Record<string, unknown>>;

const DECODE = 'failed to decode params: schema: ';
const NOWHERE = 99_999_999;

/** Questions that are refused, whatever the proxy knows: status and words. */
const refused: readonly (readonly [path: string, status: number, words: string | RegExp])[] = [
  ['/nodes?foo=bar', 400, `${DECODE}invalid path "foo"`],
  ['/nodes?foo=a&size=1&bar=b', 400, /invalid path "(foo|bar)" \(and 1 other error\)$/],
  ['/farms?foo=bar', 400, `${DECODE}invalid path "foo"`],
  ['/twins?foo=bar', 400, `${DECODE}invalid path "foo"`],
  ['/contracts?foo=bar', 400, `${DECODE}invalid path "foo"`],
  ['/public_ips?farm_id=1', 400, `${DECODE}invalid path "farm_id"`],
  ['/stats?foo=bar', 400, `${DECODE}invalid path "foo"`],
  ['/stats?size=abc', 400, `${DECODE}error converting value for "size"`],
  ['/nodes?size=-1', 400, `${DECODE}error converting value for "size"`],
  ['/nodes?page=1.5', 400, `${DECODE}error converting value for "page"`],
  ['/nodes?ret_count=yes', 400, `${DECODE}error converting value for "ret_count"`],
  ['/nodes?balance=x', 400, `${DECODE}error converting value for "balance"`],
  ['/nodes?free_mru=1.5', 400, `${DECODE}error converting value for "free_mru"`],
  ['/nodes?healthy=x', 400, `${DECODE}error converting value for "healthy"`],
  ['/nodes?node_ids=1,x', 400, `${DECODE}error converting value for index 0 of "node_ids"`],
  ['/contracts?twin_id=-1', 400, `${DECODE}error converting value for "twin_id"`],
  ['/contracts?contract_id=x', 400, `${DECODE}error converting value for "contract_id"`],
  ['/public_ips?free=x', 400, `${DECODE}error converting value for "free"`],
  ['/nodes?sort_by=foo', 400, '"foo" is not a sort field for Node type'],
  ['/nodes?sort_by=free_mru', 400, '"free_mru" is not a sort field for Node type'],
  ['/nodes?sort_by=farm_name', 400, '"farm_name" is not a sort field for Node type'],
  ['/farms?sort_by=foo', 400, '"foo" is not a sort field for Farm type'],
  ['/twins?sort_by=foo', 400, '"foo" is not a sort field for Twin type'],
  ['/contracts?sort_by=foo', 400, '"foo" is not a sort field for Contract type'],
  ['/public_ips?sort_by=id', 400, '"id" is not a sort field for PublicIP type'],
  ['/nodes?sort_order=foo', 400, '"foo" is not a valid sort order'],
  ['/nodes?features=zmount,foo', 400, 'foo is not a valid node feature'],
  ['/farms?node_features=foo', 400, 'foo is not a valid node feature'],
  ['/nodes?status=xx', 500, /syntax error/],
  ['/nodes?status=UP', 500, /syntax error/],
  ['/nodes?status=up,xx', 500, /syntax error/],
  ['/stats?status=xx', 500, /syntax error/],
  ['/farms?node_status=xx', 500, /syntax error/],
  [`/nodes/${NOWHERE}`, 404, 'node not found'],
  ['/nodes/0', 404, 'node not found'],
  [`/nodes/${NOWHERE}/status`, 500, 'node not found'],
  [`/nodes/${NOWHERE}/gpu`, 404, 'node not found'],
  [`/nodes/${NOWHERE}/statistics`, 404, 'node not found'],
  [`/gateways/${NOWHERE}`, 404, 'node not found'],
  [`/gateways/${NOWHERE}/status`, 500, 'node not found'],
  [`/contracts/${NOWHERE}`, 500, 'contract not found'],
];

/** Questions that are answered, and the headers of a counted page where it has to have some. */
const answered: readonly (readonly [path: string, counted: Readonly<Record<string, RegExp>>])[] = [
  ['/nodes?size=1&foo=', {}],
  ['/nodes?size=1&ret_count=on', { count: /^[1-9]\d*$/, size: /^1$/, pages: /^[1-9]\d*$/ }],
  ['/nodes?size=1&ret_count=T', { count: /^[1-9]\d*$/ }],
  [
    '/nodes?size=0&ret_count=true',
    { count: /^[1-9]\d*$/, size: /^0$/, pages: /^-9223372036854775808$/ },
  ],
  ['/nodes?size=1&page=0&ret_count=true', { count: /^[1-9]\d*$/ }],
  ['/nodes?size=50&page=1000000&ret_count=true', { count: /^[1-9]\d*$/ }],
  ['/nodes?size=1&sort_by=node_id&sort_order=DESC', {}],
  ['/nodes?size=1&sort_by=node_id&sort_order=dEsc', {}],
  ['/nodes?size=1&price_min=-5&balance=1e3', {}],
  ['/nodes?certification_type=foo&ret_count=true', { count: /^0$/ }],
  ['/nodes?size=1&certification_type=dIY&ret_count=true', { count: /^[1-9]\d*$/ }],
  ['/nodes?size=1&has_gpu=false&ret_count=true', { count: /^0$/, pages: /^0$/ }],
  ['/farms?farm_id=99999999&ret_count=true', { count: /^0$/, size: /^50$/ }],
  ['/twins?twin_id=99999999&ret_count=true', { count: /^0$/ }],
  ['/contracts?type=foo&ret_count=true', { count: /^0$/ }],
  ['/contracts?type=NODE&ret_count=true', { count: /^0$/ }],
  ['/contracts?state=foo&ret_count=true', { count: /^0$/ }],
  ['/contracts?state=cReAtEd&size=1&ret_count=true', { count: /^[1-9]\d*$/ }],
  [`/contracts/${NOWHERE}/bills?ret_count=true`, { count: /^0$/, size: /^50$/, pages: /^0$/ }],
  [`/contracts/${NOWHERE}/bills?foo=bar&sort_by=beauty`, {}],
  [`/twins/${NOWHERE}/consumption`, {}],
  ['/ping?foo=bar', {}],
  ['/version', {}],
  ['/stats?status=up,down', {}],
  ['/', {}],
];

const NODE = [
  ...['id', 'nodeId', 'farmId', 'farmName', 'twinId', 'country', 'gridVersion', 'city', 'uptime'],
  ...['created', 'farmingPolicyId', 'updatedAt', 'location', 'publicConfig', 'status'],
  ...['certificationType', 'dedicated', 'inDedicatedFarm', 'rentContractId', 'rented', 'rentable'],
  ...['rentedByTwinId', 'serialNumber', 'power', 'num_gpu', 'extraFee', 'healthy', 'dmi', 'speed'],
  ...['gpus', 'price_usd', 'farm_free_ips', 'features'],
];
const CONTRACT = ['contract_id', 'twin_id', 'state', 'created_at', 'type', 'details'];
const DETAILS: Readonly<Record<string, readonly string[]>> = {
  node: [
    ...['nodeId', 'deployment_data', 'deployment_hash', 'number_of_public_ips'],
    ...['farm_name', 'farm_id'],
  ],
  rent: ['nodeId', 'farm_name', 'farm_id'],
  name: ['name'],
};

/** Names of fields, for which newer proxies have some more. */
const shapes: Readonly<Record<string, readonly string[]>> = {
  location: ['country', 'city', 'longitude', 'latitude'],
  publicConfig: ['domain', 'gw4', 'gw6', 'ipv4', 'ipv6'],
  power: ['state', 'target'],
  dmi: ['bios', 'baseboard', 'processor', 'memory', 'UpdatedAt'],
  speed: ['upload', 'download', 'UpdatedAt'],
  'gpus[]': ['id', 'vendor', 'device', 'contract', 'updated_at'],
};

/** @param ask asks the proxy under test */
export function releasedWireSuite(ask: Ask): void {
  const rows = async (path: string): Promise<readonly Row[]> => {
    const answer = await ask(path);
    expect(answer.status, path).toBe(200);
    return (await answer.json()) as Row[];
  };
  const isOpen = ({ headers }: Response): void => {
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-expose-headers')).toBe('*');
  };
  const keys = (value: unknown): readonly string[] => Object.keys(value as object).sort();
  const sorted = (names: readonly string[]): readonly string[] => [...names].sort();

  describe('the wire of released proxies', () => {
    test.each(refused)('refuses %s with %i', async (path, status, words) => {
      const answer = await ask(path);
      expect(answer.status).toBe(status);
      isOpen(answer);
      const { error } = (await answer.json()) as { error: string };
      if (typeof words === 'string') expect(error).toBe(words);
      else expect(error).toMatch(words);
    });

    test.each(answered)('answers %s', async (path, counted) => {
      const answer = await ask(path);
      expect(answer.status).toBe(200);
      isOpen(answer);
      for (const [name, pattern] of Object.entries(counted))
        expect(answer.headers.get(name), name).toMatch(pattern);
      if (Object.keys(counted).length === 0) expect(answer.headers.get('count')).toBeNull();
      await answer.json();
    });

    test.each(['/foo', '/contracts/abc', '/nodes/1/foo', '/swagger'])(
      'has nothing at %s, and lets no page read that',
      async (path) => {
        const answer = await ask(path);
        expect(answer.status).toBe(404);
        expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
        expect(await answer.text()).toBe('404 page not found\n');
      },
    );

    test('leads from a path with a slash at its end to the one without', async () => {
      const answer = await ask('/nodes/?size=1');
      expect(answer.status).toBe(301);
      expect(answer.headers.get('location')).toBe('/nodes?size=1');
      await answer.text();
    });

    test('writes the fields of nodes, alone and in lists', async () => {
      const list = await rows('/nodes?size=200');
      for (const node of list) {
        expect(keys(node)).toEqual(sorted([...NODE, 'total_resources', 'used_resources']));
        for (const [name, fields] of Object.entries(shapes)) {
          const isList = name.endsWith('[]');
          const value = node[name.replace('[]', '')];
          for (const each of isList ? (value as unknown[]) : [value])
            expect(keys(each), name).toEqual(sorted(fields));
        }
        expect(node['features']).toBeInstanceOf(Array);
        expect(node['gpus']).toHaveLength(node['num_gpu'] as number);
      }
      const answer = await ask(`/nodes/${Number(list[0]!['nodeId'])}`);
      expect(keys(await answer.json())).toEqual(sorted([...NODE, 'capacity']));
    });

    test('writes the fields of farms, addresses, twins and contracts', async () => {
      const farms = await rows('/farms?size=500&total_ips=1');
      for (const farm of farms) {
        expect(keys(farm)).toEqual(
          sorted([
            ...['name', 'farmId', 'twinId', 'pricingPolicyId', 'certificationType'],
            ...['stellarAddress', 'dedicated', 'publicIps'],
          ]),
        );
        for (const address of farm['publicIps'] as unknown[])
          expect(keys(address)).toEqual(['contract_id', 'gateway', 'id', 'ip']);
      }
      for (const address of await rows('/public_ips?size=5'))
        expect(keys(address)).toEqual(['contract_id', 'farm_id', 'gateway', 'id', 'ip']);
      for (const twin of await rows('/twins?size=5'))
        expect(keys(twin)).toEqual(['accountId', 'publicKey', 'relay', 'twinId']);
      for (const [type, fields] of Object.entries(DETAILS))
        for (const contract of await rows(`/contracts?size=5&type=${type}`)) {
          expect(keys(contract)).toEqual(sorted(CONTRACT));
          expect(keys(contract['details'])).toEqual(sorted(fields));
        }
    });

    test('tells bills newest first, and their count on the first page only', async () => {
      // Whoever has bills at all has them for one of the latest contracts or of those that ended.
      const asked = ['state=deleted&', 'state=created&'].map((state) =>
        rows(`/contracts?${state}type=node&size=50&sort_by=contract_id&sort_order=desc`),
      );
      for (const { contract_id: id } of (await Promise.all(asked)).flat()) {
        const first = await ask(`/contracts/${Number(id)}/bills?size=2&ret_count=true`);
        const count = Number(first.headers.get('count'));
        const bills = (await first.json()) as { timestamp: number }[];
        expect(count).toBeGreaterThanOrEqual(bills.length);
        if (count < 3) continue;
        for (const each of bills)
          expect(keys(each)).toEqual(['amountBilled', 'discountReceived', 'timestamp']);
        expect(bills[0]!.timestamp).toBeGreaterThanOrEqual(bills[1]!.timestamp);
        const second = await ask(`/contracts/${Number(id)}/bills?size=2&page=2&ret_count=true`);
        expect(second.headers.get('count')).toBe('0');
        expect(second.headers.get('pages')).toBe('0');
        expect(((await second.json()) as unknown[]).length).toBeGreaterThan(0);
        return;
      }
    });

    test('means “at least” by a number of addresses, and by 0 every contract', async () => {
      const count = async (query: string): Promise<number> => {
        const answer = await ask(`/contracts?size=1&ret_count=true&${query}`);
        await answer.json();
        return Number(answer.headers.get('count'));
      };
      const all = await count('');
      expect(await count('number_of_public_ips=0')).toBe(all);
      const some = await count('number_of_public_ips=1');
      expect(some).toBeGreaterThanOrEqual(await count('number_of_public_ips=2'));
      expect(some).toBeLessThan(all);
    });

    test('sorts nodes by state: up, standby, down', async () => {
      const order = ['up', 'standby', 'down'];
      const states = (await rows('/nodes?size=20000&sort_by=status')).map(({ status }) =>
        order.indexOf(String(status)),
      );
      expect(states).toEqual([...states].sort());
    });
  });
}
