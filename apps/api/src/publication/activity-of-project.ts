import { LANGUAGES, type LocalizedText, type ProjectState } from '@passerelle/contract';
import { moneyOf } from './activity-money';
import { classificationOf } from './activity-classification';
import type { IatiActivity, IatiActivityDate, IatiParticipatingOrg, Narrative } from './iati/iati-activity';
import { organisationRef, type PublishedOrganisation, type PublishedProject, type Reporter } from './published-project';

/** Domain 5.1: the state of a dossier as the standard says it; a withdrawal after the award is a cancellation. */
export const ACTIVITY_STATUS: Readonly<Record<ProjectState, string>> = {
  preparation: '1',
  approval: '1',
  refused: '5',
  awarded: '1',
  agreement_signed: '1',
  committed: '2',
  running: '2',
  final_report_due: '3',
  final_control: '3',
  closed: '4',
  suspended: '6',
  terminated: '5',
  withdrawn: '5',
  historic: '4',
};

/** The period of the project lies behind these states. */
const PERIOD_OVER: readonly ProjectState[] = ['final_report_due', 'final_control', 'closed'];

/** The Region is a government; an organisation of the field implements (domain 10). */
const GOVERNMENT = '10';
const ROLES = { funding: '1', accountable: '2', implementing: '4' };

/** Letters, figures and `-._` only: an identifier of the standard knows no `/ & | ?` and no space. */
export function activityIdentifier(reporter: string, reference: string): string {
  return `${reporter}-${reference.replace(/[^A-Za-z0-9._-]+/g, '-')}`;
}

/** What the standard 2.03 says of a granted project on a day. Nothing of it lies after the day but what is planned. */
export function activityOfProject(project: PublishedProject, reporter: Reporter, today: string): IatiActivity {
  const names = narratives(reporter.names);
  const title = narratives(project.title, project.reference);
  return {
    lang: 'fr',
    defaultCurrency: 'EUR',
    humanitarian: project.modality === 'humanitarian',
    hierarchy: '1',
    identifier: activityIdentifier(reporter.ref, project.reference),
    reportingOrg: { ref: reporter.ref, type: GOVERNMENT, narratives: names },
    title,
    descriptions: [{ type: '1', narratives: withFallback(narratives(project.description), title) }],
    participatingOrgs: [
      ...[ROLES.funding, ROLES.accountable].map((role) => ({
        role,
        ref: reporter.ref,
        type: GOVERNMENT,
        narratives: names,
      })),
      ...project.organisations.map((organisation) => participatingOrg(organisation, project.channelCode)),
    ],
    otherIdentifiers: [{ ref: project.reference, type: 'A1', ownerOrg: { ref: reporter.ref, narratives: names } }],
    status: ACTIVITY_STATUS[project.state],
    dates: datesOf(project, today),
    ...classificationOf(project),
    ...moneyOf(project, reporter, today),
  };
}

/** The wordings that say something, in French, Dutch, English; never none. */
export function narratives(text: LocalizedText, fallback = ''): Narrative[] {
  const found = LANGUAGES.map((lang) => ({ lang, text: text[lang].trim() })).filter(
    (narrative) => narrative.text !== '',
  );
  return withFallback(found, fallback === '' ? [] : [{ text: fallback }]);
}

function withFallback(found: Narrative[], fallback: Narrative[]): Narrative[] {
  return found.length ? found : fallback;
}

function participatingOrg(organisation: PublishedOrganisation, projectChannel: string): IatiParticipatingOrg {
  const channel = organisation.channelCode || (organisation.role === 'beneficiary' ? projectChannel : '');
  return {
    role: organisation.role === 'funder' ? ROLES.funding : ROLES.implementing,
    ref: organisationRef(organisation),
    type: organisation.iatiType || undefined,
    crsChannelCode: channel || undefined,
    narratives: [{ text: organisation.name }],
  };
}

/** Planned start and end; actual ones only when they are not after the day. */
function datesOf(project: PublishedProject, today: string): IatiActivityDate[] {
  const { startsOn, startedOn, endsOn, state } = project;
  const actual = (date: string | null) => (date !== null && date <= today ? date : null);
  const dates: [string, string | null][] = [
    ['1', startsOn],
    ['2', actual(startedOn)],
    ['3', endsOn],
    ['4', PERIOD_OVER.includes(state) ? actual(endsOn) : null],
  ];
  return dates.flatMap(([type, date]) => (date === null ? [] : [{ type, date }]));
}
