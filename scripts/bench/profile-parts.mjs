import { existsSync, readFileSync } from 'node:fs';
import Module, { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readJson } from './places.mjs';

/** What V8 calls samples that are in no function, and how they are named here; waiting is left out. */
const OUTSIDE = {
  '(garbage collector)': 'garbage collection',
  '(program)': 'Node and V8 themselves',
  '(root)': 'Node and V8 themselves',
  '(idle)': null,
};

/**
 * Sums profiles (of one thread each) by part and by function, each with its own time only. What V8 does for a function without
 * a file of its own (a pattern, a sort) counts for the function that asked.
 * @returns `{ parts, functions }`, maps from name to milliseconds
 */
export function sumProfiles(profiles, root) {
  const parts = new Map();
  const functions = new Map();
  const nameOf = namer(root);
  for (const { nodes, samples, timeDeltas } of profiles) {
    const byId = new Map(nodes.map((node) => [node.id, node]));
    const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
    const named = new Map();
    const placeOf = (id) => {
      if (named.has(id)) return named.get(id);
      const { callFrame } = byId.get(id);
      const outside = OUTSIDE[callFrame.functionName];
      const parent = parents.get(id);
      const place =
        outside !== undefined
          ? outside && { part: outside, name: outside }
          : callFrame.url === '' && parent !== undefined
            ? placeOf(parent)
            : nameOf(callFrame);
      named.set(id, place);
      return place;
    };
    samples.forEach((id, i) => {
      const place = placeOf(id);
      if (place === null) return;
      const ms = Math.max(0, timeDeltas[i]) / 1000;
      parts.set(place.part, (parts.get(place.part) ?? 0) + ms);
      functions.set(place.name, (functions.get(place.name) ?? 0) + ms);
    });
  }
  return { parts, functions };
}

/** Names a call frame by its file, in the source where there is a map of the bundle. */
function namer(root) {
  const files = new Map();
  return ({ functionName, url, lineNumber, columnNumber }) => {
    const shown = functionName || '(anonymous)';
    if (!url.startsWith('file:') && !url.startsWith('/'))
      return { part: 'modules of Node', name: `${shown} ${url}` };
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    if (!files.has(path)) files.set(path, mapOf(path));
    const { map, shift } = files.get(path);
    const source = map?.findEntry(
      lineNumber,
      Math.max(0, columnNumber - (lineNumber === 0 ? shift : 0)),
    ).originalSource;
    const file = relative(root, source ? resolve(dirname(path), source) : path).replaceAll('\\', '/');
    return { part: partOf(file), name: `${shown} ${file}` };
  };
}

/** The source map of a file, and the columns by which our own loader moves its first line. */
function mapOf(path) {
  const mapPath = `${path}.map`;
  if (!existsSync(mapPath)) return { map: null, shift: 0 };
  const isWrapped = !readFileSync(path, 'utf8').includes('import(');
  return { map: new SourceMap(readJson(mapPath)), shift: isWrapped ? Module.wrap('').indexOf('\n') : 0 };
}

function partOf(file) {
  const library = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
  if (library !== undefined) return library;
  const own = /^(?:src|dist)\/((?:write|validate|cli)\/[^/.]+(?=\/)|[^/]+)/.exec(file)?.[1];
  return own === undefined ? file : `src/${own}`;
}
