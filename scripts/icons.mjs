/**
 * Writes `src/elements/icons.ts`: the outlines of the Lucide icons the product draws, each as one
 * path. To have another icon, add its Lucide name below and run `node scripts/icons.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const wanted = `
  activity arrow-down arrow-left arrow-right arrow-up arrow-up-right badge-check ban bell bug
  book-open-check calendar-clock chart-line check chevron-down chevron-left chevron-right chevron-up circle circle-alert
  circle-check circle-dashed circle-dot circle-question-mark circle-minus circle-pause circle-x clock cloud
  code compass copy cpu download ellipsis external-link eye eye-off fast-forward file-braces flask-conical
  gauge git-compare-arrows globe grid-2x2 hard-drive hash house info key-round languages layers layout-grid
  link list loader-circle lock map map-pin memory-stick menu minus monitor moon network octagon-x
  pause pencil play plug plus power receipt-text refresh-cw scroll-text rocket rotate-ccw search server settings
  shield-check sliders-horizontal calculator chart-pie warehouse sprout sparkles sun sun-moon terminal timer trash triangle-alert undo-2
  upload wallet wifi-off wrench x zap
`
  .trim()
  .split(/\s+/);

/** @typedef {[shape: string, attributes: Record<string, string>]} Node */

/** @type {unknown} */
const parsed = JSON.parse(readFileSync('node_modules/lucide-static/icon-nodes.json', 'utf8'));
const nodes = /** @type {Record<string, Node[]>} */ (parsed);

/** @param {number} x @param {number} y @param {number} rx @param {number} ry */
const ellipse = (x, y, rx, ry) =>
  `M${x - rx} ${y}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

/** Every SVG shape Lucide uses, as path data. @param {Node} node */
function pathData([shape, attributes]) {
  /** @param {string} name */
  const n = (name) => Number(attributes[name] ?? 0);
  /** @param {string} name */
  const text = (name) => attributes[name] ?? '';
  switch (shape) {
    case 'path':
      return text('d');
    case 'circle':
      return ellipse(n('cx'), n('cy'), n('r'), n('r'));
    case 'ellipse':
      return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
    case 'line':
      return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
    case 'polyline':
      return `M${text('points')}`;
    case 'polygon':
      return `M${text('points')}z`;
    case 'rect': {
      const [w, h, r] = [n('width'), n('height'), n('rx') || n('ry')];
      const corner = (/** @type {number} */ x, /** @type {number} */ y) =>
        r ? `a${r} ${r} 0 0 1 ${x} ${y}` : '';
      return `M${n('x') + r} ${n('y')}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`;
    }
    default:
      throw new Error(`No rule for <${shape}>`);
  }
}

const number = '-?(?:\\d*\\.\\d+|\\d+)';
const relativeStart = new RegExp(`^m\\s*(${number})[\\s,]*(${number})[\\s,]*`);

/** A relative `m` begins a path, but after another path would mean something else. @param {string} d */
const absoluteStart = (d) =>
  d.replace(relativeStart, (match, x, y) =>
    /^[-.\d]/.test(d.slice(match.length)) ? `M${x} ${y}l` : `M${x} ${y}`,
  );

/** @param {string} name */
const camel = (name) =>
  name.replace(/-(\w)/g, (_, /** @type {string} */ letter) => letter.toUpperCase());

const lines = wanted.map((name) => {
  const icon = nodes[name];
  if (!icon) throw new Error(`Lucide has no icon "${name}"`);
  const d = icon.map((node) => absoluteStart(pathData(node))).join('');
  return `export const ${camel(name)} = '${d}';`;
});

writeFileSync(
  'src/elements/icons.ts',
  `/** Outlines of Lucide icons (ISC, see NOTICE), each as one path in a box of 24. Written by \`scripts/icons.mjs\`. */\n${lines.join('\n')}\n`,
);
