import type { AuditEventRow } from '@passerelle/contract';
import { fieldText } from '../core/texts';

/** One value of an event; `before` only where something changed. */
export interface EventFact {
  label: string;
  before: string;
  after: string;
}

/** Where the records of a table have their pages. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  applications: ['applications'],
  concept_notes: ['concepts'],
  projects: ['projects'],
  organisations: ['organisations'],
  calls: ['calls'],
  decisions: ['decisions'],
  agreements: ['agreements'],
  commitments: ['agreements', 'commitments'],
  reports: ['reports'],
  claims: ['payments'],
  recoveries: ['payments', 'recoveries'],
};

/** Every value the event holds: before and after of each changed field, then whatever else was recorded. Auditors see all of it. */
export function eventFacts({ data }: Pick<AuditEventRow, 'data'>): EventFact[] {
  const { changes, ...others } = data;
  return [
    ...Object.entries((changes ?? {}) as Record<string, unknown>).map(([name, change]) => ({
      label: fieldText(name) ?? name,
      ...beforeAndAfter(change),
    })),
    ...Object.entries(others).map(([name, value]) => ({
      label: fieldText(name) ?? name,
      before: '',
      after: shown(value),
    })),
  ];
}

/** Address of the record's page, when it has one. */
export function recordLink({
  subjectType,
  subjectId,
}: Pick<AuditEventRow, 'subjectType' | 'subjectId'>): string[] | null {
  const page = PAGES[subjectType];
  return subjectId === null || page === undefined ? null : ['/', ...page, subjectId];
}

function beforeAndAfter(change: unknown): Pick<EventFact, 'before' | 'after'> {
  if (typeof change === 'object' && change !== null && 'from' in change && 'to' in change)
    return { before: shown(change.from), after: shown(change.to) };
  return { before: '', after: shown(change) };
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
