import { forgetUnsent, mergedFields, Unsent } from './unsent';

interface Note {
  note: string;
}
const place = (person = 'p1', form = 'applications.a1') => new Unsent<'project' | 'budget', Note>(person, form);

describe('Unsent', () => {
  beforeEach(() => {
    localStorage.clear();
  });
  afterEach(() => jest.restoreAllMocks());

  it('keeps the newest value of a part with what it was first written upon, also for a new window', () => {
    place().keep('project', { note: 'a' }, { note: '' });
    place().keep('project', { note: 'ab' }, { note: 'a' });
    expect([...place().all()]).toEqual([
      ['project', expect.objectContaining({ value: { note: 'ab' }, base: { note: '' } })],
    ]);
    place().forget('project');
    expect(place().all().size).toBe(0);
  });

  it('is for one person and one form', () => {
    place().keep('project', { note: 'a' }, { note: '' });
    expect(place('p2').all().size).toBe(0);
    expect(place('p1', 'applications.a2').all().size).toBe(0);
  });

  it('leaves nothing of a person who signs out, and what others wrote alone', () => {
    place('p1').keep('project', { note: 'a' }, { note: '' });
    place('p2').keep('project', { note: 'b' }, { note: '' });
    forgetUnsent('p1');
    expect([place('p1').all().size, place('p2').all().size]).toEqual([0, 1]);
  });

  it('throws away what nobody came back for, and what is no entry', () => {
    jest.spyOn(Date, 'now').mockReturnValue(0);
    place().keep('project', { note: 'a' }, { note: '' });
    jest.spyOn(Date, 'now').mockReturnValue(31 * 24 * 3_600_000);
    localStorage.setItem('unsent.p1.applications.a1.budget', 'not an entry');
    expect(place().all().size).toBe(0);
    expect(localStorage).toHaveLength(0);
  });

  it('says when the browser keeps nothing', () => {
    jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new Error('full');
    });
    expect(place().keep('project', { note: 'a' }, { note: '' })).toBe(false);
  });
});

describe('mergedFields', () => {
  const base = { title: 'a', summary: 'a', lines: [1] };

  it('takes both changes when they are of different fields', () => {
    expect(mergedFields(base, { ...base, title: 'mine' }, { ...base, lines: [1, 2] })).toEqual({
      title: 'mine',
      summary: 'a',
      lines: [1, 2],
    });
  });

  it('leaves a field that both changed to a person, unless both wrote the same', () => {
    expect(mergedFields(base, { ...base, title: 'mine' }, { ...base, title: 'theirs' })).toBeUndefined();
    expect(mergedFields(base, { ...base, title: 'same' }, { ...base, title: 'same' })).toMatchObject({ title: 'same' });
  });
});
