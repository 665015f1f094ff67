import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  applicationPaths,
  budgetSheetPaths,
  callPaths,
  messagePaths,
  programmePaths,
  teamPaths,
  withQuery,
  type AnswerOnBehalf,
  type ApplicationCounts,
  type ApplicationDetail,
  type ApplicationFilePage,
  type ApplicationMessages,
  type ApplicationPage,
  type ApplicationSection,
  type AskEligibility,
  type BudgetSheet,
  type BudgetTableSheet,
  type CallDetail,
  type CodeList,
  type CorrectionRounds,
  type CreateApplication,
  type EditOnBehalf,
  type EditsOnBehalf,
  type FilePeople,
  type FilePerson,
  type FileTimeline,
  type OnBehalfSection,
  type PartnerRole,
  type Eligibility,
  type Presence,
  type ProgrammeFrame,
  type SavedSection,
  type Team,
  type TellPresence,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { saysItself } from '../core/api.interceptor';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Applications: list, record, sections, sending. */
@Service()
export class ApplicationsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<ApplicationPage>(() => withQuery(applicationPaths.list, query()));
  }

  /** How many of the listed files are in each state. */
  counts(query: () => object) {
    return httpResource<ApplicationCounts>(() => withQuery(applicationPaths.counts, query()));
  }

  /** The call whose files are listed, for its lots; none when the list is of all calls. */
  call(id: () => string) {
    return httpResource<CallDetail>(() => (id() === '' ? undefined : callPaths.detail(id())));
  }

  detail(id: () => string | undefined) {
    return httpResource<ApplicationDetail>(() => {
      const asked = id();
      return asked === undefined ? undefined : applicationPaths.detail(asked);
    });
  }

  /** What was written about an application. */
  messages(id: () => string) {
    return httpResource<ApplicationMessages>(() => messagePaths.ofApplication(id()));
  }

  /** All files of an application, read again when it changes. */
  files(application: () => { id: string; version: number }, query: () => object) {
    return httpResource<ApplicationFilePage>(() => withQuery(messagePaths.files(application().id), query()));
  }

  /** What was asked to be corrected, and what was sent back; read again when the version of the file changes. */
  corrections(id: () => string, version: () => number) {
    return httpResource<CorrectionRounds>(() => ({
      url: applicationPaths.corrections(id()),
      params: { v: version() },
    }));
  }

  /** Where a file is and what comes next; read again when its version changes. */
  timeline(id: () => string, version: () => number) {
    return httpResource<FileTimeline>(() => ({ url: applicationPaths.timeline(id()), params: { v: version() } }));
  }

  /** Who of the applicant does what in a file. */
  people(id: () => string) {
    return httpResource<FilePeople>(() => applicationPaths.people(id()));
  }

  /** Who works for the applicant; asks nothing while the identifier is undefined. */
  team(organisationId: () => string | undefined) {
    return httpResource<Team>(() => {
      const asked = organisationId();
      return asked === undefined ? undefined : teamPaths.team(asked);
    });
  }

  giveRole(id: string, { personId, version }: FilePerson, role: PartnerRole | null): Promise<FilePeople> {
    return firstValueFrom(this.http.put<FilePeople>(applicationPaths.person(id, personId), { role }, ifMatch(version)));
  }

  /** What the administration corrected on behalf of the applicant; read again when the version of the file changes. */
  onBehalf(id: () => string, version: () => number) {
    return httpResource<EditsOnBehalf>(() => ({ url: applicationPaths.onBehalf(id()), params: { v: version() } }));
  }

  answerOnBehalf(
    { id, version }: { id: string; version: number },
    section: string,
    body: AnswerOnBehalf,
  ): Promise<EditsOnBehalf> {
    const path = applicationPaths.answerOnBehalf(id, section);
    return firstValueFrom(this.http.put<EditsOnBehalf>(path, body, ifMatch(version)));
  }

  editOnBehalf(
    { id, version }: { id: string; version: number },
    section: OnBehalfSection,
    body: EditOnBehalf,
  ): Promise<EditsOnBehalf> {
    const path = applicationPaths.editOnBehalf(id, section);
    return firstValueFrom(this.http.put<EditsOnBehalf>(path, body, ifMatch(version)));
  }

  /** Themes, regions and places by their identifiers. */
  frame() {
    return httpResource<ProgrammeFrame>(() => programmePaths.frame);
  }

  sectors(wanted: () => boolean = () => true) {
    return httpResource<CodeList>(() => (wanted() ? programmePaths.codeList('sectors') : undefined));
  }

  /** Goals of the United Nations. */
  sdgs(wanted: () => boolean = () => true) {
    return httpResource<CodeList>(() => (wanted() ? programmePaths.codeList('sdgs') : undefined));
  }

  find(id: string): Promise<ApplicationDetail> {
    return firstValueFrom(this.http.get<ApplicationDetail>(applicationPaths.detail(id)));
  }

  create(body: CreateApplication): Promise<ApplicationDetail> {
    return firstValueFrom(this.http.post<ApplicationDetail>(applicationPaths.create, body));
  }

  /** Judges what a partner has in mind; keeps nothing. */
  askEligibility(body: AskEligibility): Promise<Eligibility> {
    return firstValueFrom(this.http.post<Eligibility>(applicationPaths.eligibility, body));
  }

  saveSection(id: string, section: ApplicationSection, value: object, version: number): Promise<SavedSection> {
    const options = { ...ifMatch(version), ...saysItself() };
    return firstValueFrom(this.http.put<SavedSection>(applicationPaths.section(id, section), value, options));
  }

  /** Reads a spreadsheet of costs; nothing is kept of it. */
  readBudgetSheet(id: string, file: File): Promise<BudgetSheet> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.http.post<BudgetSheet>(budgetSheetPaths.sheet(id), body));
  }

  /** Reads a spreadsheet of an own budget table; nothing is kept of it. */
  readTableSheet(id: string, question: string, file: File): Promise<BudgetTableSheet> {
    const body = new FormData();
    body.append('file', file);
    return firstValueFrom(this.http.post<BudgetTableSheet>(budgetSheetPaths.table(id, question), body));
  }

  /** Says that the form is open in this window, and who else has it open. */
  tellPresence(id: string, body: TellPresence): Promise<Presence> {
    return firstValueFrom(this.http.put<Presence>(applicationPaths.presence(id), body, saysItself()));
  }

  submit({ id, version }: { id: string; version: number }): Promise<ApplicationDetail> {
    return firstValueFrom(this.http.post<ApplicationDetail>(applicationPaths.submit(id), {}, ifMatch(version)));
  }

  unsubmit({ id, version }: { id: string; version: number }): Promise<ApplicationDetail> {
    return firstValueFrom(this.http.post<ApplicationDetail>(applicationPaths.unsubmit(id), {}, ifMatch(version)));
  }

  resubmit({ id, version }: { id: string; version: number }): Promise<ApplicationDetail> {
    return firstValueFrom(this.http.post<ApplicationDetail>(applicationPaths.resubmit(id), {}, ifMatch(version)));
  }

  withdraw({ id, version }: { id: string; version: number }, reason: string): Promise<ApplicationDetail> {
    const path = applicationPaths.withdraw(id);
    return firstValueFrom(this.http.post<ApplicationDetail>(path, { reason }, ifMatch(version)));
  }
}
