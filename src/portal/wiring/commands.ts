import {
  fastForward,
  languages,
  moon,
  pause,
  play,
  server,
  sun,
  sunMoon,
} from '../../elements/icons.ts';
import { commands as words } from '../../messages/commands.ts';
import { contractsQuery } from '../../queries/grid-queries.ts';
import { QueryController } from '../../queries/query-controller.ts';
import { IntentEvent, type Intent } from '../intent.ts';
import type { Command } from '../palette/command.ts';
import type { TfPortal } from '../tf-portal.ts';
import { nameOfContract } from '../../model/contract-name.ts';
import type { Session } from './session.ts';
import { speaker } from './speak.ts';
import { Wire } from './wire.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Keeps the palette supplied with what can be done beside going to a page. */
export function supplyCommands(portal: TfPortal, { grid }: Session): void {
  const t = speaker(words, () => wire.requestUpdate());
  const wire = new Wire(() => (portal.commands = [...ownDeployments(), ...steering(), ...looks()]));
  const contracts = new QueryController(wire, () => contractsQuery(grid));

  const say = (intent: Intent) => (): void => {
    portal.dispatchEvent(new IntentEvent(intent));
  };
  const command = (icon: string, words: string, aside: string, intent: Intent): Command => ({
    id: JSON.stringify(intent),
    words,
    aside,
    icon,
    run: say(intent),
  });

  function ownDeployments(): readonly Command[] {
    return (contracts.data ?? []).map((contract) => ({
      id: `deployment-${contract.contractId}`,
      words: nameOfContract(contract),
      // Two machines may have one name: number and node tell them apart.
      aside:
        contract.type === 'node'
          ? t('deploymentOn', { id: String(contract.contractId), node: String(contract.nodeId) })
          : t('deployment', { id: String(contract.contractId) }),
      icon: server,
      run: () => portal.go(`/deployments/${contract.contractId}`),
    }));
  }

  function steering(): readonly Command[] {
    if (!grid.world) return [];
    const time = t('time');
    const jump = (words: string, milliseconds: number): Command =>
      command(fastForward, words, time, { do: 'jump', milliseconds });
    return [
      command(pause, t('pause'), time, { do: 'set-rate', rate: 0 }),
      ...[1, 60, 3600].map((rate) =>
        command(rate === 1 ? play : fastForward, t('speed', { rate }), time, {
          do: 'set-rate',
          rate,
        }),
      ),
      jump(t('jumpHour'), HOUR),
      jump(t('jumpDay'), DAY),
      jump(t('jumpMonth'), 30 * DAY),
    ];
  }

  function looks(): readonly Command[] {
    const theme = t('theme');
    const language = t('language');
    return [
      command(sun, t('light'), theme, { do: 'set-theme', theme: 'light' }),
      command(moon, t('dark'), theme, { do: 'set-theme', theme: 'dark' }),
      command(sunMoon, t('system'), theme, { do: 'set-theme', theme: 'system' }),
      command(languages, t('english'), language, { do: 'set-language', language: 'en' }),
      command(languages, t('german'), language, { do: 'set-language', language: 'de' }),
    ];
  }

  portal.lookUp = async (question) => {
    const { findOnGrid } = await import('../palette/find-on-grid.ts');
    return findOnGrid(grid, question, (path) => portal.go(path));
  };
  new MutationObserver(() => wire.requestUpdate()).observe(document.documentElement, {
    attributeFilter: ['lang'],
  });
  wire.open();
}
