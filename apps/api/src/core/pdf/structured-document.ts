import type { Language } from '@passerelle/contract';

/** A column of a table; numbers and amounts stand at its end. */
export interface DocumentColumn {
  header: string;
  /** Part of the width, against the others; 1 when left out. */
  share?: number;
  end?: boolean;
}

/** A piece of a document that is read from top to bottom. */
export type DocumentBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  /** Smaller and lighter: explanations, notes. */
  | { kind: 'note'; text: string }
  | { kind: 'list'; items: string[] }
  /** Names and values, one below the other. */
  | { kind: 'facts'; facts: { label: string; value: string }[] }
  /** The first cell of each row names the row; the last `totals` rows are sums. */
  | { kind: 'table'; columns: DocumentColumn[]; rows: string[][]; totals?: number }
  /** Room to write by hand. */
  | { kind: 'lines'; count: number };

/** What a letter, a receipt or a form says, apart from how it looks; the title is its first heading. */
export interface StructuredDocument {
  title: string;
  language: Language;
  /** At the foot of every page, before its number. */
  footer: string;
  /** Before and after the numbers of the page, e.g. `Page {page} of {pages}`. */
  pageLabel: string;
  /** Instant that the file names as that of its making: equal documents are equal files. */
  createdAt: string;
  blocks: DocumentBlock[];
}
