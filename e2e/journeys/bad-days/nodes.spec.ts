import { nodeId } from '../../../src/model/ids.ts';
import type { FaultTarget } from '../../../src/ports/world.ts';
import { expect, test } from '../../pages/journey.ts';

const everywhere: FaultTarget = { kind: 'all' };

test('a node that refuses is left for the next by itself, and its reason is kept', async ({
  portal,
}) => {
  const { form, machine, simulation } = portal;
  const first: FaultTarget = { kind: 'node', node: nodeId(4) };
  await portal.open('/deploy/vm', {
    faults: [{ fault: 'refuse', target: first, message: 'not enough free capacity' }],
  });
  await form.describe('web1');
  expect(await form.firstNode()).toBe(4);
  await form.deploy();
  await expect(machine.heading).toHaveText('web1 runs');
  await machine.left(4).locator('summary').first().click();
  await expect(machine.left(4)).toContainText('“not enough free capacity”');
  await machine.root.getByRole('link', { name: 'Open its page' }).click();
  await expect(portal.deployment.fact('Node')).toHaveText(/^(?!4$)\d+$/);
  await portal.go('Simulation');
  expect(await simulation.countCalls('createNodeContract')).toBe(2);
  expect(await simulation.countCalls('cancelContract')).toBe(1);
});

test('where every node refuses, a person is told what was tried, what it cost and what to do', async ({
  portal,
}) => {
  const { machine, form } = portal;
  await portal.open('/deploy/vm', {
    faults: [{ fault: 'refuse', target: everywhere, message: 'closed for repair' }],
  });
  await form.choice('Certified nodes only').check();
  await portal.deploy('web1');
  await expect(machine.heading).toHaveText('web1 was not deployed');
  await expect(machine.error).toContainText('Every chosen node failed');
  await expect(machine.error).toContainText('Try again later, or choose other nodes.');
  await expect(machine.root).toContainText(/In all it cost 0\.0\d+\sTFT/);
  // What would bring more nodes stands with the failure, and goes on in the form.
  const offers = form.root.getByRole('group', { name: 'Changes that would admit more nodes' });
  await offers.getByRole('button').first().click();
  await expect(form.name).toHaveValue('web1');
  await expect(form.fits).toContainText(/nodes fit/);
  await portal.go('Deployments');
  await expect(portal.deployments.empty).toBeVisible();
});

test('a node that dies while it sets up is said to be silent, and a person decides', async ({
  portal,
}) => {
  const { form, machine, simulation } = portal;
  await portal.open('/deploy/vm', { rate: 0 });
  await form.describe('web1');
  const node = await form.firstNode();
  await form.deploy();
  await expect(machine.phase).toContainText('Set up');
  await portal.go('Simulation');
  await simulation.cutPower(node);
  await simulation.setSpeed('3600×');
  await expect(portal.activityButton).toHaveAccessibleName('Activity: 1 needs you');
  await simulation.setSpeed('60×');

  await portal.go('Deploy');
  await portal.main.getByRole('link', { name: 'Configure' }).click();
  await form.root.getByRole('button', { name: 'Show web1' }).click();
  await expect(machine.heading).toHaveText('web1 needs you');
  await expect(machine.error).toContainText('Taking longer than usual');
  await expect(machine.error).toContainText('Wait, try another node, or cancel.');
  await machine.button('Try the next node').click();
  await expect(machine.heading).toHaveText('web1 runs');
  await machine.left(node).locator('summary').first().click();
  await expect(machine.left(node)).toContainText('You left this node');
});

test('a machine whose node dies says so on its page, and comes back with it', async ({
  portal,
}) => {
  const { form, machine, simulation, deployment } = portal;
  await portal.open('/deploy/vm');
  await form.describe('web1');
  const node = await form.firstNode();
  await form.deploy();
  await expect(machine.heading).toHaveText('web1 runs');
  await portal.go('Simulation');
  await simulation.cutPower(node);
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('no answer');
  await portal.deployments.open('web1');
  const standstill = deployment.root.locator('.standstill');
  await expect(standstill).toContainText(`Node ${node} does not answer`);

  // Two reports later the inventory knows it: from then on nothing has to be asked.
  await portal.go('Simulation');
  await simulation.jump('1 hour');
  await simulation.jump('1 hour');
  await portal.go('Overview');
  await expect(portal.main.getByRole('heading', { level: 1 })).toHaveText(
    `Node ${node} is down: 1 of your deployments stands still.`,
  );
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toContainText('node down');
  await portal.deployments.open('web1');
  await expect(standstill).toContainText(`Node ${node} is down: its last report came`);
  await expect(deployment.root.locator('tf-error')).toHaveCount(0);
  await expect(deployment.root.locator('tf-events')).toContainText('Node went down');
  await expect(standstill.getByRole('link', { name: 'Deploy elsewhere' })).toHaveAttribute(
    'href',
    /\/deploy\/vm\?.*name=web2/,
  );
  await expect(standstill.getByRole('button', { name: 'Delete' })).toBeEnabled();
  await portal.go('Simulation');
  await simulation.root.getByRole('button', { name: /^Heal: No power/ }).click();
  await expect(simulation.root).toContainText('Nothing is broken.');
  await portal.go('Deployments');
  await expect(portal.deployments.state('web1')).toHaveText('running');
});

test('where a third of all messages is lost, a machine still runs once, with one contract', async ({
  portal,
}) => {
  await portal.open('/deploy/vm', {
    rate: 60,
    faults: [{ fault: 'messages', target: everywhere, lostPermille: 333, delay: 1 }],
  });
  await portal.deploy('web1');
  await expect(portal.machine.heading).toHaveText('web1 runs');
  await portal.go('Deployments');
  await expect(portal.deployments.rows).toHaveCount(1);
  await portal.go('Simulation');
  expect(await portal.simulation.countCalls('createNodeContract')).toBe(1);
});
