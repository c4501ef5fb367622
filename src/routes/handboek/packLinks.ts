import type { HTMLAnchorAttributes } from 'svelte/elements';
import { resolve } from '$app/paths';
import type { LinkTarget } from '$lib/content/document/document';
import { numberIn, type SourceNote } from '$lib/content/document/sources';
import { readPackImage } from '$lib/database/packs';
import { store } from '$lib/app/store';
import type { Pack } from '$lib/domain/content';
import { runSheetOfBlock } from '$lib/domain/runSheet';
import type { TextLinks } from '$lib/ui/document/textLinks';

/** Lets the texts of a pack lead to the pages of this app, and show the pictures that are on this device. */
export function packLinks(pack: Pack, notes: readonly SourceNote[] = []): TextLinks {
  return {
    anchorOf,
    numberOf: (source, place) => numberIn(notes, source, place),
    imageUrlOf: (path) => imageUrl(pack.images.get(path)),
  };
}

function anchorOf(to: LinkTarget): HTMLAnchorAttributes {
  switch (to.kind) {
    case 'web':
      return { href: to.url, target: '_blank', rel: 'noreferrer' };
    case 'hoofdstuk':
      return { href: resolve('/handboek/[hoofdstuk]', { hoofdstuk: to.id }) };
    case 'oefening':
      return { href: resolve('/oefeningen/[id]', { id: to.id }) };
    case 'blok':
      return { href: `${sessionPage(runSheetOfBlock(to.id))}#${to.id}` };
    case 'blad':
      return { href: resolve('/handboek/blad/[blad]', { blad: to.id }) };
    case 'huiswerk':
    case 'checklist':
      return { href: `${sessionPage(to.id)}#${to.kind}` };
  }
}

function sessionPage(nummer: string): string {
  return resolve('/handboek/bijeenkomst/[nummer=runSheet]', { nummer });
}

/** One address for each picture for as long as the app is open: a picture is shown more than once. */
const urls = new Map<string, string>();

async function imageUrl(sha256: string | undefined): Promise<string | null> {
  if (sha256 === undefined) return null;
  const known = urls.get(sha256);
  if (known !== undefined) return known;
  const blob = await readPackImage(store, sha256);
  if (!blob) return null;
  const url = URL.createObjectURL(blob);
  urls.set(sha256, url);
  return url;
}
