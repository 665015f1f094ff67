import type { LocalizedText } from '@passerelle/contract';

/** A text in the three languages of the product. */
export const text = (fr: string, nl: string, en: string): LocalizedText => ({ fr, nl, en });
