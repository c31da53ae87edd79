/**
 * Tells whether this browser holds workers of this site to a policy, by trying what one forbids:
 * making code of text. The text is fixed and does nothing.
 */
function isBound(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the probe's whole purpose
    new Function('');
    return false;
  } catch {
    return true;
  }
}

postMessage(isBound());
