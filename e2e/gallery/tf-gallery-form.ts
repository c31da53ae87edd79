import { LitElement, css, html } from 'lit';
import { controls } from '../../src/elements/controls.styles.ts';
import { define } from '../../src/elements/define.ts';
import { tables } from '../../src/elements/tables.styles.ts';
import '../../src/elements/tf-field.ts';

/** Every control in one form. */
class TfGalleryForm extends LitElement {
  static override styles = [
    ...controls,
    tables,
    css`
      form {
        display: grid;
        gap: 16px;
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  override render() {
    return html`<form>
      <tf-field label="Name" hint="Letters, digits and underscores."
        ><input value="web1"
      /></tf-field>
      <tf-field label="Memory" unit="GB" error="At least 0.25 GB."
        ><input type="number" value="0.1"
      /></tf-field>
      <tf-field label="Description" optional><textarea>Text</textarea></tf-field>
      <tf-field label="Country"
        ><select>
          <option>Anywhere</option>
        </select></tf-field
      >
      <tf-field label="CPU"><input type="range" /></tf-field>
      <fieldset>
        <legend>Size</legend>
        <div class="cards">
          ${['Small', 'Medium', 'Large', 'Custom'].map(
            (name, index) =>
              html`<label class="card"
                ><input type="radio" name="size" ?checked=${index === 1} />${name}<small
                  >2 vCores, 4 GB</small
                ></label
              >`,
          )}
        </div>
      </fieldset>
      <label class="choice"
        ><input type="checkbox" checked /><span
          >Public IPv4<small>An address of its own. Costs extra.</small></span
        ></label
      >
      <label class="choice"><input type="checkbox" role="switch" checked />Mycelium</label>
      <label class="choice"><input type="checkbox" role="switch" />Planetary</label>
      <label class="choice"><input type="radio" checked />Cheapest</label>
      <progress value="0.4"></progress>
      <meter value="0.8"></meter>
      <details open>
        <summary>Why not the others</summary>
        Because.
      </details>
      <div class="row">
        <button class="primary" type="button">Deploy for $8.10 / month</button>
        <button type="button">Cancel</button>
        <button class="danger" type="button">Delete</button>
        <button class="danger primary" type="button">Delete</button>
        <button class="quiet" type="button">Quiet</button>
        <button class="small" type="button">Small</button>
        <button type="button" disabled>Disabled</button>
        <button class="link" type="button">Link</button>
      </div>
      <input placeholder="Placeholder" disabled />
      <table>
        <thead>
          <tr>
            <th>Reason</th>
            <th class="number">Nodes</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>too little memory free</td>
            <td class="number">1,204</td>
          </tr>
          <tr>
            <td>asleep</td>
            <td class="number">83</td>
          </tr>
        </tbody>
      </table>
    </form>`;
  }
}

define('tf-gallery-form', TfGalleryForm);
