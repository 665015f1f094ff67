import { httpResource } from '@angular/common/http';
import { NgTemplateOutlet } from '@angular/common';
import { Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { sessionPaths, type DemoAccount, type DemoAccounts, type SignIn } from '@passerelle/contract';
import { UiButton, UiControl, UiErrorSummary, UiField, UiIcon, UiPageHeader, UiSection } from '@passerelle/ui';
import { Actions } from '../core/actions';
import { sendForm } from '../core/form-errors';
import { ROLE_LABELS } from '../core/labels';
import { Session } from '../core/session';

/** Signs a person in; in the demonstration also by one click on a role. */
@Component({
  selector: 'app-sign-in',
  imports: [
    FormField,
    FormRoot,
    NgTemplateOutlet,
    RouterLink,
    UiButton,
    UiControl,
    UiErrorSummary,
    UiField,
    UiIcon,
    UiPageHeader,
    UiSection,
  ],
  templateUrl: './sign-in.html',
  styleUrl: './sign-in.css',
})
export class SignInPage {
  /** Page to go to afterwards, from the address. */
  readonly returnTo = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly actions = inject(Actions);
  private readonly document = inject(DOCUMENT);
  protected readonly demo = computed(() => this.session.info().demo);
  protected readonly demoAccounts = httpResource<DemoAccounts>(() =>
    this.demo() ? sessionPaths.demoAccounts : undefined,
  );
  protected readonly accounts = computed(() =>
    this.demoAccounts.hasValue() ? this.demoAccounts.value().accounts : [],
  );
  protected readonly password = computed(() =>
    this.demoAccounts.hasValue() ? this.demoAccounts.value().password : '',
  );
  /** One card for each role; the second person of a role is among the others. */
  protected readonly firsts = computed(() => this.accounts().filter((account) => this.isFirst(account)));
  protected readonly others = computed(() => this.accounts().filter((account) => !this.isFirst(account)));
  protected readonly form = form(
    signal<SignIn>({ email: '', password: '' }),
    (path) => {
      required(path.email);
      required(path.password);
    },
    {
      submission: {
        action: (form) =>
          sendForm(form, async () => {
            await this.session.signIn(form().value());
            await this.goOn();
          }),
      },
    },
  );

  protected async enter(account: DemoAccount): Promise<void> {
    if (await this.actions.run(() => this.session.signInDemo(account.email))) await this.goOn();
  }

  protected roleOf({ role }: DemoAccount): string {
    return ROLE_LABELS[role];
  }

  private isFirst(account: DemoAccount): boolean {
    return this.accounts().find(({ role }) => role === account.role) === account;
  }

  /** Back to the page that asked for it, in the person's language. Only a path of this site is followed. */
  private async goOn(): Promise<void> {
    const wanted = this.returnTo() ?? '/';
    const path = /^\/(?![/\\])/.test(wanted) ? wanted : '/';
    const language = this.session.person()?.language ?? this.session.language;
    if (language === this.session.language) await this.router.navigateByUrl(path);
    else this.document.location.assign(`/${language}${path}`);
  }
}
