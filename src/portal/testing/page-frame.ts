/**
 * Set-up of every element test: the fonts of the product, loaded before anything is measured, and
 * the container that pages stand in. So what is drawn depends on no font of the machine.
 */
import './page-frame.css';

const faces = [...document.fonts].filter(({ family }) => family.replaceAll('"', '') === 'Geist');
await Promise.all(faces.map((face) => face.load()));
