import { VERSION } from '../../queries/version.ts';
import type { TfPageSettings } from '../settings/tf-page-settings.ts';
import type { Session } from './session.ts';
import { probePolicy } from '../settings/probe-policy.ts';
import { storageFacts } from './storage-facts.ts';

/** Keeps the page of settings supplied. */
export function supplySettings(page: TfPageSettings, session: Session): () => void {
  let stopped = false;
  let stopWatching: () => void = () => undefined;

  async function follow(): Promise<void> {
    const profile = await session.profile();
    const policy = probePolicy();
    const draw = async (): Promise<void> => {
      const [settings, sealer, storage, scriptPolicy] = await Promise.all([
        profile.settings.get(),
        profile.sealer(),
        storageFacts(),
        policy,
      ]);
      const keys = await Promise.all(
        settings.sshKeys.map(async (key) => {
          return { ...key, hasPrivate: await profile.privateKeys.has(key.publicKey) };
        }),
      );
      if (stopped) return;
      page.view = {
        theme: settings.theme,
        language: settings.locale,
        keys,
        defaultKey: settings.defaultSshKey,
        storage: profile.storage,
        secrets: sealer.secrets,
        secure: isSecureContext,
        ...storage,
        scriptPolicy,
        simulated: session.grid.mode === 'sim',
        version: VERSION,
      };
    };
    if (stopped) return;
    stopWatching = profile.watch((topic) => {
      if (topic === 'settings') void draw().catch(failed);
    });
    await draw();
  }

  const failed = (error: unknown): void => {
    page.error = error;
  };
  follow().catch(failed);
  return () => {
    stopped = true;
    stopWatching();
  };
}
