import { TfGrid, TfNodeMap, TfVm, type VmSpec } from 'tfgrid-weblets';
import 'tfgrid-weblets/autoloader';
import 'tfgrid-weblets/grid';
import 'tfgrid-weblets/node-map';

const form = document.querySelector('tf-vm');
if (form) {
  form.mycelium = false;
  form.spec = { cpu: 4 };
  const spec: VmSpec = form.spec;
  form.addEventListener('tf-deployed', ({ name, nodeId }) => console.log(name, nodeId, spec.cpu));
}
document.addEventListener('tf-error', ({ code, params, message }) => {
  console.log(code, params, message);
});
const grid = document.createElement('tf-grid');
export const opened = grid.grid.then(({ mode }) => mode);
export const classes = [TfGrid, TfNodeMap, TfVm];
document.querySelector('tf-node-map')?.addEventListener('tf-node-select', ({ nodeId }) => nodeId);

// @ts-expect-error -- what is read is no part
export const wrong: string = form?.spec;
