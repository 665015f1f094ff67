import { callPhase, type WriteCall } from '@passerelle/contract';
import { callPeriod, conceptPeriod, movedWith } from './call.rules';

const period = (changes: Partial<WriteCall>) =>
  callPeriod({
    code: 'C',
    title: { fr: '', nl: '', en: '' },
    summary: { fr: '', nl: '', en: '' },
    opensOn: '2026-03-02',
    opensTime: '09:00',
    closesOn: '2026-05-13',
    closesTime: '12:00',
    questionsOn: null,
    questionsTime: '12:00',
    contactEmail: 'a@example.org',
    ...changes,
  });
const codes = (errors: { path: string; code: string }[]) => errors.map(({ path, code }) => `${path}:${code}`);

describe('the period of a call (R22)', () => {
  it('is counted in Brussels, winter and summer', () => {
    const {
      period: { opensAt, closesAt },
      errors,
    } = period({});
    expect(errors).toEqual([]);
    expect([opensAt.toISOString(), closesAt.toISOString()]).toEqual([
      '2026-03-02T08:00:00.000Z',
      '2026-05-13T10:00:00.000Z',
    ]);
  });

  it('does not end before it starts, nor at the same moment', () => {
    expect(codes(period({ closesOn: '2026-03-02', closesTime: '09:00' }).errors)).toEqual([
      'closesOn:ends-before-start',
    ]);
  });

  it('has no time that the clock change skips', () => {
    expect(codes(period({ opensOn: '2026-03-29', opensTime: '02:30' }).errors)).toEqual(['opensTime:no-such-time']);
    expect(codes(period({ opensOn: '2026-03-29', opensTime: '03:00' }).errors)).toEqual([]);
  });

  it('ends its questions before the deadline, at a time that exists, or takes none', () => {
    expect(period({}).period.questionsUntil).toBeNull();
    const { period: times, errors } = period({ questionsOn: '2026-04-29' });
    expect([times.questionsUntil?.toISOString(), errors]).toEqual(['2026-04-29T10:00:00.000Z', []]);
    expect(codes(period({ questionsOn: '2026-05-13' }).errors)).toEqual(['questionsOn:after-deadline']);
    expect(codes(period({ questionsOn: '2026-05-13', questionsTime: '11:59' }).errors)).toEqual([]);
    expect(codes(period({ questionsOn: '2026-03-29', questionsTime: '02:30' }).errors)).toEqual([
      'questionsTime:no-such-time',
    ]);
  });

  it('opens and closes to the millisecond', () => {
    const call = {
      state: 'published' as const,
      opensAt: '2026-03-02T08:00:00+00:00',
      closesAt: '2026-05-13T10:00:00+00:00',
    };
    const phases = [
      '2026-03-02T07:59:59.999Z',
      '2026-03-02T08:00:00.000Z',
      '2026-05-13T09:59:59.999Z',
      '2026-05-13T10:00:00.000Z',
    ].map((now) => callPhase(call, now));
    expect(phases).toEqual(['announced', 'open', 'open', 'closed']);
  });
});

describe('the concept stage of a lot (B5)', () => {
  const call = { opensAt: new Date('2026-03-02T08:00:00Z'), closesAt: new Date('2026-05-13T10:00:00Z') };
  const stage = (closesOn: string, closesTime: string) => conceptPeriod({ closesOn, closesTime }, call);

  it('ends after the call opens and before it closes, at a time that exists; without one there is no stage', () => {
    expect(conceptPeriod(null, call)).toEqual({ closesAt: null, errors: [] });
    expect(stage('2026-04-15', '17:00')).toEqual({ closesAt: new Date('2026-04-15T15:00:00Z'), errors: [] });
    expect(codes(stage('2026-03-02', '09:00').errors)).toEqual(['concept.closesOn:outside-call']);
    expect(codes(stage('2026-05-13', '12:00').errors)).toEqual(['concept.closesOn:outside-call']);
    expect(codes(stage('2026-05-13', '11:59').errors)).toEqual([]);
    expect(codes(stage('2026-03-29', '02:30').errors)).toEqual(['concept.closesTime:no-such-time']);
  });

  it('moves with the deadline by whole days, at the same time in Brussels', () => {
    const moved = movedWith(new Date('2026-03-20T11:00:00Z'), call.closesAt, new Date('2026-06-12T10:00:00Z'));
    expect(moved.toISOString()).toBe('2026-04-19T10:00:00.000Z');
  });
});
