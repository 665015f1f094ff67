import { TestBed } from '@angular/core/testing';
import type { DocumentKind, FieldError, LotAttachment } from '@passerelle/contract';
import { ApplicationAsked } from './application-asked';

const ASKED: LotAttachment[] = [
  { kind: 'statutes', required: true },
  { kind: 'staff-list', required: true },
  { kind: 'partnership-agreement', required: true },
  { kind: 'budget', required: false },
];

describe('ApplicationAsked (M1)', () => {
  const shown = async (held: DocumentKind[], errors: FieldError[]) => {
    TestBed.resetTestingModule();
    const fixture = TestBed.createComponent(ApplicationAsked);
    fixture.componentRef.setInput('attachments', ASKED);
    fixture.componentRef.setInput('held', held);
    fixture.componentRef.setInput('errors', errors);
    await fixture.whenStable();
    return [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')].map((row) =>
      row.textContent.replace(/\s+/g, ' ').trim(),
    );
  };

  it('says of each document whether it is there, missing, welcome or not needed of this applicant', async () => {
    const missing = [{ path: 'attachments.staff-list', code: 'attachment-missing' }];
    expect(await shown(['statutes'], missing)).toEqual([
      'Statutes Added',
      'CVs or staff list Missing',
      'Agreement with the local partner Not needed here',
      'Budget and financing plan Desirable',
    ]);
    expect((await shown(['statutes', 'staff-list', 'budget'], []))[3]).toBe('Budget and financing plan Added');
  });
});
