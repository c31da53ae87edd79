import type { GpuModel, Inventory } from './inventory.ts';

type Models = Pick<Inventory, 'gpuModels'>;

/** The models that a row of the table stands for: itself, or those of a mix. */
export const modelsOf = ({ gpuModels }: Models, index: number): readonly GpuModel[] =>
  gpuModels[index]?.mix?.flatMap(({ model }) => gpuModels[model] ?? []) ??
  gpuModels.slice(index, index + 1);

/** GPUs of the node of a row, model by model. */
export function gpusOf(
  inventory: Inventory,
  row: number,
): readonly { readonly model: GpuModel; readonly count: number }[] {
  const { gpuModels } = inventory;
  const count = inventory.gpuCount[row]!;
  const model = gpuModels[inventory.gpuModel[row]!];
  if (count === 0 || !model) return [];
  if (!model.mix) return [{ model, count }];
  return model.mix.map((part) => ({ model: gpuModels[part.model]!, count: part.count }));
}

/** How many GPUs of the node of a row no contract uses. */
export const freeGpus = ({ gpuCount, gpuTaken }: Inventory, row: number): number =>
  Math.max(0, gpuCount[row]! - (gpuTaken?.[row] ?? 0));
