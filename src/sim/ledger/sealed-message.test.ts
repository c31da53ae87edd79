import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderCanonical } from '../../crypto/canonical-json.ts';
import { challengeHash } from '../../model/challenge.ts';
import type { Deployment } from '../../model/deployment.ts';
import { deploymentOf, everyWorkload } from '../../model/every-workload.fixture.ts';
import { nodeId } from '../../model/ids.ts';
import { mapSecrets } from '../../model/secrets.ts';
import type { ClearMessage } from './sealed-message.ts';
import { comparable, isSealed, reopened, sealMessage, secretsId } from './sealed-message.ts';

const messageOf = (deployment: Deployment): ClearMessage => ({
  kind: 'message',
  command: 'deploy',
  node: nodeId(7),
  deployment,
});
const every = messageOf(deploymentOf(...everyWorkload));

/** Any secrets in every place, of which none is part of what stands there anyway. */
const anything = fc
  .infiniteStream(fc.string({ minLength: 6, maxLength: 40, unit: 'grapheme' }))
  .map((values) => mapSecrets(every.deployment, () => `§${values.next().value}`))
  .map(messageOf);

describe('a sealed message', () => {
  it('has no secret in its text, and is made again from them, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (message) => {
        const { body, secrets } = await sealMessage(message);
        const text = renderCanonical(body);
        expect(text).not.toContain('§');
        mapSecrets(message.deployment, (secret) =>
          expect(text).not.toContain(JSON.stringify(secret).slice(1, -1)),
        );
        expect(isSealed(body.deployment)).toBe(true);
        expect(await reopened(body, secrets!)).toEqual(message);
      }),
      { numRuns: 40 },
    );
  });

  it('says what its contract names, and the public halves of Mycelium keys', async () => {
    const { body } = await sealMessage(every);
    expect(body.challenge).toBe(challengeHash(every.deployment));
    const keys = body.deployment.workloads.flatMap(({ type, data }) =>
      type === 'network' ? [data.mycelium?.hex_key.publicKey] : [],
    );
    expect(keys).toEqual(['7b4e909bbe7ffe44c465a220037d608ee35897d31ef972f07f74892cb0f73f13']);
  });

  it('is the same whoever seals it, and wherever', async () => {
    const [one, other] = [await sealMessage(every), await sealMessage(every)];
    expect(one).toEqual(other);
  });

  it('keeps the commitments of what an update leaves as it was', async () => {
    const { body, secrets } = await sealMessage(every);
    const changed = mapSecrets(every.deployment, (secret, field) =>
      field === 'password' ? 'another' : secret,
    );
    const { body: update } = await sealMessage(messageOf(changed), secrets!.blinding);
    expect(update.blinding).toBe(body.blinding);
    const [before, after] = [body, update].map(({ deployment }) => comparable(deployment, true));
    const differ = before!.workloads.filter(
      (workload, at) => renderCanonical(workload) !== renderCanonical(after!.workloads[at]),
    );
    expect(differ.map(({ name }) => name)).toEqual(['zdb1']);
    const fresh = await sealMessage(messageOf(changed));
    expect(fresh.body.blinding).not.toBe(body.blinding);
  });

  it('without secrets is as it always was', async () => {
    const disk = deploymentOf(...everyWorkload.filter(({ type }) => type === 'zmount'));
    const { body, secrets } = await sealMessage(messageOf(disk));
    expect(secrets).toBeUndefined();
    expect(secretsId(body)).toBeUndefined();
    expect(body.deployment).toEqual(disk);
  });

  it('is not opened by other secrets, nor by a part of them', async () => {
    const { body, secrets } = await sealMessage(every);
    const [first = ''] = Object.keys(secrets!.values);
    const { [first]: _, ...some } = secrets!.values;
    expect(await reopened(body, { ...secrets!, values: some })).toBeUndefined();
    const wrong = { ...secrets!.values, [first]: 'other' };
    expect(await reopened(body, { ...secrets!, values: wrong })).toBeUndefined();
    expect(await reopened(body, { ...secrets!, blinding: '00'.repeat(32) })).toBeUndefined();
    const description = 'other';
    const moved = { ...body, deployment: { ...body.deployment, description } };
    expect(await reopened(moved, secrets!)).toBeUndefined();
    expect(await reopened({ ...body, blinding: '00'.repeat(32) }, secrets!)).toBeUndefined();
  });

  it('that carries a public key of another network is found where nothing else binds it', async () => {
    const { body, secrets } = await sealMessage(every);
    const publicKey = '00'.repeat(32);
    const deployment = mapSecrets(body.deployment, (secret) =>
      secret.publicKey === undefined ? secret : { ...secret, publicKey },
    );
    expect(await reopened(body, secrets!, true)).toEqual(every);
    expect(await reopened({ ...body, deployment }, secrets!, true)).toBeUndefined();
  });
});
