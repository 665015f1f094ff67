import { HttpClient, httpResource } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { sessionPaths, type ChangePassword, type OpenSessions } from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** One's own password and open sessions. */
@Service()
export class AccountApi {
  private readonly http = inject(HttpClient);

  openSessions() {
    return httpResource<OpenSessions>(() => sessionPaths.open);
  }

  async end(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(sessionPaths.end(id)));
  }

  async endAll(): Promise<void> {
    await firstValueFrom(this.http.post(sessionPaths.endAll, {}));
  }

  async changePassword(body: ChangePassword): Promise<void> {
    await firstValueFrom(this.http.put(sessionPaths.password, body));
  }
}
