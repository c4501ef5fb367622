import { ask } from '$lib/network/ask';
import { didDocumentSchema } from '$lib/replication/issuerKeys';

export type LookedUp = 'published' | 'notPublished' | 'failed';

/** Whether the administrator of the server of this app approved a key. All approved keys are asked for, not this one. */
export async function lookUp(thumbprint: string): Promise<LookedUp> {
  try {
    const response = await ask('/.well-known/did.json', { cache: 'no-store' });
    const read = didDocumentSchema.safeParse(await response.json());
    if (!response.ok || !read.success) return 'failed';
    const { assertionMethod } = read.data;
    return assertionMethod.some((id) => id.endsWith(`#${thumbprint}`)) ? 'published' : 'notPublished';
  } catch {
    // No network, or something else answered: said beside the button.
    return 'failed';
  }
}
