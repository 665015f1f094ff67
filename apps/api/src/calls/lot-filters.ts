import { idOf } from '../core/lists/filter-values';
import type { ListDefinition } from '../core/lists/list-query';

/** Filters of a list of what organisations send in lots (`alias`): its call, its lot, its organisation. */
export const lotFilters = (alias: string): ListDefinition<'callId' | 'lotId' | 'organisationId'>['filters'] => ({
  callId: (value, parameters) => `${alias}.lot_id = any(lots_of(${parameters.add(idOf('callId', value))}))`,
  lotId: (value, parameters) => `${alias}.lot_id = ${parameters.add(idOf('lotId', value))}`,
  organisationId: (value, parameters) => `${alias}.organisation_id = ${parameters.add(idOf('organisationId', value))}`,
});
