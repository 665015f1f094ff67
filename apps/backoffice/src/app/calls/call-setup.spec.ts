import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { CallDetail, CallGap } from '@passerelle/contract';
import { CallSetup } from './call-setup';

const call = (missing: CallGap[], change: Partial<CallDetail> = {}) =>
  ({
    id: 'c1',
    missing,
    lotList: [
      { id: 'l1', code: 'A', conceptClosesAt: null },
      { id: 'l2', code: 'B', conceptClosesAt: null },
    ],
    governmentDecision: { decidedOn: '2026-01-15', item: 'GRBC-1' },
    ...change,
  }) as CallDetail;

describe('CallSetup', () => {
  const shown = async (of: CallDetail) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    const fixture = TestBed.createComponent(CallSetup);
    fixture.componentRef.setInput('call', of);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    return [...page.querySelectorAll('li')].map((row) => ({
      text: row.textContent.replace(/\s+/g, ' ').trim(),
      link: row.querySelector('a')?.getAttribute('href') ?? null,
    }));
  };

  it('says of each section that it is complete', async () => {
    const rows = await shown(call([]));
    expect(rows).toHaveLength(7);
    expect(rows.every(({ text, link }) => text.endsWith('Complete') && link === null)).toBe(true);
  });

  it('names what is missing and leads to the text, the lot or the form (R3)', async () => {
    const rows = await shown(
      call([
        { code: 'title', where: 'nl' },
        { code: 'criteria-labels', where: 'B' },
        { code: 'form-texts', where: 'nl' },
        { code: 'rules-document', where: '' },
      ]),
    );
    expect(rows.map(({ link }) => link)).toEqual([
      '/calls/c1/edit',
      null,
      null,
      '/calls/c1/lots/l2',
      '/calls/c1/form',
      null,
      null,
    ]);
    expect(rows[0]?.text).toContain('Title in Dutch');
    expect(rows[5]?.text).toContain('The rules of the call');
  });

  it('has a section for concept notes where a lot asks for them: its short form, or the lot for its end (B5)', async () => {
    const lotList = [{ id: 'l1', code: 'A', conceptClosesAt: '2026-04-15T15:00:00Z' }] as CallDetail['lotList'];
    const rows = await shown(call([{ code: 'concept-texts', where: 'A' }], { lotList }));
    expect(rows).toHaveLength(8);
    expect(rows[4]).toMatchObject({ link: '/calls/c1/lots/l1/form' });
    expect(rows[4]?.text).toContain('Lot A: texts of the short form in French and Dutch');
    TestBed.resetTestingModule();
    const late = await shown(call([{ code: 'concept-time', where: 'A' }], { lotList }));
    expect(late[4]).toMatchObject({ link: '/calls/c1/lots/l1' });
  });

  it('calls nothing of the lots complete while there is none, nor the decision before it is recorded (R20)', async () => {
    const rows = await shown(call([{ code: 'lots', where: '' }], { lotList: [], governmentDecision: null }));
    expect(rows.slice(1, 4).map(({ link }) => link)).toEqual(Array.from({ length: 3 }, () => '/calls/c1/lots/new'));
    expect(rows[6]?.text).toContain('Day and number of the decision');
  });
});
