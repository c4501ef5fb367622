import type { RouteId } from '$app/types';
import type { HelpTopicId } from '$lib/text/help/topic';

const SESSION = '/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]';

/** Which help belongs to which page; every page but those of the help itself stands here. */
export const helpOfPage: Partial<Record<RouteId, HelpTopicId>> = {
  '/': 'eerste-bijeenkomst',
  '/trainingen': 'training',
  '/trainingen/nieuw': 'eerste-bijeenkomst',
  '/trainingen/overnemen': 'training',
  '/trainingen/[id]': 'training',
  '/trainingen/[id]/wijzigen': 'training',
  '/trainingen/[id]/brieven': 'training',
  '/trainingen/[id]/brieven/[brief]': 'training',
  [`${SESSION}/draaiboek`]: 'draaiboek',
  [`${SESSION}/draaiboek/aanpassen`]: 'draaiboek',
  [`${SESSION}/aanwezigheid`]: 'aanwezigheid',
  [`${SESSION}/notities`]: 'notities',
  [`${SESSION}/huiswerk`]: 'huiswerk',
  [`${SESSION}/verslag`]: 'verslag',
  '/handboek': 'handboek',
  '/handboek/[hoofdstuk]': 'handboek',
  '/handboek/bijeenkomst/[nummer=sessionNumber]': 'handboek',
  '/handboek/blad/[blad]': 'handboek',
  '/oefeningen': 'handboek',
  '/oefeningen/[id]': 'handboek',
  '/instellingen': 'gegevens',
  '/instellingen/inhoud': 'handboek',
  '/instellingen/opslag': 'gegevens',
  '/instellingen/synchronisatie': 'synchroniseren',
  '/instellingen/over': 'gegevens',
  '/beheer': 'synchroniseren',
};
