/** No line counts as slower than this, bit/s: a node without a measured speed. */
export const NODE_BITS_PER_SECOND = 20e6;
/** Seconds a message may take before the sender gives up (protocol E.4). */
export const MESSAGE_TTL = 20;
/** Milliseconds a message and its answer take at least. */
export const ROUND_TRIP = 250;
