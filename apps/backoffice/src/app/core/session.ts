import { HttpClient } from '@angular/common/http';
import { LOCALE_ID, Service, computed, inject, signal } from '@angular/core';
import { sessionPaths, type Language, type Permission, type SessionInfo, type SignIn } from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';
import { forgetUnsent } from './unsent';

const VISITOR: SessionInfo = {
  person: null,
  organisation: null,
  roles: [],
  permissions: [],
  memberships: [],
  csrfToken: '',
  demo: false,
};

/** Who is signed in, for which organisation, and what that allows: the only global state. It hides things; the API decides. */
@Service()
export class Session {
  private readonly http = inject(HttpClient);
  private readonly state = signal(VISITOR);
  readonly info = this.state.asReadonly();
  readonly person = computed(() => this.info().person);
  readonly organisation = computed(() => this.info().organisation);
  readonly signedIn = computed(() => this.person() !== null);
  /** Language of the page that is open. */
  readonly language = inject(LOCALE_ID).slice(0, 2) as Language;

  /** True when the person may do this somewhere; read it in a template or a computed. */
  can(permission: Permission): boolean {
    return this.info().permissions.includes(permission);
  }

  async load(): Promise<void> {
    this.state.set(await firstValueFrom(this.http.get<SessionInfo>(sessionPaths.session)));
  }

  async signIn(credentials: SignIn): Promise<void> {
    this.state.set(await firstValueFrom(this.http.post<SessionInfo>(sessionPaths.session, credentials)));
  }

  async signInDemo(email: string): Promise<void> {
    this.state.set(await firstValueFrom(this.http.post<SessionInfo>(sessionPaths.demo, { email })));
  }

  /** The person whose session has ended goes on, for the same organisation; what the page shows stays meanwhile. */
  async renew(password: string): Promise<void> {
    const { person, organisation } = this.info();
    const { csrfToken } = await firstValueFrom(this.http.get<SessionInfo>(sessionPaths.session));
    this.state.update((info) => ({ ...info, csrfToken }));
    await this.signIn({ email: person?.email ?? '', password });
    if (organisation && this.organisation()?.id !== organisation.id) await this.switchOrganisation(organisation.id);
  }

  async signOut(): Promise<void> {
    const leaving = this.person()?.id;
    await firstValueFrom(this.http.delete(sessionPaths.session));
    if (leaving !== undefined) forgetUnsent(leaving);
    await this.load();
  }

  /** Work for another of one's organisations without signing out. */
  async switchOrganisation(organisationId: string): Promise<void> {
    this.state.set(await firstValueFrom(this.http.put<SessionInfo>(sessionPaths.organisation, { organisationId })));
  }

  /** Remembers the language of letters and of the next sign-in. */
  async rememberLanguage(language: Language): Promise<void> {
    if (!this.signedIn()) return;
    await firstValueFrom(this.http.put(sessionPaths.language, { language }));
  }

  /** The server no longer knows this session: what was allowed is hidden at once. */
  expire(): void {
    this.state.update((info) => ({ ...VISITOR, csrfToken: info.csrfToken, demo: info.demo }));
  }
}
