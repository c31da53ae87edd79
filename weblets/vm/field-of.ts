/** Paths whose faults are those of another field: a key that is half typed, a place's two figures. */
const FIELDS: Readonly<Record<string, string>> = {
  'sshKeys.new': 'sshKeys',
  'placement.near.lat': 'placement.near',
  'placement.near.lon': 'placement.near',
};

/** The field that a fault at `path` belongs to. */
export const fieldOf = (path: string): string => FIELDS[path] ?? path;
