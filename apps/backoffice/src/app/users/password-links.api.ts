import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { sessionPaths, type ChoosePassword, type ForgottenPassword, type SetUp } from '@passerelle/contract';
import { firstValueFrom } from 'rxjs';

/** What people do who cannot sign in yet. */
@Service()
export class PasswordLinksApi {
  private readonly http = inject(HttpClient);

  async forgotten(body: ForgottenPassword): Promise<void> {
    await firstValueFrom(this.http.post(sessionPaths.forgottenPassword, body));
  }

  async choose(body: ChoosePassword): Promise<void> {
    await firstValueFrom(this.http.post(sessionPaths.choosePassword, body));
  }

  async setUp(body: SetUp): Promise<void> {
    await firstValueFrom(this.http.post(sessionPaths.setUp, body));
  }
}
