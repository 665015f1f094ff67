module.exports = {
  displayName: 'backoffice',
  preset: 'jest-preset-angular',
  setupFilesAfterEnv: ['<rootDir>/src/test-setup.ts'],
  moduleNameMapper: {
    '^@passerelle/contract$': '<rootDir>/../../libs/contract/src/index.ts',
    '^@passerelle/ui$': '<rootDir>/../../libs/ui/src/index.ts',
  },
  transform: {
    '^.+\\.(ts|mjs|js|html)$': [
      'jest-preset-angular',
      { tsconfig: '<rootDir>/tsconfig.spec.json', stringifyContentPathRegex: '\\.(html|svg)$' },
    ],
  },
  transformIgnorePatterns: ['node_modules/(?!.*\\.mjs$|d3-.*|topojson-client|internmap)'],
};
