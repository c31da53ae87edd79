/** Prices between which the ramp runs: what all but a twentieth on either side cost. */
export function priceRange(
  prices: Float32Array,
  out: Uint8Array | undefined,
): readonly [low: number, high: number] {
  const step = Math.max(1, Math.floor(prices.length / 20_000));
  const sample: number[] = [];
  for (let row = 0; row < prices.length; row += step)
    if (!out?.[row] && prices[row]! > 0) sample.push(prices[row]!);
  if (sample.length === 0) return [0, 0];
  const sorted = Float32Array.from(sample).sort();
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!;
  return [at(0.05), at(0.95)];
}
