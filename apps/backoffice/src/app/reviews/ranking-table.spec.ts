import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideRouter } from '@angular/router';
import { euro, type Ranking } from '@passerelle/contract';
import { RANKED, RANKING } from './review-sample';
import './reviews.texts';
import { RankingTable } from './ranking-table';

async function show(ranking: Ranking) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideRouter([]), { provide: LOCALE_ID, useValue: 'en' }],
  });
  const fixture = TestBed.createComponent(RankingTable);
  fixture.componentRef.setInput('ranking', ranking);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const lines = [...element.querySelectorAll('tbody tr')].map((row) => row.textContent.replace(/\s+/g, ' ').trim());
  return { element, lines };
}

describe('RankingTable', () => {
  it('draws the line where the money ends, in words too (E7)', async () => {
    const { lines } = await show(RANKING);
    expect(lines).toHaveLength(3);
    expect(lines[1]).toBe(
      'Here the money ends: the files above take €60,000.00, the next one passes the envelope of €100,000.00.',
    );
    expect(lines[2]).toContain('SUD-2026-A-007');
  });

  it('puts the line last when the envelope pays every file, first when it pays none', async () => {
    const all = await show({ ...RANKING, envelope: euro('120000.00') });
    expect(all.lines[2]).toContain('All files together take €120,000.00');
    TestBed.resetTestingModule();
    const none = await show({ ...RANKING, envelope: euro('50000.00') });
    expect(none.lines[0]).toContain('does not pay the first file in full');
  });

  it('counts a file that is not selected for nothing', async () => {
    const [first, second] = RANKING.applications;
    if (!first || !second) throw new Error('the sample has two files');
    const declined = { ...first, state: 'not_selected' as const, cumulated: null, allowedActions: [] };
    const next = { ...second, cumulated: euro('60000.00') };
    const { lines } = await show({ ...RANKING, applications: [declined, next] });
    expect(lines.at(-1)).toContain('All files together take €60,000.00');
    TestBed.resetTestingModule();
    const none = await show({ ...RANKING, envelope: euro('50000.00'), applications: [declined, next] });
    expect(none.lines[1]).toContain('does not pay the first file in full');
  });

  it('says what a smaller award still holds of the envelope (R23)', async () => {
    const proposed = { ...RANKED, state: 'proposed' as const, proposed: euro('60000.00'), allowedActions: [] };
    const awarded = { ...proposed, applicationId: 'a2', held: euro('45000.00') };
    const { lines } = await show({
      ...RANKING,
      applications: [{ ...proposed, held: euro('60000.00') }, awarded],
    });
    expect(lines[0]).not.toContain('still holds');
    expect(lines[1]).toContain('€60,000.00 still holds €45,000.00');
  });

  it('explains beside a decision what stands in its way (R12, R23)', async () => {
    const { element } = await show(RANKING);
    const [propose, reserve] = element.querySelectorAll('.ui-menu-item');
    expect(propose?.getAttribute('aria-disabled')).toBe('true');
    expect(propose?.nextElementSibling?.textContent).toBe('Nothing is left of the envelope of the lot.');
    expect(reserve?.getAttribute('aria-disabled')).toBeNull();
  });

  it('offers decisions only to who may propose', async () => {
    const { element } = await show({ ...RANKING, mayPropose: false });
    expect(element.querySelector('ui-menu')).toBeNull();
  });
});
