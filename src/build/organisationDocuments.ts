import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import type { Document } from '../lib/content/document/document';
import { readMarkdown } from '../lib/content/document/markdown';

const DOCUMENT = /\/src\/content\/organisatie\/[^/]+\.md$/;

/** The documents for an organisation, parsed where the app is built: no tablet reads Markdown for them. */
export function organisationDocuments(): Plugin {
  return {
    name: 'mentorwijs:organisation-documents',
    enforce: 'pre',
    async load(id) {
      if (!DOCUMENT.test(id)) return undefined;
      return `export default ${JSON.stringify(documentOf(await readFile(id, 'utf8'), id))};`;
    },
  };
}

/** Throws for what a document may not hold, with its line. */
export function documentOf(text: string, name: string): Document {
  const { document, refusals } = readMarkdown(text);
  const [first] = refusals;
  if (first) throw new Error(`${name}:${first.line}: may not be in a document`);
  return document;
}
