import type { PartnerRegion, Place, WritePartnerRegion } from '@passerelle/contract';
import { dayOrNull, daysOf } from './dated';

/** A place as it is typed. */
export interface PlaceForm {
  geonamesId: string;
  name: string;
  latitude: string;
  longitude: string;
  eligible: boolean;
}

/** A partner region as its form holds it. */
export interface RegionFormModel {
  code: string;
  name: PartnerRegion['name'];
  country: string;
  validFrom: string;
  validTo: string;
  places: PlaceForm[];
}

export const NEW_PLACE: PlaceForm = { geonamesId: '', name: '', latitude: '', longitude: '', eligible: true };
export const WHOLE_NUMBER = /^\d{1,10}$/;
/** Degrees with at most five decimals, with a point or a comma. */
export const DEGREES = /^-?\d{1,3}([.,]\d{1,5})?$/;

const placeToForm = ({ geonamesId, name, latitude, longitude, eligible }: Place): PlaceForm => ({
  geonamesId: String(geonamesId),
  name,
  latitude,
  longitude,
  eligible,
});

export const regionToForm = (row?: PartnerRegion): RegionFormModel => ({
  code: row?.code ?? '',
  name: row?.name ?? { fr: '', nl: '', en: '' },
  country: row?.country ?? '',
  ...daysOf(row),
  places: row?.places.map(placeToForm) ?? [],
});

/** What the form sends: degrees with a point. */
export function formToRegion({ places, ...facts }: RegionFormModel): WritePartnerRegion {
  return {
    ...facts,
    validTo: dayOrNull(facts.validTo),
    places: places.map((place) => ({
      ...place,
      geonamesId: Number(place.geonamesId),
      latitude: place.latitude.replace(',', '.'),
      longitude: place.longitude.replace(',', '.'),
    })),
  };
}
