import type { FieldError, WritePartnerRegion } from '@passerelle/contract';
import { findCode } from './code-lists';
import { dateErrors } from './dated.rules';

/** A partner region lies in a known country and names each place once, at a point on earth (R58). */
export function regionErrors(region: WritePartnerRegion): FieldError[] {
  const country = findCode('countries', region.country) ? [] : [{ path: 'country', code: 'not-in-list' }];
  const places = region.places.flatMap((place, index) => [
    ...repeated(region.places, place.geonamesId, index),
    ...outside(`places.${index}.latitude`, place.latitude, 90),
    ...outside(`places.${index}.longitude`, place.longitude, 180),
  ]);
  return [...dateErrors(region), ...country, ...places];
}

function repeated(places: WritePartnerRegion['places'], geonamesId: number, index: number): FieldError[] {
  const first = places.findIndex((place) => place.geonamesId === geonamesId);
  return first < index ? [{ path: `places.${index}.geonamesId`, code: 'repeated' }] : [];
}

function outside(path: string, degrees: string, limit: number): FieldError[] {
  return Math.abs(Number(degrees)) > limit ? [{ path, code: 'not-on-earth' }] : [];
}
