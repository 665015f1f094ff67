import { HttpClient } from '@angular/common/http';
import { LOCALE_ID, Service, computed, inject, signal } from '@angular/core';
import { sessionPaths, type Language, type Permission, type SessionInfo, type SignIn } from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

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

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete(sessionPaths.session));
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
