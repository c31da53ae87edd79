/** A reporter for knip that says how many files it read, which its own reporters do not. */

/** @param {{ counters: { total: number } }} result */
export default function count({ counters }) {
  console.log(`knip read ${counters.total} files`);
}
