import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { OrganisationPage } from '@passerelle/contract';
import { OrganisationChoice } from './organisation-choice';

const REGISTER = {
  items: [{ id: 'o1', name: 'Ateliers Kénitra' }],
  next: null,
  total: 1,
} as unknown as OrganisationPage;

async function open(name = '') {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const backend = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(OrganisationChoice);
  fixture.componentRef.setInput('label', 'Organisation');
  fixture.componentRef.setInput('value', { organisationId: '', name });
  const element = fixture.nativeElement as HTMLElement;
  const answer = async (page: object) => {
    TestBed.tick();
    backend
      .match(() => true)
      .forEach((asked) => {
        if (!asked.cancelled) asked.flush(page);
      });
    await fixture.whenStable();
  };
  const type = (written: string) => {
    const field = element.querySelector('input');
    if (!field) throw new Error('no field');
    field.value = written;
    field.dispatchEvent(new Event('input'));
  };
  await answer({ ...REGISTER, items: name ? REGISTER.items : [] });
  return { answer, type, chosen: () => fixture.componentInstance.value().organisationId };
}

describe('OrganisationChoice', () => {
  it('knows a name that was written before the register answered', async () => {
    const { answer, type, chosen } = await open();
    type('Ateliers Kénitra');
    expect(chosen()).toBe('');
    await answer(REGISTER);
    expect(chosen()).toBe('o1');
  });

  it('leaves another name, and one that nobody wrote here, as it is', async () => {
    const { answer, type, chosen } = await open('Ateliers Kénitra');
    expect(chosen()).toBe('');
    type('Ateliers');
    await answer(REGISTER);
    expect(chosen()).toBe('');
  });
});
