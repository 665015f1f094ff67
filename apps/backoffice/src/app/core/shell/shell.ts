import { Component, DOCUMENT, computed, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { UiConfirm, UiIcon, UiShortcuts, UiToasts } from '@passerelle/ui';
import { filter } from 'rxjs';
import { Actions } from '../actions';
import { focusHeadingAfterNavigation } from '../focus-heading';
import { HomeApi } from '../home/home.api';
import { Session } from '../session';
import { SignInAgainDialog } from '../sign-in-again';
import { SignInAgain } from '../sign-in-again.service';
import { GlobalSearch } from './global-search';
import { LanguageLinks } from './language-links';
import { navigationFor } from './navigation';
import { PersonMenu } from './person-menu';

/** Frame of every page: skip link, top bar, environment strip, navigation by role, footer. */
@Component({
  selector: 'app-shell',
  imports: [
    GlobalSearch,
    LanguageLinks,
    PersonMenu,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SignInAgainDialog,
    UiConfirm,
    UiIcon,
    UiShortcuts,
    UiToasts,
  ],
  templateUrl: './shell.html',
  styleUrls: ['./shell-navigation.css', './shell.css'],
  host: { '(document:keydown)': 'onKey($event)' },
})
export class Shell {
  private readonly document = inject(DOCUMENT);
  private readonly search = viewChild(GlobalSearch);
  private readonly home = inject(HomeApi);
  protected readonly session = inject(Session);
  protected readonly again = inject(SignInAgain);
  protected readonly collapsed = signal(false);
  protected readonly drawer = signal(false);
  protected readonly shortcutsOpen = signal(false);
  protected readonly entries = computed(() => {
    const { roles, organisation } = this.session.info();
    return navigationFor(roles, organisation?.id, (permission) => this.session.can(permission));
  });
  protected readonly waiting = computed(() => this.home.waiting().count);
  protected readonly bell = computed(() => $localize`:@@core.shell.waiting:Waiting for you: ${this.waiting()}:count:`);
  protected readonly shortcuts = [
    { keys: '/', label: $localize`:@@core.shortcut.search:Search` },
    { keys: 'j', label: $localize`:@@core.shortcut.down:Next row of a list` },
    { keys: 'k', label: $localize`:@@core.shortcut.up:Previous row of a list` },
    { keys: 'Enter', label: $localize`:@@core.shortcut.open:Open the row` },
    { keys: 'Esc', label: $localize`:@@core.shortcut.close:Close a window or a menu` },
    { keys: '?', label: $localize`:@@core.shortcut.help:Show this list` },
  ];

  constructor() {
    focusHeadingAfterNavigation();
    const { done } = inject(Actions);
    effect(() => {
      if (done() > 0) untracked(() => this.home.queue.reload());
    });
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.drawer.set(false);
      });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.document.querySelector<HTMLElement>('main')?.focus();
  }

  protected onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') this.drawer.set(false);
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea, dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '/') {
      event.preventDefault();
      this.search()?.focus();
    } else if (event.key === '?') {
      this.shortcutsOpen.set(true);
    }
  }
}
