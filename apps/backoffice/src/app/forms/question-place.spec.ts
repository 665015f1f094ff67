import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Place } from '@passerelle/contract';
import { UiField } from '@passerelle/ui';
import { QuestionPlace } from './question-place';
import './forms.texts';

const place = (name: string, geonamesId: number, eligible = true): Place => ({
  id: `id of ${name}`,
  name,
  geonamesId,
  latitude: '34.0',
  longitude: '-6.8',
  eligible,
});
const REGIONS = [
  { id: 'rsk', name: 'Rabat-Salé-Kénitra', places: [place('Rabat', 2538475), place('Kénitra', 2544571)] },
  { id: 'pse', name: 'Palestine', places: [place('Ramallah', 282239), place('Gaza City', 281133, false)] },
];

@Component({
  imports: [QuestionPlace, UiField],
  template: `<ui-field label="Where?">
    <app-question-place
      [regions]="regions"
      [chosen]="chosen()"
      [most]="2"
      [locked]="locked()"
      (answered)="chosen.set($event)"
    />
  </ui-field>`,
})
class Page {
  readonly regions = REGIONS;
  readonly chosen = signal<string[]>([]);
  readonly locked = signal(false);
}

async function open() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const box = element.querySelector<HTMLInputElement>('[role=combobox]');
  if (!box) throw new Error('there is nothing to type in');
  const type = async (value: string) => {
    box.value = value;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const press = async (key: string) => {
    box.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
    await fixture.whenStable();
  };
  const words = (selector: string) =>
    [...element.querySelectorAll(selector)].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
  return { fixture, page: fixture.componentInstance, element, box, type, press, words };
}

describe('QuestionPlace', () => {
  it('finds a city without its accents, by its region or its number, and takes it with the keyboard', async () => {
    const { page, element, box, type, press, words } = await open();
    expect(element.querySelector('label')?.htmlFor).toBe(box.id);
    await type('kenitra');
    expect(words('[role=option]')).toEqual([
      'Kénitra Rabat-Salé-Kénitra · GeoNames 2544571',
      'Rabat Rabat-Salé-Kénitra · GeoNames 2538475',
    ]);
    await press('ArrowDown');
    expect(box.getAttribute('aria-activedescendant')).toBe(element.querySelectorAll('[role=option]')[1]?.id);
    await press('ArrowUp');
    await press('Enter');
    expect(page.chosen()).toEqual(['id of Kénitra']);
    expect(words('.chosen li')[0]).toContain('Kénitra Rabat-Salé-Kénitra · GeoNames 2544571');
    expect(box.getAttribute('aria-expanded')).toBe('false');
    await type('282239');
    await press('Enter');
    expect(page.chosen()).toEqual(['id of Kénitra', 'id of Ramallah']);
    expect(box.disabled).toBe(true);
  });

  it('refuses a known place outside the zone by its name (R58)', async () => {
    const { page, type, press, words } = await open();
    await type('gaza');
    expect(words('[role=option][aria-disabled=true]')[0]).toContain('Gaza City');
    await press('Enter');
    expect(page.chosen()).toEqual([]);
    expect(words('[role=status]')).toEqual(['Gaza City lies outside the eligible zone.']);
    await type('Atlantis');
    expect(words('[role=status]')).toEqual(['No place of the partner regions has this name.']);
  });

  it('names a place that was chosen before and is not offered any more, so that it can be taken away', async () => {
    const { fixture, page, element, words } = await open();
    page.chosen.set(['gone']);
    await fixture.whenStable();
    expect(words('.chosen li')[0]).toContain('A place that is not offered any more');
    element.querySelector<HTMLButtonElement>('.chosen button')?.click();
    expect(page.chosen()).toEqual([]);
  });

  it('only shows what was chosen while the question is locked (R9)', async () => {
    const { fixture, page, element, box } = await open();
    page.chosen.set(['id of Rabat']);
    page.locked.set(true);
    await fixture.whenStable();
    expect(box.disabled).toBe(true);
    expect(element.querySelector<HTMLButtonElement>('.chosen button')?.disabled).toBe(true);
  });
});
