/**
 * A ruleset of spectral that checks a document against a schema. Its references are put in place, because spectral 6 looks in the
 * ruleset for them and then checks nothing.
 */
export function spectralRuleset(schema) {
  const { $schema, $id, $defs, ...rest } = inPlace(schema, schema);
  const functionOptions = { schema: { $schema, ...rest }, dialect: 'draft2020-12', allErrors: true };
  return {
    rules: {
      schema: {
        given: '$',
        severity: 'error',
        message: '{{error}}',
        // biome-ignore lint/suspicious/noThenProperty: the key is spectral's
        then: { function: 'schema', functionOptions },
      },
    },
  };
}

function inPlace(node, root) {
  if (Array.isArray(node)) return node.map((each) => inPlace(each, root));
  if (node === null || typeof node !== 'object') return node;
  const { $ref, ...own } = node;
  const copy = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, inPlace(value, root)]));
  if (typeof $ref !== 'string') return copy;
  const target = $ref
    .slice(2)
    .split('/')
    .reduce((from, key) => from[key], root);
  return { ...inPlace(target, root), ...copy };
}
