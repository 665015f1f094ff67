import type { Permission } from '@passerelle/contract';
import { navigationFor } from './navigation';

const everything = () => true;
const labels = (...args: Parameters<typeof navigationFor>) => navigationFor(...args).map(({ label }) => label);

describe('navigationFor', () => {
  it('gives a visitor the public pages', () => {
    expect(labels([], undefined, () => false)).toEqual(['Open calls', 'Granted projects']);
  });

  it.each([['officer'], ['finance'], ['auditor'], ['administrator'], ['owner']] as const)(
    'gives a %s at most seven entries, home first',
    (role) => {
      const entries = labels([role], 'o', everything);
      expect(entries.length).toBeLessThanOrEqual(7);
      expect(entries[0]).toBe('Home');
    },
  );

  it('leaves out what the person may not see', () => {
    const can = (permission: Permission) => permission !== 'programmes:read';
    expect(labels(['officer'], 'o', can)).not.toContain('Settings');
  });

  it('leads a partner to their own organisation', () => {
    expect(navigationFor(['reader'], 'o-7', everything).at(-1)?.path).toBe('/organisations/o-7');
  });
});
