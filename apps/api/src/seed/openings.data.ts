import type { DateOnly, FundingKind, ProceduralLanguage } from '@passerelle/contract';
import { DIRECT, OFFICES } from './openings-direct.data';
import { HUMANITARIAN, MULTILATERAL } from './openings-organisations.data';
import type { ProjectStop } from './stops';

/** A project that an officer opens without a call, in whole euros. */
export interface OpeningRow {
  modality: 'direct' | 'multilateral' | 'humanitarian';
  by: string;
  language: ProceduralLanguage;
  title: string;
  description: string;
  amount: number;
  /** A day, or how many days before the demo is loaded. */
  opened: DateOnly | number;
  months: number;
  stop: ProjectStop;
  /** Place of a partner region; empty when there is none. */
  place: string;
  sector: string;
  theme: 'T1' | 'T2' | 'T3';
  funding: FundingKind | null;
  /** Key of the crisis that is answered. */
  crisis: string | null;
}

const NONE = { place: '', funding: null, crisis: null } as const;

/** Every project of the demo that comes without a call. */
export const OPENINGS: readonly OpeningRow[] = [
  ...DIRECT.map(([office, language, title, description, amount, opened, months, stop, sector]): OpeningRow => {
    const [by, place] = OFFICES[office];
    return {
      ...NONE,
      modality: 'direct',
      by,
      place,
      language,
      title,
      description,
      amount,
      opened,
      months,
      stop,
      sector,
      theme: 'T1',
    };
  }),
  ...MULTILATERAL.map(([by, funding, title, description, amount, opened, months, stop, place, sector]): OpeningRow => ({
    ...NONE,
    modality: 'multilateral',
    ...{ by, funding, title, description, amount, opened, months, stop, place, sector, language: 'fr', theme: 'T1' },
  })),
  ...HUMANITARIAN.map(([by, crisis, title, amount, opened, stop]): OpeningRow => ({
    ...NONE,
    modality: 'humanitarian',
    ...{ by, crisis, title, amount, opened, stop, language: 'fr', months: 12, sector: '72010', theme: 'T1' },
    description: `${title}. Réponse aux besoins les plus urgents, sur la base de l’appel de fonds.`,
  })),
];
