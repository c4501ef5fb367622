import type { HelpTopicId } from '$lib/text/help/topic';

const SESSION = '/trainingen/[id]/bijeenkomst/[nummer=sessionNumber]';

/** Which help belongs to which page, and to the pages below it that have none of their own. */
const topics: Record<string, HelpTopicId> = {
  '/': 'eerste-bijeenkomst',
  '/trainingen': 'training',
  '/trainingen/nieuw': 'eerste-bijeenkomst',
  [`${SESSION}/draaiboek`]: 'draaiboek',
  [`${SESSION}/aanwezigheid`]: 'aanwezigheid',
  [`${SESSION}/notities`]: 'notities',
  [`${SESSION}/huiswerk`]: 'huiswerk',
  [`${SESSION}/verslag`]: 'verslag',
  [`${SESSION}/afronden`]: 'verslag',
  '/trainingen/[id]/verslagen': 'verslagen',
  '/controle': 'bewijzen',
  '/klaar': 'gegevens',
  '/handboek': 'handboek',
  '/oefeningen': 'handboek',
  '/leren': 'leren',
  '/instellingen': 'gegevens',
  '/ontgrendelen': 'gegevens',
  '/privacy': 'gegevens',
  '/instellingen/inhoud': 'handboek',
  '/instellingen/synchronisatie': 'synchroniseren',
  '/beheer': 'synchroniseren',
};

/** `page`: id of its route. The pages of the help itself have none. */
export function helpOfPage(page: string): HelpTopicId | undefined {
  for (let path = page; path !== ''; path = path.slice(0, path.lastIndexOf('/')))
    if (topics[path]) return topics[path];
  return undefined;
}
