import { expect, it } from 'vitest';
import { findImage, IMAGES } from './images.ts';

it('lists the full and micro images of the dashboard', () => {
  const ids = (kind: string) => IMAGES.filter((image) => image.kind === kind).map(({ id }) => id);
  expect(ids('full')).toEqual([
    'ubuntu-24.04',
    'ubuntu-22.04',
    'ubuntu-20.04',
    'ubuntu-18.04',
    'nixos-22.11',
  ]);
  expect(ids('micro')).toEqual([
    'ubuntu-24.04',
    'ubuntu-23.10',
    'ubuntu-22.04',
    'arch',
    'debian-12',
    'alpine-3',
    'centos-8',
    'nixos',
  ]);
});

it('marks the images whose standard support has ended', () => {
  const ended = IMAGES.filter(({ endOfLife }) => endOfLife).map(({ id }) => id);
  expect(ended).toEqual([
    'ubuntu-20.04',
    'ubuntu-18.04',
    'nixos-22.11',
    'ubuntu-23.10',
    'centos-8',
  ]);
});

it('tells a full image from the micro one of the same name', () => {
  expect(findImage('full', 'ubuntu-24.04')?.flist).toBe(
    'https://hub.grid.tf/tf-official-vms/ubuntu-24.04-full.flist',
  );
  expect(findImage('micro', 'ubuntu-24.04')?.entrypoint).toBe('/sbin/zinit init');
  expect(findImage('micro', 'ubuntu-18.04')).toBeUndefined();
});
