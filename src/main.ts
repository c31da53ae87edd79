/** The portal's composition root: picks the simulated or the real grid and starts the shell. */
import { admitOwnScripts } from './portal/own-scripts.ts';

admitOwnScripts();
