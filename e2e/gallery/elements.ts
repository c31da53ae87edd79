import { html } from 'lit';
import { GridError, dispatchError } from '../../src/ports/errors.ts';
import './tf-gallery-form.ts';
import '../../src/elements/tf-badge.ts';
import '../../src/elements/tf-bar.ts';
import '../../src/elements/tf-chart.ts';
import '../../src/elements/tf-code.ts';
import '../../src/elements/tf-copy.ts';
import '../../src/elements/tf-empty.ts';
import '../../src/elements/tf-error.ts';
import '../../src/elements/tf-notice.ts';
import '../../src/elements/tf-price.ts';
import '../../src/elements/tf-sim-badge.ts';
import '../../src/elements/tf-sparkline.ts';
import '../../src/elements/tf-steps.ts';
import '../../src/elements/tf-time.ts';
import { now, operations, price } from './samples.ts';

/** Every element once, in the states that look different. */
export const elementsGallery = () => html`
  <main class="gallery">
    <tf-gallery-form></tf-gallery-form>
    <div class="stack">
      <p>
        <tf-badge>deleted</tf-badge>
        <tf-badge tone="busy">coming up</tf-badge>
        <tf-badge tone="good">running</tf-badge>
        <tf-badge tone="warn">paused</tf-badge>
        <tf-badge tone="bad">failed</tf-badge>
        <tf-badge tone="sim">simulated</tf-badge>
        <tf-sim-badge></tf-sim-badge>
      </p>
      <p>
        <tf-price .usd=${price.usd} .tft=${price.tft} per="hour" simulated></tf-price><br />
        <tf-price .usd=${(price.usd ?? 0n) * 720n} .tft=${price.tft * 720n} per="month"></tf-price
        ><br />
        <tf-price .usd=${price.usd} .tft=${price.tft} compact simulated></tf-price>
        <tf-time .at=${now - 3_600_000} .now=${now}></tf-time>
        <tf-copy value="x" what="address" labelled></tf-copy>
      </p>
      <tf-steps .steps=${operations[0]!.steps} label="Deploying"></tf-steps>
      <tf-steps .steps=${operations[1]!.steps} label="Deploying"></tf-steps>
      <tf-bar share="0.4">40 % free</tf-bar>
      <tf-sparkline .values=${[1, 2, 1.5, 3, 4, 3.8]} label="Spending"></tf-sparkline>
      <tf-chart
        label="Bills"
        .spans=${[
          { from: 0, to: 10, value: 3 },
          { from: 10, to: 30, value: 2 },
          { from: 30, to: 50, value: 2.5 },
        ]}
      ></tf-chart>
    </div>
    <div class="stack">
      <tf-error .error=${dispatchError('FarmHasNotEnoughPublicIPsFree')}></tf-error>
      <tf-error .error=${new GridError('zos.refused', { message: 'not enough space' })}>
        <button>Try the next node</button>
      </tf-error>
      <tf-notice tone="warn">This image has had no security updates since 2023.</tf-notice>
      <tf-notice tone="good">All saved.</tf-notice>
      <tf-notice tone="bad">The node is full.</tf-notice>
      <tf-notice>Nothing outside the private network will reach this machine.</tf-notice>
      <tf-empty heading="Nothing is deployed">
        A virtual machine takes about a minute.
        <a slot="action" href="/deploy/vm">Deploy a virtual machine</a>
      </tf-empty>
      <tf-code
        language="html"
        label="Embed"
        code='<!-- form -->
<script type="module" src="https://x/vm.js"></script>
<tf-vm cpu="2"></tf-vm>'
      ></tf-code>
      <tf-code language="shell" label="SSH" code="ssh -p 22 root@185.69.166.12 # root"></tf-code>
      <tf-code language="json" label="JSON" code='{"name": "web1", "cpu": 2, "ok": true}'></tf-code>
    </div>
  </main>
`;
