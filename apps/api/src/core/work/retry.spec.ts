import { ServiceUnavailableException } from '@nestjs/common';
import { withRetries } from './retry';

describe('a transaction that PostgreSQL refuses (SEC-15)', () => {
  /** Fails with the code that many times, then answers with the number of tries. */
  const failing = (code: string, times: number) => {
    let tries = 0;
    return {
      run: () => {
        tries += 1;
        return tries <= times ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve(tries);
      },
      tries: () => tries,
    };
  };

  it.each(['40001', '40P01'])('runs again from its start after %s', async (code) => {
    await expect(withRetries(failing(code, 4).run)).resolves.toBe(5);
  });

  it('is given up with 503 after five times', async () => {
    const { run, tries } = failing('40P01', Infinity);
    await expect(withRetries(run)).rejects.toBeInstanceOf(ServiceUnavailableException);
    expect(tries()).toBe(5);
  });

  it('does not run again for anything else', async () => {
    const { run, tries } = failing('23505', Infinity);
    await expect(withRetries(run)).rejects.toThrow('23505');
    expect(tries()).toBe(1);
  });
});
