import { version } from '../../package.json';

/** Version of this build; weblets of another version do not share a grid. */
export const VERSION = version;
