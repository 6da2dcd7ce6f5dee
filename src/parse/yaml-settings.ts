/** Settings of the library for reading a file: those that hold against hostile files. */
export const YAML_SETTINGS = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'silent',
} as const;
