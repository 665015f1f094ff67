import { CONCEPT_COLUMNS, CONCEPT_STATES, type ConceptColumn } from '@passerelle/contract';
import { conceptDeadlineOf } from '../calls/deadline.queries';
import { lotFilters } from '../calls/lot-filters';
import { oneOf } from '../core/lists/filter-values';
import { localMoment, type ListFile } from '../core/lists/list-file';
import type { ListDefinition } from '../core/lists/list-query';
import { applicantSearch } from '../organisations/applicant-search';

/** Tables of the list and the record. */
export const SUMMARY_FROM = `concept_notes n join lots l on l.id = n.lot_id join calls c on c.id = l.call_id
  join organisations o on o.id = n.organisation_id`;

/** Until when the organisation of a note may send it. */
export const NOTE_UNTIL = conceptDeadlineOf('n.lot_id', 'n.organisation_id');

/** Columns of `ConceptNoteSummary`. */
export const SUMMARY_COLUMNS = `n.id, n.reference, n.title, n.state, c.code as "callCode", l.code as "lotCode",
  l.title as "lotTitle", n.organisation_id as "organisationId", o.name as "organisationName",
  n.content #> '{idea,requested}' as requested, to_json(n.submitted_at) #>> '{}' as "submittedAt",
  to_json(${NOTE_UNTIL}) #>> '{}' as "closesAt", to_json(n.updated_at) #>> '{}' as "updatedAt"`;

export const matching = applicantSearch('concept_notes', 'n');

/** The list of concept notes. Drafts come last by day of submission. */
export const conceptNoteList: ListDefinition = {
  columns: SUMMARY_COLUMNS,
  from: SUMMARY_FROM,
  id: 'n.id',
  search: matching,
  sorts: {
    updatedAt: { sql: 'n.updated_at', type: 'timestamptz' },
    submittedAt: { sql: `coalesce(n.submitted_at, 'infinity'::timestamptz)`, type: 'timestamptz' },
    reference: { sql: 'n.reference', type: 'text' },
    title: { sql: 'n.title', type: 'text' },
  },
  defaultSort: '-updatedAt',
  filters: {
    ...lotFilters('n'),
    state: (value, parameters) => `n.state = ${parameters.add(oneOf('state', value, CONCEPT_STATES))}`,
  },
};

/** The same as a file; the amounts are in euro. */
export const conceptNoteFile: ListFile<ConceptColumn> = {
  columns: CONCEPT_COLUMNS,
  headings: {
    title: { fr: 'Titre', nl: 'Titel', en: 'Title' },
    reference: { fr: 'Référence', nl: 'Referentie', en: 'Reference' },
    organisation: { fr: 'Organisation', nl: 'Organisatie', en: 'Organisation' },
    call: { fr: 'Appel et volet', nl: 'Oproep en luik', en: 'Call and lot' },
    state: { fr: 'État', nl: 'Status', en: 'State' },
    requested: { fr: 'Montant demandé (€)', nl: 'Gevraagd bedrag (€)', en: 'Amount asked for (€)' },
    submittedAt: { fr: 'Introduite le', nl: 'Ingediend op', en: 'Submitted' },
    closesAt: { fr: 'Notes conceptuelles jusqu’au', nl: 'Conceptnota’s tot', en: 'Concept notes until' },
  },
  types: { requested: 'amount', submittedAt: 'moment', closesAt: 'moment' },
  states: {
    draft: { fr: 'Brouillon', nl: 'Ontwerp', en: 'Draft' },
    submitted: { fr: 'Introduite', nl: 'Ingediend', en: 'Submitted' },
    selected: { fr: 'Retenue', nl: 'Geselecteerd', en: 'Selected' },
    not_selected: { fr: 'Non retenue', nl: 'Niet geselecteerd', en: 'Not selected' },
    withdrawn: { fr: 'Retirée', nl: 'Ingetrokken', en: 'Withdrawn' },
  },
  values: (words) => ({
    title: 'n.title',
    reference: 'n.reference',
    organisation: 'o.name',
    call: `c.code || ' ' || l.code`,
    state: `(${words} ->> n.state)`,
    requested: `(n.content #>> '{idea,requested,amount}')::numeric`,
    submittedAt: localMoment('n.submitted_at'),
    closesAt: localMoment(NOTE_UNTIL),
  }),
};
