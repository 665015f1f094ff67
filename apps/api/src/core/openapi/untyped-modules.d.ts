declare module 'class-transformer/cjs/storage' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): { typeFunction: () => unknown } | undefined;
  };
}

declare module 'swagger-ui-dist/absolute-path.js' {
  /** Folder of the files; the package itself would load them all. */
  export default function absolutePath(): string;
}
