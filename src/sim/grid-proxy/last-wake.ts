const DAY = 86_400;

/**
 * A farmerbot wakes a sleeping node once a day, always at the same hour (protocol A.7): when it last
 * did at or before `seconds`, told from any one of its boots; seconds since 1970.
 */
export const lastWake = (bootedAt: number, seconds: number): number =>
  bootedAt + Math.floor((seconds - bootedAt) / DAY) * DAY;
