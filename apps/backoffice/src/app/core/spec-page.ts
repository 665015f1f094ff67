import type { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What stands in an element, on one line, for specs. */
export const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent.replace(/\s+/g, ' ').trim() ?? '';

/** Draws, lets what was answered arrive, and draws that too: for pages that are never stable, as a request stays unanswered. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  }
  TestBed.tick();
}

/** A page as its reader drives it, for specs: buttons and boxes are found by their words. */
export async function drive<Page>(page: Type<Page>) {
  const fixture = TestBed.createComponent(page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const all = <Kind extends HTMLElement>(selector: string) => [...element.querySelectorAll<Kind>(selector)];
  const button = (name: string, at = 0) => all<HTMLButtonElement>('button').filter((one) => wordsOf(one) === name)[at];
  const boxes = (name: string) => [
    ...all<HTMLLabelElement>('label').flatMap(
      (label) => (wordsOf(label).startsWith(name) ? label.control : null) ?? [],
    ),
    ...all(`[aria-label="${name}"]`),
  ];
  const box = (name: string, at = 0): Control => {
    const control = boxes(name)[at];
    if (!control) throw new Error(`there is no box ${name}`);
    return control as Control;
  };
  const press = async (name: string, at = 0) => {
    const pressed = button(name, at);
    if (!pressed) throw new Error(`there is no button ${name}`);
    pressed.click();
    await fixture.whenStable();
  };
  const write = async (name: string, value: string, at = 0) => {
    const control = box(name, at);
    control.value = value;
    if (control.value !== value) throw new Error(`${name} does not take ${value}`);
    for (const event of ['input', 'change']) control.dispatchEvent(new Event(event, { bubbles: true }));
    await fixture.whenStable();
  };
  const tick = async (name: string, at = 0) => {
    box(name, at).click();
    await fixture.whenStable();
  };
  return { fixture, page: fixture.componentInstance, element, all, button, boxes, box, press, write, tick };
}

/** A page that is driven. */
export type Driven = Omit<Awaited<ReturnType<typeof drive>>, 'page'>;
