/** The address of a path of the portal, in whatever folder it is served from. */
export const hrefTo = (path: string): string => import.meta.env.BASE_URL + path.slice(1);
