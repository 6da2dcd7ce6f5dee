/** The first line of a file that names its schema, as yaml-language-server reads it. */
const MODELINE = /^[ \t]*#[ \t]*yaml-language-server:[ \t]*\$schema=\S*policy\.schema\.json[ \t]*$/m;

/** Lines in which a modeline is looked for, in characters. */
const HEAD = 1000;

/** Whether a file is a policy: by its name, or by the schema that its head names. `path` ends in its name. */
export function isPolicy(path: string, text: string): boolean {
  return /(?:^|[\\/.:])policy\.yaml$/.test(path) || MODELINE.test(text.slice(0, HEAD));
}
