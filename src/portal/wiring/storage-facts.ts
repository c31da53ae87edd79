/** What the browser tells of its storage for this origin; both absent where it tells nothing. */
export interface StorageFacts {
  /** Bytes. */
  readonly used?: number | undefined;
  /** It promised not to clear it by itself. */
  readonly persisted?: boolean | undefined;
}

export async function storageFacts(): Promise<StorageFacts> {
  // The types do not know pages without a secure context.
  const storage = navigator.storage as StorageManager | undefined;
  try {
    const [estimate, persisted] = await Promise.all([storage?.estimate(), storage?.persisted()]);
    return { used: estimate?.usage, persisted };
  } catch {
    return {};
  }
}
