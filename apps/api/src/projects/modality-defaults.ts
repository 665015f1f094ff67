import type { FundingKind, Modality } from '@passerelle/contract';

/** Codes a new project starts with (domain section 4); officers change them. */
export interface ModalityDefaults {
  aidType: string;
  channelCode: string;
  sectors: { code: string; percent: number }[];
}

const purpose = (code: string) => [{ code, percent: 100 }];

const DEFAULTS: Readonly<Record<Modality, ModalityDefaults>> = {
  direct: { aidType: 'C01', channelCode: '12002', sectors: purpose('43030') },
  indirect: { aidType: 'C01', channelCode: '22000', sectors: [] },
  multilateral: { aidType: 'B021', channelCode: '40000', sectors: [] },
  humanitarian: { aidType: 'C01', channelCode: '21000', sectors: purpose('72010') },
};

/** Type of aid of earmarked contributions, and of awareness work in Brussels. */
const EARMARKED = 'B032';
const AWARENESS = 'H01';
const AWARENESS_PURPOSE = '99820';

/** What decides on the defaults. */
export interface DefaultsFor {
  modality: Modality;
  fundingKind: FundingKind | null;
  /** False for awareness work in Brussels. */
  abroad: boolean;
  /** The organisation's own code; empty when it has none. */
  channelCode: string;
}

/** The codes a project of the modality starts with. */
export function defaultsFor({ modality, fundingKind, abroad, channelCode }: DefaultsFor): ModalityDefaults {
  const defaults = DEFAULTS[modality];
  const own = { ...defaults, channelCode: channelCode || defaults.channelCode };
  if (modality === 'multilateral' && fundingKind === 'earmarked') return { ...own, aidType: EARMARKED };
  if (modality === 'indirect' && !abroad) return { ...own, aidType: AWARENESS, sectors: purpose(AWARENESS_PURPOSE) };
  return own;
}
