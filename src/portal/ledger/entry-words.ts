import type { Words } from '../../elements/words.ts';
import type { ledger } from '../../messages/ledger.ts';
import { MILLI_USD } from '../../model/units.ts';
import type { Call } from '../../ports/chain.ts';
import type { LedgerEntry } from '../../ports/ledger.ts';
import type { Fault, FaultTarget } from '../../ports/world.ts';
import { heals } from '../simulation/healed.ts';

type LedgerWords = Pick<Words<[typeof ledger]>, 't' | 'format'>;

/** What an entry says, in a few words. */
export function entryWords(
  { body, jump }: Pick<LedgerEntry, 'body' | 'jump'>,
  { t, format }: LedgerWords,
): string {
  switch (body.kind) {
    case 'genesis':
      return t('say.genesis', { seed: body.seed, nodes: format.number(body.nodes) });
    case 'clock':
      if (jump !== undefined) return t('say.jump', { time: format.duration(jump / 1000) });
      if (body.rate === 0) return t('say.paused');
      return body.rate === 1 ? t('say.clockReal') : t('say.clock', { rate: body.rate });
    case 'price':
      return t('say.price', { price: format.usd(BigInt(body.average) * MILLI_USD) });
    case 'activation':
      return t('say.activation', { amount: format.tft(body.amount) });
    case 'runtime':
      return t('say.runtime', { version: body.version });
    case 'message':
      return t(body.command === 'deploy' ? 'say.deploy' : 'say.update', {
        node: String(body.node),
      });
    case 'fault':
      return faultWords(body.fault, { t, format });
    case 'extrinsic': {
      const [first, ...more] = body.calls;
      const words = first ? callWords(first, { t, format }) : '';
      return more.length > 0 ? t('say.more', { first: words, n: more.length }) : words;
    }
  }
}

/** What a call asks for, in a few words. */
export function callWords(call: Call, { t, format }: LedgerWords): string {
  switch (call.call) {
    case 'userAcceptTc':
    case 'createTwin':
    case 'updateTwin':
      return t(`say.${call.call}`);
    case 'transfer':
      return t('say.transfer', { amount: format.tft(call.amount) });
    case 'createNodeContract':
    case 'createRentContract':
      return t(`say.${call.call}`, { node: String(call.nodeId) });
    case 'updateNodeContract':
    case 'cancelContract':
    case 'billContractForBlock':
      return t(`say.${call.call}`, { contract: String(call.contractId) });
  }
}

function faultWords(fault: Fault, { t, format }: LedgerWords): string {
  const target = targetWords(fault.target, { t, format });
  switch (fault.fault) {
    case 'power':
      return t(heals(fault) ? 'say.powerBack' : 'say.power', { target });
    case 'messages':
      return t(heals(fault) ? 'say.messagesBack' : 'say.messages', { target });
    case 'refuse':
      return t(heals(fault) ? 'say.refuseBack' : 'say.refuse', { target });
  }
}

function targetWords(target: FaultTarget, { t, format }: LedgerWords): string {
  switch (target.kind) {
    case 'all':
      return t('target.all');
    case 'node':
      return t('target.node', { id: String(target.node) });
    case 'farm':
      return t('target.farm', { id: String(target.farm) });
    case 'country':
      return t('target.country', { id: format.country(target.country) });
  }
}
