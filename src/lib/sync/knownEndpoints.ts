import * as z from 'zod/mini';
import { ask } from '../network/ask';

/** What the app's own address tells at `/config.json`: the endpoints elsewhere that whoever runs it named. */
const configSchema = z.object({ endpoints: z.array(z.url({ protocol: /^https?$/ })) });

/**
 * The endpoints elsewhere that this app may talk to, `own` origin left out. The worker keeps what was told last for
 * when there is no network; none where nothing was ever told.
 */
export async function knownEndpoints(own: string): Promise<string[]> {
  try {
    const told = configSchema.parse(await (await ask('/config.json')).json());
    return told.endpoints.filter((origin) => origin !== own);
  } catch {
    // Pairing needs a network too, and says so; the address can be typed all the same.
    return [];
  }
}
