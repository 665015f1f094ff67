import type { Session } from '../core/session';

/** Where what is wrong with the applicant itself is put right: where it is changed by those who may, else where it is read. */
export function applicantPage(session: Session, organisationId: string): string[] {
  const own = session.can('organisations:edit-own') && session.organisation()?.id === organisationId;
  const page = ['/organisations', organisationId];
  return own || session.can('organisations:manage') ? [...page, 'edit'] : page;
}
