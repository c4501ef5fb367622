/** A piece of help under its own heading: sentences, or steps in their order. */
export interface HelpPart {
  heading?: string;
  lines?: readonly string[];
  steps?: readonly string[];
  /** The pictures that belong to it. */
  pictures?: 'ipad' | 'android';
  /** The place that an address names, where it is not that of the topic: `/help#ipad`. */
  anchor?: string;
}

export interface HelpTopic {
  /** The place that an address names: `/help#installeren`. */
  id: HelpTopicId;
  title: string;
  parts: readonly HelpPart[];
}

export type HelpTopicId =
  | 'installeren'
  | 'eerste-bijeenkomst'
  | 'leren'
  | 'training'
  | 'draaiboek'
  | 'uitlopen'
  | 'aanwezigheid'
  | 'notities'
  | 'huiswerk'
  | 'verslag'
  | 'terugkommoment'
  | 'verslagen'
  | 'bewijzen'
  | 'handboek'
  | 'gegevens'
  | 'synchroniseren'
  | 'misgaan'
  | 'toetsenbord';
