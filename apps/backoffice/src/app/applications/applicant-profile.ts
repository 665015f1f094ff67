import { computed, inject, type Signal } from '@angular/core';
import type { ApplicationDetail, FormSection, QuestionType } from '@passerelle/contract';
import { Session } from '../core/session';
import type { ApplicantProfile } from '../forms/applicant-profile';
import { OrganisationsApi } from '../organisations/organisations.api';
import { ApplicationsApi } from './applications.api';

/**
 * What the profile of the applicant offers a section of own questions (C6), read when the section asks for it and only for
 * one's own organisation. Make it where `inject()` works.
 */
export function applicantProfile(
  application: Signal<ApplicationDetail>,
  section: Signal<FormSection>,
): Signal<ApplicantProfile> {
  const session = inject(Session);
  const ownId = computed(() => {
    const { organisationId } = application();
    return session.organisation()?.id === organisationId ? organisationId : undefined;
  });
  const asksFor = (wanted: QuestionType) => section().questions.some(({ type }) => type === wanted);
  const organisation = inject(OrganisationsApi).detail(() => (asksFor('organisation') ? ownId() : undefined));
  const team = inject(ApplicationsApi).team(() => (asksFor('people') ? ownId() : undefined));
  return computed(() => {
    const organisations = organisation.hasValue() ? [organisation.value()] : [];
    const members = team.hasValue() ? team.value().members : [];
    return {
      organisation: organisations.map(({ name, country, kboNumber }) => ({
        name,
        country,
        registration: kboNumber ?? '',
        role: '',
      })),
      people: members.map(({ name, email }) => ({ name, role: '', email })),
    };
  });
}
