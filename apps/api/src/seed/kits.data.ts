import { ENVIRONMENT_KITS } from './kits-environment.data';
import { SOCIETY_KITS } from './kits-society.data';

/** Fields of work of projects abroad and in Brussels. */
export const KITS = { ...ENVIRONMENT_KITS, ...SOCIETY_KITS };

export type KitName = keyof typeof KITS;
