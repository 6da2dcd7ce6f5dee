import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompletionItem, CompletionList, Hover, MarkupContent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LanguageClient } from '../language-client.js';
import { runPolicy } from '../run-policy.js';

const SERVER = resolve('node_modules/yaml-language-server/bin/yaml-language-server');

const schema = JSON.parse(readFileSync('schema/policy.schema.json', 'utf8'));

/** Policies whose modeline names the schema: the real one, and what `policy init` makes. */
const POLICIES = [
  { name: 'data/nishi-2023/policy.yaml', starter: null },
  { name: 'ja/policy.yaml', starter: ['init', 'ja', '--organization', '西区'] },
  { name: 'en/policy.yaml', starter: ['--lang', 'en', 'init', 'en', '--organization', '環境局'] },
] as const;

describe.each(POLICIES)('an editor that knows the schema alone ($name)', ({ name, starter }) => {
  let folder: string;
  let client: LanguageClient;
  let uri: string;
  let text: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policy-yaml-'));
    if (starter) await runPolicy(folder, starter);
    else {
      for (const path of [name, 'schema/policy.schema.json']) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), readFileSync(path));
      }
    }
    text = readFileSync(join(folder, name), 'utf8');
    uri = pathToFileURL(join(folder, name)).href;
    client = new LanguageClient(process.execPath, [SERVER, '--stdio'], { cwd: folder });
    // What an editor is asked for its settings: everything on, and no catalogue of schemas from the network.
    client.connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section }) =>
        section === 'yaml'
          ? { validate: true, hover: true, completion: true, schemaStore: { enable: false } }
          : {},
      ),
    );
    client.connection.onRequest('client/registerCapability', () => null);
    const root = pathToFileURL(folder).href;
    await client.request('initialize', {
      processId: process.pid,
      rootUri: root,
      workspaceFolders: [{ uri: root, name: 'policies' }],
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: {
          completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
          hover: { contentFormat: ['markdown'] },
        },
      },
    });
    await client.notify('initialized', {});
  });

  afterAll(async () => {
    await client.die();
    rmSync(folder, { recursive: true, force: true });
  });

  it('finds nothing wrong', async () => {
    const next = client.nextDiagnostics(uri);
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    await client.notify('textDocument/didOpen', { textDocument });
    expect(await next).toEqual([]);
  });

  it('shows what the schema says of a key', async () => {
    const position = positionOf(text, text.search(/^stage:/m) + 2);
    const hover = await client.request<Hover>('textDocument/hover', { textDocument: { uri }, position });
    const said = (hover.contents as MarkupContent).value;
    const { title, description } = schema.properties.stage;
    expect(said).toContain(title);
    expect(said).toContain(description.split(' / ')[0]);
  });

  it('finds a value that the schema does not know', async () => {
    const next = client.nextDiagnostics(uri);
    await change(2, text.replace(/^stage: .*$/m, 'stage: nowhere'));
    expect(await next).toHaveLength(1);
  });

  it.each([
    ['at the top', Object.keys(schema.properties)],
    ['in an issue', Object.keys(schema.$defs.issue.properties)],
  ])('offers the keys that may stand %s', async (where, keys) => {
    const marked =
      where === 'at the top' ? `${text.trimEnd()}\n‸` : text.replace(/^( +)title: .*$/m, '$&\n$1‸');
    const offset = marked.indexOf('‸');
    const written = marked.replace('‸', '');
    await change(3 + keys.length, written);
    const answer = await client.request<CompletionItem[] | CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position: positionOf(written, offset),
    });
    const offered = (Array.isArray(answer) ? answer : answer.items).map(({ label }) => label);
    expect(offered.filter((label) => keys.includes(label)).length).toBeGreaterThan(0);
  });

  function change(version: number, changed: string): Promise<void> {
    return client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: changed }],
    });
  }

  function positionOf(written: string, offset: number) {
    return TextDocument.create(uri, 'yaml', 0, written).positionAt(offset);
  }
});
