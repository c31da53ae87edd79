/** A full VM boots its own kernel from a disk image; a micro VM runs an flist as its root. */
export type VmKind = 'full' | 'micro';

export interface VmImage {
  readonly kind: VmKind;
  /** Id in the image list of this kind, or "custom". */
  readonly id: string;
  /** https address of the flist. */
  readonly flist: string;
  readonly entrypoint: string;
}

export interface ListedImage extends VmImage {
  /** The distribution's own name and version. */
  readonly title: string;
  /** Day on which standard support ended, where it has. */
  readonly endOfLife?: string;
}

export const CUSTOM_IMAGE = 'custom';

const HUB = 'https://hub.grid.tf/tf-official-';

function listed(
  kind: VmKind,
  id: string,
  title: string,
  flist: string,
  entrypoint: string,
  endOfLife?: string,
): ListedImage {
  const image = { kind, id, title, flist: `${HUB}${flist}.flist`, entrypoint };
  return endOfLife === undefined ? image : { ...image, endOfLife };
}

const INIT = '/init.sh';
const ZINIT = '/sbin/zinit init';
const ENTRY = '/entrypoint.sh';

/** The images that the ThreeFold dashboard offers; the first of each kind is its default. */
export const IMAGES: readonly ListedImage[] = [
  listed('full', 'ubuntu-24.04', 'Ubuntu 24.04', 'vms/ubuntu-24.04-full', ''),
  listed('full', 'ubuntu-22.04', 'Ubuntu 22.04', 'vms/ubuntu-22.04', INIT),
  listed('full', 'ubuntu-20.04', 'Ubuntu 20.04', 'vms/ubuntu-20.04-lts', INIT, '2025-05-31'),
  listed('full', 'ubuntu-18.04', 'Ubuntu 18.04', 'vms/ubuntu-18.04-lts', INIT, '2023-05-31'),
  listed('full', 'nixos-22.11', 'NixOS 22.11', 'vms/nixos-22.11', INIT, '2023-06-30'),
  listed('micro', 'ubuntu-24.04', 'Ubuntu 24.04', 'vms/ubuntu-24.04-latest', ZINIT),
  listed('micro', 'ubuntu-23.10', 'Ubuntu 23.10', 'vms/ubuntu-23.10-mycelium', ZINIT, '2024-07-11'),
  listed('micro', 'ubuntu-22.04', 'Ubuntu 22.04', 'apps/threefoldtech-ubuntu-22.04', ZINIT),
  listed('micro', 'arch', 'Arch Linux', 'vms/arch-mycelium', ZINIT),
  listed('micro', 'debian-12', 'Debian 12', 'apps/threefoldtech-debian-12', ZINIT),
  listed('micro', 'alpine-3', 'Alpine 3', 'apps/threefoldtech-alpine-3', ENTRY),
  listed('micro', 'centos-8', 'CentOS 8', 'apps/threefoldtech-centos-8', ENTRY, '2021-12-31'),
  listed('micro', 'nixos', 'NixOS', 'vms/nixos-micro-latest', ENTRY),
];

/** The listed image of a kind, or undefined. */
export function findImage(kind: VmKind, id: string): ListedImage | undefined {
  return IMAGES.find((image) => image.kind === kind && image.id === id);
}

/** What a spec keeps of a listed image. */
export function imageChoice({ kind, id, flist, entrypoint }: VmImage): VmImage {
  return { kind, id, flist, entrypoint };
}
