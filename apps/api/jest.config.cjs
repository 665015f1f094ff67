module.exports = {
  displayName: 'api',
  testEnvironment: 'node',
  globalSetup: '<rootDir>/src/testing/global-setup.ts',
  globalTeardown: '<rootDir>/src/testing/global-teardown.ts',
  moduleNameMapper: { '^@passerelle/contract$': '<rootDir>/../../libs/contract/src/index.ts' },
  testTimeout: 20_000,
  // What a spec file loads stays in its worker (jestjs/jest#14605): a new one takes its place before that costs time.
  workerIdleMemoryLimit: '1GB',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2023',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
