import { resolve } from '$app/paths';
import type { PassagePlace } from '$lib/content/search/passage';
import { runSheetOfBlock } from '$lib/domain/runSheet';
import { cycleIdOf, sessionKey } from '$lib/domain/sessionId';

/** Leads to the place in the text where a passage stands. */
export function placeLink(place: PassagePlace): { href: string } {
  switch (place.kind) {
    case 'chapter':
      return withAnchor(resolve('/handboek/[hoofdstuk]', { hoofdstuk: place.id }), place.anchor);
    case 'block': {
      const nummer = runSheetOfBlock(place.code);
      return withAnchor(resolve('/handboek/bijeenkomst/[nummer=runSheet]', { nummer }), place.code);
    }
    case 'module':
      return { href: resolve('/leren/[module]', { module: place.id }) };
    case 'scenario':
      return { href: resolve('/leren/wat-zeg-je-nu/[moment]', { moment: place.id }) };
    case 'exercise':
      return withAnchor(resolve('/oefeningen/[id]', { id: place.id }), place.anchor);
    case 'sheet':
      return { href: resolve('/handboek/blad/[blad]', { blad: place.id }) };
    case 'note': {
      const session = { id: cycleIdOf(place.session), nummer: sessionKey(place.session) };
      return { href: resolve('/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]/notities', session) };
    }
    case 'help':
      return withAnchor(resolve('/help'), place.id);
  }
}

function withAnchor(address: string, anchor: string): { href: string } {
  return { href: anchor === '' ? address : `${address}#${anchor}` };
}
