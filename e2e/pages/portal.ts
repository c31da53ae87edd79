import { expect, type Locator, type Page } from '@playwright/test';
import type { PageName } from '../../src/portal/route.ts';
import { ContractPages } from './contracts.ts';
import { Deployment } from './deployment.ts';
import { Deployments } from './deployments.ts';
import { LedgerPages } from './ledger.ts';
import { Machine } from './machine.ts';
import { Operations } from './operations.ts';
import { Simulation } from './simulation.ts';
import { VmForm } from './vm-form.ts';
import { inWorld, NODES, SEED, type WorldLink } from './world.ts';

/** A place the navigation leads to. */
export type Place =
  | 'Overview'
  | 'Deploy'
  | 'Deployments'
  | 'Contracts'
  | 'Ledger'
  | 'Activity'
  | 'Embed'
  | 'Simulation'
  | 'Settings';

/** One tab with the portal in it. */
export class Portal {
  readonly form: VmForm;
  readonly machine: Machine;
  readonly deployments: Deployments;
  readonly deployment: Deployment;
  readonly simulation: Simulation;
  readonly contracts: ContractPages;
  readonly ledger: LedgerPages;
  readonly main: Locator;
  /** What the shell says above every page: memory only, a newer version. */
  readonly notice: Locator;
  readonly activityButton: Locator;
  readonly drawer: Locator;

  constructor(readonly page: Page) {
    this.form = new VmForm(page);
    this.machine = new Machine(page);
    this.deployments = new Deployments(page);
    this.deployment = new Deployment(page);
    this.simulation = new Simulation(page);
    this.contracts = new ContractPages(page);
    this.ledger = new LedgerPages(page);
    this.main = page.getByRole('main');
    this.notice = this.main.locator('.notice');
    this.activityButton = page.getByRole('banner').getByRole('button', { name: /^Activity/ });
    this.drawer = page.getByRole('dialog', { name: 'Activity' });
  }

  /** Operations in the drawer. */
  get activity(): Operations {
    return new Operations(this.drawer);
  }

  /** Operations on their own page. */
  get history(): Operations {
    return new Operations(this.page.locator('tf-page-activity'));
  }

  /** Opens a path in a world; one that this browser has already is asked about. */
  async open(path = '/', world: WorldLink = {}): Promise<void> {
    await this.page.goto(inWorld(path, world));
    await this.opened();
  }

  /** Opens a path in the world that this tab has, else in the usual one. */
  async reopen(path = '/'): Promise<void> {
    await this.page.goto(path);
    await this.opened();
  }

  /** Opens a path, in a new tab say, in the world as this browser has it by now. */
  async revisit(path = '/'): Promise<void> {
    await this.reopen(`${path}?${new URLSearchParams({ seed: SEED, nodes: String(NODES) })}`);
  }

  /** Goes to a page as a link in it would lead there, without loading the portal anew. */
  async follow(name: PageName, path: string): Promise<void> {
    await this.page.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new PopStateEvent('popstate'));
    }, path);
    await expect(this.main.locator(`> tf-page-${name}`)).toBeAttached();
    await expect(this.page.locator('.pending')).toHaveCount(0);
  }

  async opened(): Promise<void> {
    await expect(this.main.getByRole('heading', { level: 1 }).first()).toBeAttached();
  }

  async go(place: Place): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: 'Main' });
    await navigation.getByRole('link', { name: place, exact: true }).click();
    await expect(this.main.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }

  /** Describes a machine on the form that is open, and deploys it. */
  async deploy(name: string): Promise<void> {
    await this.form.describe(name);
    await this.form.deploy();
    await expect(this.machine.heading).toContainText(name);
  }

  async openDrawer(): Promise<void> {
    await this.activityButton.click();
    await expect(this.drawer).toBeVisible();
  }

  async closeDrawer(): Promise<void> {
    await this.drawer.getByRole('button', { name: 'Close' }).click();
    await expect(this.drawer).toBeHidden();
  }

  /** Deletes the deployment whose page is open, without waiting for second thoughts. */
  async deleteNow(name: string): Promise<void> {
    await this.deployment.delete(name);
    await this.openDrawer();
    await this.activity.button(`Delete ${name}`, 'Delete now').click();
    await expect(this.activity.state(`Delete ${name}`)).toHaveText('done');
    await this.closeDrawer();
  }
}
