import { Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter, withComponentInputBinding } from '@angular/router';
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
  const shown: Element[] = [];
  afterEach(() => {
    document.body.replaceChildren();
  });

  function open() {
    Object.assign(HTMLElement.prototype, {
      scrollIntoView(this: HTMLElement) {
        shown.push(this);
      },
    });
    shown.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideRouter(
          [
            { path: 'home', component: Home },
            { path: '**', component: Page },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const fixture = TestBed.createComponent(Shell);
    document.body.append(fixture.nativeElement as HTMLElement);
    const go = async (url: string) => {
      await TestBed.inject(Router).navigateByUrl(url);
      await fixture.whenStable();
      await new Promise((resolve) => setTimeout(resolve, 5));
      const { activeElement: focused } = document;
      return focused === document.body ? '' : focused?.textContent;
    };
    return { go };
  }

  it('focuses the heading of another page, not of the first one', async () => {
    const { go } = open();
    expect(await go('/home')).toBe('');
    expect(await go('/b?ready=yes')).toBe('Call');
    expect(shown).toEqual([]);
  });

  it('focuses and shows the part that the address names, also when it comes later', async () => {
    const { go } = open();
    await go('/home');
    await go('/b#questions');
    expect(await go('/b?ready=yes#questions')).toBe('Questions');
    expect(shown.map(({ id }) => id)).toEqual(['questions']);
  });

  it('goes to the part on the first page too, and to the heading when the part is not there', async () => {
    const { go } = open();
    expect(await go('/a?ready=yes#questions')).toBe('Questions');
    expect(await go('/home#elsewhere')).toBe('Home');
  });
});
