import { expect, test } from 'vitest';
import { Wire } from './wire.ts';

test('nothing is drawn before a wire is open or after it was closed', async () => {
  let drawn = 0;
  const wire = new Wire(() => drawn++);
  wire.requestUpdate();
  await wire.updateComplete;
  expect(drawn).toBe(0);
  wire.open();
  await wire.updateComplete;
  expect(drawn).toBe(1);
  wire.requestUpdate();
  wire.close();
  await wire.updateComplete;
  expect(drawn).toBe(1);
});

test('many requests become one drawing, after the controllers were updated', async () => {
  const told: string[] = [];
  const wire = new Wire(() => told.push('draw'));
  wire.addController({ hostUpdate: () => told.push('update') });
  wire.open();
  wire.requestUpdate();
  wire.requestUpdate();
  await wire.updateComplete;
  expect(told).toEqual(['update', 'draw']);
});

test('controllers are connected while the wire is open', () => {
  const told: string[] = [];
  const controller = {
    hostConnected: () => told.push('connected'),
    hostDisconnected: () => told.push('disconnected'),
  };
  const wire = new Wire(() => undefined);
  wire.addController(controller);
  expect(told).toEqual([]);
  wire.open();
  wire.close();
  expect(told).toEqual(['connected', 'disconnected']);
});
