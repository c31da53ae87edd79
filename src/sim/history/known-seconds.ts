const DAY = 86_400;

/** Outages are seeded for a year, and the share of uptime looks back 90 days from any instant. */
export const KNOWN_SECONDS = (365 - 90) * DAY;
