/** What is wrong with a configuration whose shape is right: where, and in one clear English line for the operator. */
export type ConfigFault = { readonly code: string; readonly message: string };

export const fault = (code: string, path: string, message: string): ConfigFault => ({
  code,
  message: `${path}: ${message}`,
});

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** One fault for each value that stands there more than once. */
export const duplicates = (path: string, what: string, values: readonly string[]): readonly ConfigFault[] =>
  repeated(values).map((value) =>
    fault('duplicate', path, `${what} “${value}” appears twice; each must be there once`),
  );
