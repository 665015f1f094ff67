import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Typed } from './typed';

@Component({
  imports: [Typed],
  template: `@if (there()) {
    <input (appTyped)="said.push($event)" />
  }`,
})
class Page {
  readonly there = signal(true);
  readonly said: string[] = [];
}

async function open() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const input = (fixture.nativeElement as HTMLElement).querySelector('input');
  if (!input) throw new Error('there is nothing to type in');
  const type = (value: string) => {
    input.value = value;
    input.dispatchEvent(new Event('input'));
  };
  return { fixture, page: fixture.componentInstance, input, type };
}

describe('Typed', () => {
  it('says once, at the first pause, what several keys made', async () => {
    const { fixture, page, type } = await open();
    type('1');
    type('12');
    expect(page.said).toEqual([]);
    await fixture.whenStable();
    expect(page.said).toEqual(['12']);
  });

  it('says it at once when the input is left, and not again', async () => {
    const { fixture, page, input, type } = await open();
    type('12');
    input.dispatchEvent(new Event('change'));
    expect(page.said).toEqual(['12']);
    await fixture.whenStable();
    expect(page.said).toEqual(['12']);
  });

  it('says after three seconds what is typed without any pause', async () => {
    const { page, type } = await open();
    jest.useFakeTimers();
    for (let key = 1; key <= 16; key++) {
      type('x'.repeat(key));
      jest.advanceTimersByTime(200);
    }
    jest.useRealTimers();
    expect(page.said.map(({ length }) => length)).toEqual([15]);
  });

  it('says nothing once the input is gone', async () => {
    const { fixture, page, type } = await open();
    type('1');
    page.there.set(false);
    await fixture.whenStable();
    expect(page.said).toEqual([]);
  });
});
