import { Service, computed, inject, signal } from '@angular/core';
import { Session } from './session';

/**
 * The end of a session in the middle of writing: whoever writes asks to stay, and then the person signs in again on the
 * page itself instead of being led away from it.
 */
@Service()
export class SignInAgain {
  private readonly session = inject(Session);
  private readonly staying = signal(0);
  private readonly wanted = signal(false);
  /** Raised each time the session goes on; what still waits is sent then. */
  readonly times = signal(0);
  readonly open = computed(() => this.wanted() && this.staying() > 0);

  /** A page has words to lose; call what comes back when it is left. */
  stay(): () => void {
    this.staying.update((count) => count + 1);
    return () => {
      this.staying.update((count) => count - 1);
      if (this.staying() === 0) this.wanted.set(false);
    };
  }

  /** True when the page stays and asks by itself. */
  ask(): boolean {
    if (this.staying() === 0) return false;
    this.wanted.set(true);
    return true;
  }

  async signIn(password: string): Promise<void> {
    await this.session.renew(password);
    this.wanted.set(false);
    this.times.update((count) => count + 1);
  }

  later(): void {
    this.wanted.set(false);
  }
}
