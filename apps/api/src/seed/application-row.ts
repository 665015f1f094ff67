import type { ProceduralLanguage } from '@passerelle/contract';
import type { KitName } from './kits.data';
import type { Stop } from './stops';

/**
 * One application: lot, applicant, language, field of work, place (empty for Brussels), local partner (empty for
 * none), whole euros asked for, title, and where its story stops.
 */
export type ApplicationRow = [
  by: string,
  language: ProceduralLanguage,
  kit: KitName,
  place: string,
  partner: string,
  asked: number,
  title: string,
  stop: Stop,
];
