import type { AuditEventRow } from '@passerelle/contract';
import { fieldText } from '../core/texts';

/** One value of an event; `before` only where something changed. */
export interface EventFact {
  label: string;
  before: string;
  after: string;
}

/** Tables whose records have a page of their own under the same name. */
const WITH_PAGE = [
  'applications',
  'projects',
  'organisations',
  'calls',
  'decisions',
  'agreements',
  'reports',
  'claims',
];
const PAGE_OF: Readonly<Record<string, string>> = { claims: 'payments' };

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
  if (subjectId === null || !WITH_PAGE.includes(subjectType)) return null;
  return ['/', PAGE_OF[subjectType] ?? subjectType, subjectId];
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
