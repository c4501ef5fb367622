/** A string is the whole name, or its beginning where nothing is called just so; a pattern is a part of it. */
export type Name = string | RegExp;

/** One step from a part of the page to parts in it. */
export type Step =
  | { by: 'role'; role: string; name?: Name | undefined }
  | { by: 'label' | 'text'; name: Name }
  | { by: 'words'; name: string }
  | { by: 'selector'; name: string };

interface PlainName {
  text: string;
  isPattern: boolean;
}
export interface PlainStep {
  by: Step['by'];
  role: string;
  name: PlainName | null;
}

type Match = string | RegExp | ((text: string) => boolean);
type Query = (within: Element, what: Match, options?: { name?: Match }) => Element[];
declare global {
  interface Window {
    TestingLibraryDom?: Record<'queryAllByRole' | 'queryAllByLabelText' | 'queryAllByText', Query>;
  }
}

/** As it goes to the browser. */
export function plain(step: Step): PlainStep {
  const name = step.name === undefined ? null : plainName(step.name);
  return { by: step.by, role: step.by === 'role' ? step.role : '', name };
}

function plainName(name: Name): PlainName {
  return typeof name === 'string' ? { text: name, isPattern: false } : { text: name.source, isPattern: true };
}

/**
 * Runs in the page: what these steps lead to, or null where the queries are not there yet.
 */
export function findInPage(steps: PlainStep[]): Element[] | null {
  const queries = window.TestingLibraryDom;
  if (!queries) return null;
  const step = (within: Element, { by, role, name }: PlainStep): Element[] => {
    const text = name?.text ?? '';
    const ask = (wanted: Match) => {
      if (by === 'label') return queries.queryAllByLabelText(within, wanted);
      if (by === 'text') return queries.queryAllByText(within, wanted);
      return queries.queryAllByRole(within, role, name ? { name: wanted } : {});
    };
    if (by === 'selector') return [...within.querySelectorAll(text)];
    if (by === 'words') return within.textContent?.replace(/\s+/g, ' ').includes(text) ? [within] : [];
    if (name?.isPattern) return ask(new RegExp(text));
    const exact = ask(text);
    return exact.length > 0 ? exact : ask((given) => given.trim().startsWith(text));
  };
  return steps.reduce<Element[]>(
    (found, next) => found.flatMap((within) => step(within, next)),
    [document.body],
  );
}
