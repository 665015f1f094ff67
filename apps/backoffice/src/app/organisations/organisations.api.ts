import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  organisationPaths,
  withQuery,
  type AttachCertificate,
  type DocumentValidity,
  type KboCheck,
  type KboLookUp,
  type OrganisationDetail,
  type OrganisationPage,
  type ProfileDocument,
  type ProfileDocuments,
  type ProposeBankRecord,
  type WriteOrganisation,
} from '@passerelle/contract';
import { firstValueFrom, type Observable } from 'rxjs';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });

/** Organisations, their accounts, documents and history. */
@Service()
export class OrganisationsApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<OrganisationPage>(() => withQuery(organisationPaths.list, query()));
  }

  /** Asks nothing while the identifier is undefined. */
  detail(id: () => string | undefined) {
    return httpResource<OrganisationDetail>(() => mapped(id(), organisationPaths.detail));
  }

  /** What the register of enterprises says of a number. */
  lookUp(number: () => string | undefined) {
    return httpResource<KboLookUp>(() => mapped(number(), organisationPaths.kbo));
  }

  documents(id: () => string | undefined) {
    return httpResource<ProfileDocuments>(() => mapped(id(), organisationPaths.documents));
  }

  setValidity(id: string, document: ProfileDocument, body: DocumentValidity): Promise<ProfileDocuments> {
    const path = organisationPaths.documentValidity(id, document.id);
    return this.sent(this.http.put<ProfileDocuments>(path, body, ifMatch(document.version)));
  }

  create(body: WriteOrganisation): Promise<OrganisationDetail> {
    return this.sent(this.http.post<OrganisationDetail>(organisationPaths.create, body));
  }

  update(id: string, version: number, body: WriteOrganisation): Promise<OrganisationDetail> {
    return this.sent(this.http.put<OrganisationDetail>(organisationPaths.detail(id), body, ifMatch(version)));
  }

  checkKbo(id: string, version: number, body: KboCheck): Promise<OrganisationDetail> {
    return this.sent(this.http.put<OrganisationDetail>(organisationPaths.kboStatus(id), body, ifMatch(version)));
  }

  propose(id: string, body: ProposeBankRecord): Promise<OrganisationDetail> {
    return this.sent(this.http.post<OrganisationDetail>(organisationPaths.bankRecords(id), body));
  }

  attach(id: string, record: { id: string; version: number }, body: AttachCertificate): Promise<OrganisationDetail> {
    const path = organisationPaths.certificate(id, record.id);
    return this.sent(this.http.put<OrganisationDetail>(path, body, ifMatch(record.version)));
  }

  certify(id: string, record: { id: string; version: number }): Promise<OrganisationDetail> {
    const path = organisationPaths.bankRecord(id, record.id, 'certify');
    return this.sent(this.http.post<OrganisationDetail>(path, {}, ifMatch(record.version)));
  }

  refuse(id: string, record: { id: string; version: number }, reason: string): Promise<OrganisationDetail> {
    const path = organisationPaths.bankRecord(id, record.id, 'refuse');
    return this.sent(this.http.post<OrganisationDetail>(path, { reason }, ifMatch(record.version)));
  }

  private sent<Answer>(request: Observable<Answer>): Promise<Answer> {
    return firstValueFrom(request);
  }
}

const mapped = (id: string | undefined, path: (id: string) => string) => (id === undefined ? undefined : path(id));
