/** Which part of a profile changed. */
export type Topic = 'operations' | 'drafts' | 'settings' | 'searches' | 'profile';

/** Tells every tab that looks at the same profile that a part of it changed. */
export interface Notices {
  tell(topic: Topic): void;
  /** Calls back for changes of this tab and of others. Returns the way to stop. */
  watch(listener: (topic: Topic) => void): () => void;
  close(): void;
}

const EVERYTHING: readonly Topic[] = ['operations', 'drafts', 'settings', 'searches', 'profile'];

/**
 * Notices over a BroadcastChannel. Without one, a tab that becomes visible again takes everything
 * for changed: nobody looks at two tabs at once for long.
 */
export function notices(name: string): Notices {
  const listeners = new Set<(topic: Topic) => void>();
  const emit = (topic: Topic) => {
    for (const listener of listeners) listener(topic);
  };
  const channel = openChannel(name);
  const onVisible = () => {
    if (document.visibilityState === 'visible') EVERYTHING.forEach(emit);
  };
  if (channel) channel.onmessage = (event: MessageEvent<Topic>) => emit(event.data);
  else if (typeof document !== 'undefined') {
    document.addEventListener('visibilitychange', onVisible);
  }

  return {
    tell(topic) {
      channel?.postMessage(topic);
      emit(topic);
    },
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      channel?.close();
      if (typeof document !== 'undefined')
        document.removeEventListener('visibilitychange', onVisible);
    },
  };
}

function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // Absent, or refused to a frame whose storage is blocked.
    return undefined;
  }
}
