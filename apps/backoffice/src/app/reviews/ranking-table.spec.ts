import { LOCALE_ID } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { provideRouter } from '@angular/router';
import { euro, type Ranking } from '@passerelle/contract';
import { RANKED, RANKING } from './review-sample';
import './reviews.texts';
import { committeeActions, RankingTable } from './ranking-table';

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
      'Here the money ends: the files above ask for €60,000.00, the next one passes the envelope of €100,000.00.',
    );
    expect(lines[2]).toContain('SUD-2026-A-007');
  });

  it('puts the line last when the envelope pays every file, first when it pays none', async () => {
    const all = await show({ ...RANKING, envelope: euro('120000.00') });
    expect(all.lines[2]).toContain('All files together ask for €120,000.00');
    TestBed.resetTestingModule();
    const none = await show({ ...RANKING, envelope: euro('50000.00') });
    expect(none.lines[0]).toContain('does not pay the first file in full');
  });

  it('offers decisions only to who may propose', async () => {
    const { element } = await show({ ...RANKING, mayPropose: false });
    expect(element.querySelector('ui-menu')).toBeNull();
  });
});

describe('committeeActions', () => {
  const obstacles = (changes: object) => committeeActions({ ...RANKED, ...changes }).map(({ obstacle }) => obstacle);

  it('explains why a file cannot be proposed (R12)', () => {
    expect(obstacles({})).toEqual([undefined, undefined, undefined]);
    expect(obstacles({ completeSheets: 1 })[0]).toContain('At least two score sheets');
    expect(obstacles({ aboveThreshold: false })[0]).toContain('below the threshold');
  });

  it('takes a file from the reserve list, and leaves a decided one alone', () => {
    expect(committeeActions({ ...RANKED, state: 'reserve_list' }).map(({ id }) => id)).toEqual(['propose', 'decline']);
    expect(committeeActions({ ...RANKED, state: 'proposed' })).toEqual([]);
  });
});
