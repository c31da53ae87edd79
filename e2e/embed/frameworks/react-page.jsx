import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'tfgrid-weblets';

const spec = { name: 'fromreact', network: { ipv4: true } };

/** The form as React 19 draws it: properties, a switch that turns one off, and events. */
function Page() {
  const [hasMycelium, setMycelium] = useState(false);
  const [code, setCode] = useState('');
  const [asked, setAsked] = useState('');
  function refuse(event) {
    event.preventDefault();
    setAsked(event.spec.name);
  }
  return (
    <main>
      <button onClick={() => setMycelium(!hasMycelium)}>Turn Mycelium</button>
      <output>
        {code}
        {asked}
      </output>
      <tf-grid seed="react" nodes={120}>
        <tf-vm
          cpu={4}
          mycelium={hasMycelium}
          spec={spec}
          ontf-error={(event) => setCode(event.code)}
          ontf-deploy-request={refuse}
        />
      </tf-grid>
    </main>
  );
}

createRoot(document.querySelector('#app')).render(<Page />);
