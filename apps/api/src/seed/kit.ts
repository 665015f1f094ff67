import type { ProceduralLanguage } from '@passerelle/contract';

/** Sentences of one field of work in one language; `{place}` and `{partner}` are filled in. */
export interface Words {
  summary: string;
  context: string;
  objectives: string;
  output: [statement: string, indicator: string, unit: string, target: string];
  outcome: [statement: string, indicator: string, unit: string, target: string];
  costs: [string, string];
}

/** A field of work: purpose codes, goals, and its sentences in both administrative languages. */
export interface Kit {
  sectors: { code: string; percent: number }[];
  sdgs: string[];
  words: Record<ProceduralLanguage, Words>;
}
