import { queryNow } from '../embed/address-bar.ts';
import type { Launch } from '../embed/url-parameters.ts';
import type { Lab } from '../stores/lab-context.ts';
import type { Share } from '../stores/share.ts';
import type { EngineClient } from '../worker/client.ts';

/** What may leave the page with a run. A record is made on an engine of its own, which ends with it. */
export function makeShare(lab: Omit<Lab, 'share'>, launch: Launch, createClient: () => EngineClient): Share {
  return {
    address: () => new URL(queryNow(lab, launch, true), window.location.href).href,
    record(until, lifeLines) {
      const inForce = lab.run.getState().run;
      if (inForce === null) throw new Error('there is no run to record yet');
      const client = createClient();
      const record = client
        .record({
          network: inForce.lab.network,
          seed: inForce.settings.seed,
          until,
          ...(lifeLines !== undefined && { lifeLines }),
        })
        .finally(client.close);
      return { record, stop: client.close };
    },
  };
}
