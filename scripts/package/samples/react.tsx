import { createRef } from 'react';
import { TfVm, type TfDeployedEvent } from 'tfgrid-weblets';
import 'tfgrid-weblets/vm';
import type {} from 'tfgrid-weblets/react';

const form = createRef<TfVm>();

export const page = (
  <tf-grid mode="sim" nodes={120}>
    <tf-vm
      ref={form}
      className="form"
      cpu={4}
      mycelium={false}
      spec={{ name: 'web1', network: { ipv4: true } }}
      ontf-deployed={(event: TfDeployedEvent) => console.log(event.name, event.contractId)}
      ontf-error={({ code, message }) => console.log(code.length, message)}
    />
    <tf-node-map measure="gpu" node-href="/nodes/{id}" readonly />
  </tf-grid>
);

// @ts-expect-error -- a core is a number
export const wrong = <tf-vm cpu={[4]} />;
// @ts-expect-error -- there is no such field of a spec
export const unknown = <tf-vm spec={{ ram: 4 }} />;
