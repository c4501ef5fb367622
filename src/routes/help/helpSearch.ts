import type { Passage } from '$lib/content/search/passage';
import { SearchIndex } from '$lib/content/search/SearchIndex';
import type { HelpTopic } from '$lib/text/help/topic';

function passagesOf({ id, title, parts }: HelpTopic): Passage[] {
  return parts.map(({ heading = '', anchor = id, lines = [], steps = [] }, index) => ({
    id: `help ${id} ${index}`,
    place: { kind: 'help', id: anchor },
    title: heading === '' ? title : heading,
    heading: heading === '' ? '' : title,
    text: [...steps, ...lines].join(' '),
  }));
}

/** Finds help by the words in it; a few dozen passages are indexed before anybody has typed a word. */
export function indexHelp(topics: readonly HelpTopic[]): Promise<SearchIndex> {
  return SearchIndex.build([topics.flatMap(passagesOf)], () => Promise.resolve());
}
