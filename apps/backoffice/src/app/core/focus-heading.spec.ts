import { ApplicationRef, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  Router,
  RouterOutlet,
  provideRouter,
  withComponentInputBinding,
  withDisabledInitialNavigation,
  withInMemoryScrolling,
} from '@angular/router';
import { focusHeadingAfterNavigation } from './focus-heading';

@Component({
  template: `@if (ready()) {
    <h1>Call</h1>
    <div id="questions"><h2>Questions</h2></div>
  }`,
})
class Page {
  readonly ready = input<string>();
}

@Component({ template: `<h1>Home</h1>` })
class Home {}

@Component({ selector: 'app-frame', imports: [RouterOutlet], template: `<main><router-outlet /></main>` })
class Shell {
  constructor() {
    focusHeadingAfterNavigation();
  }
}

describe('focusHeadingAfterNavigation', () => {
  /** What was scrolled to, the top of the page included. */
  const shown: string[] = [];
  afterEach(() => {
    document.body.replaceChildren();
  });

  function open() {
    Object.assign(HTMLElement.prototype, {
      scrollIntoView(this: HTMLElement) {
        shown.push(this.id);
      },
    });
    Object.assign(window, { scrollTo: () => shown.push('top') });
    shown.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'home', component: Home },
            { path: '**', component: Page },
          ],
          withComponentInputBinding(),
          withInMemoryScrolling({ scrollPositionRestoration: 'enabled' }),
          withDisabledInitialNavigation(),
        ),
      ],
    });
    const host = document.createElement('app-frame');
    document.body.append(host);
    // The router scrolls in an application only, which says on the console that it is not built for production.
    jest.spyOn(console, 'log').mockReturnValue();
    const application = TestBed.inject(ApplicationRef);
    application.bootstrap(Shell, host);
    const go = async (url: string) => {
      await TestBed.inject(Router).navigateByUrl(url);
      await application.whenStable();
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      const { activeElement: focused } = document;
      return focused === document.body ? '' : focused?.textContent;
    };
    return { go };
  }

  it('focuses the heading of another page, not of the first one', async () => {
    const { go } = open();
    expect(await go('/home')).toBe('');
    expect(await go('/b?ready=yes')).toBe('Call');
    expect(shown.at(-1)).toBe('top');
  });

  it('focuses and shows the part that the address names, also when it comes later', async () => {
    const { go } = open();
    await go('/home');
    await go('/b#questions');
    expect(await go('/b?ready=yes#questions')).toBe('Questions');
    expect(shown.at(-1)).toBe('questions');
  });

  it('focuses and shows a part of the same page, also when it is asked for again', async () => {
    const { go } = open();
    expect(await go('/b?ready=yes')).toBe('');
    for (const _ of ['once', 'again']) {
      expect(await go('/b?ready=yes#questions')).toBe('Questions');
      expect(shown.at(-1)).toBe('questions');
      (document.activeElement as HTMLElement).blur();
      shown.length = 0;
    }
  });

  it('goes to the part on the first page too, and to the heading when the part is not there', async () => {
    const { go } = open();
    expect(await go('/a?ready=yes#questions')).toBe('Questions');
    expect(await go('/home#elsewhere')).toBe('Home');
  });
});
