import { lifeSteps } from './project-life';

describe('the life cycle of a project', () => {
  const at = '2026-06-01T08:00:00.000Z';

  it('shows what was reached with its date, where it is with who is next, and what lies ahead', () => {
    const steps = lifeSteps({
      state: 'awarded',
      steps: [
        { state: 'preparation', at },
        { state: 'approval', at },
        { state: 'awarded', at },
      ],
    });
    expect(steps.map(({ state }) => state).slice(0, 4)).toEqual(['done', 'done', 'current', 'ahead']);
    expect(steps[0]).toMatchObject({ label: 'In preparation', date: at });
    expect(steps[2]).toMatchObject({ label: 'Awarded', who: 'Both parties sign' });
  });

  it('ends where a project was stopped', () => {
    const steps = lifeSteps({
      state: 'refused',
      steps: [
        { state: 'preparation', at },
        { state: 'approval', at },
        { state: 'refused', at },
      ],
    });
    expect(steps.map(({ label, state }) => `${label}: ${state}`)).toEqual([
      'In preparation: done',
      'In approval: done',
      'Refused: stopped',
    ]);
  });

  it('has no road for published history', () => {
    expect(lifeSteps({ state: 'historic', steps: [{ state: 'historic', at }] })).toEqual([]);
  });
});
