/**
 * True when this browser has a profile of this name, or does not tell. Lets a page that never had
 * one go without loading what opens it.
 */
export async function profileExists(name = 'tf-profile'): Promise<boolean> {
  try {
    const all = await indexedDB.databases();
    return all.some((database) => database.name === name);
  } catch {
    // An old browser; or one that refuses storage, where there is nothing to find anyway.
    return typeof indexedDB !== 'undefined' && !('databases' in indexedDB);
  }
}
