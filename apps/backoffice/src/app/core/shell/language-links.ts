import { Location } from '@angular/common';
import { Component, DOCUMENT, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { Router } from '@angular/router';
import { LANGUAGES, type Language } from '@passerelle/contract';
import { map } from 'rxjs';
import { LANGUAGE_NAMES } from '../labels';
import { Session } from '../session';

/** The same page in another language; the choice is remembered for a signed-in person. */
@Component({
  selector: 'app-language-links',
  template: `<nav [attr.aria-label]="label()">
    @for (language of languages; track language) {
      <a
        [href]="links()[language]"
        [attr.lang]="language"
        [attr.hreflang]="language"
        [attr.title]="names[language]"
        [attr.aria-current]="language === session.language ? 'true' : null"
        (click)="change($event, language)"
        ><span aria-hidden="true">{{ language.toUpperCase() }}</span
        ><span class="visually-hidden">{{ names[language] }}</span></a
      >
    }
  </nav>`,
  styles: `
    nav {
      display: flex;
    }
    a {
      display: grid;
      place-items: center;
      min-width: 32px;
      min-height: 32px;
      border-radius: var(--ui-radius);
      color: var(--ui-ink-soft);
      font-size: 13px;
      text-decoration: none;
    }
    a:hover {
      background: var(--ui-hover);
    }
    a[aria-current] {
      color: var(--ui-ink);
      font-weight: 700;
      text-decoration: underline;
      text-decoration-thickness: 2px;
      text-underline-offset: 4px;
    }
  `,
})
export class LanguageLinks {
  /** Accessible name; a page that shows the links a second time gives another one. */
  readonly label = input($localize`:@@core.languages.label:Language`);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  protected readonly session = inject(Session);
  protected readonly languages = LANGUAGES;
  protected readonly names = LANGUAGE_NAMES;
  protected readonly links = toSignal(inject(Router).events.pipe(map(() => this.hrefs())), {
    initialValue: this.hrefs(),
  });

  protected change(event: MouseEvent, language: Language): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !this.session.signedIn()) return;
    event.preventDefault();
    const open = () => {
      this.document.location.assign(this.hrefs()[language]);
    };
    this.session.rememberLanguage(language).then(open, open);
  }

  private hrefs(): Record<Language, string> {
    const path = this.location.path() || '/';
    return { fr: `/fr${path}`, nl: `/nl${path}`, en: `/en${path}` };
  }
}
