declare module 'class-transformer/cjs/storage' {
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): { typeFunction: () => unknown } | undefined;
  };
}

declare module 'swagger-ui-dist' {
  /** Folder of the files. */
  export function absolutePath(): string;
}
