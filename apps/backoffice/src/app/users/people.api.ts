import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import {
  organisationPaths,
  userPaths,
  withQuery,
  type InvitePerson,
  type OrganisationPage,
  type PersonAction,
  type PersonDetail,
  type PersonPage,
  type ProposeRoleChange,
  type RoleChangeAction,
} from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

const ifMatch = (version: number) => ({ headers: { 'If-Match': `"v${version}"` } });
const SUGGESTIONS = '25';

/** The administration of people. */
@Service()
export class PeopleApi {
  private readonly http = inject(HttpClient);

  list(query: () => object) {
    return httpResource<PersonPage>(() => withQuery(userPaths.list, query()));
  }

  detail(id: () => string) {
    return httpResource<PersonDetail>(() => userPaths.detail(id()));
  }

  /** Organisations whose name fits what was typed. */
  organisations(search: () => string) {
    return httpResource<OrganisationPage>(() =>
      withQuery(organisationPaths.list, { search: search(), size: SUGGESTIONS }),
    );
  }

  invite(body: InvitePerson): Promise<PersonDetail> {
    return firstValueFrom(this.http.post<PersonDetail>(userPaths.create, body));
  }

  change(person: PersonDetail, action: PersonAction): Promise<PersonDetail> {
    return firstValueFrom(this.http.post<PersonDetail>(userPaths[action](person.id), {}, ifMatch(person.version)));
  }

  endSessions(id: string): Promise<PersonDetail> {
    return firstValueFrom(this.http.post<PersonDetail>(userPaths.endSessions(id), {}));
  }

  propose(id: string, body: ProposeRoleChange): Promise<PersonDetail> {
    return firstValueFrom(this.http.post<PersonDetail>(userPaths.roleChanges(id), body));
  }

  decide(id: string, change: { id: string; version: number }, action: RoleChangeAction): Promise<PersonDetail> {
    const path = userPaths.roleChange(id, change.id, action);
    return firstValueFrom(this.http.post<PersonDetail>(path, {}, ifMatch(change.version)));
  }
}
