import { buttons } from './buttons.styles.ts';
import { choices } from './choices.styles.ts';
import { gauges } from './gauges.styles.ts';
import { inputs } from './inputs.styles.ts';
import { surfaces } from './surfaces.styles.ts';
import { tokens } from './tokens.styles.ts';

/** Everything a form draws with: `static styles = [...controls, css`…`]`. */
export const controls = [tokens, buttons, inputs, choices, gauges, surfaces];
