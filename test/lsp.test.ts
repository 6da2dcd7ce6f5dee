import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type CompletionItem,
  type DocumentSymbol,
  type Hover,
  type InitializeResult,
  MarkupContent,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  applyConfiguration,
  DEFAULT_CONFIGURATION,
  forms,
  LineIndex,
  parsePolicy,
  validatePolicy,
} from '../dist/index.js';
import { TOGETHER_RULES } from '../src/diagnostic/catalogue/together-rules.js';
import { policyInputs } from './editor/policy-inputs.js';
import { LanguageClient, type LspDiagnostic } from './language-client.js';
import { runPolicy } from './run-policy.js';

const BIN = resolve('bin/policy.js');
/** The real policy without its four findings. */
const POLICY = readFileSync('data/nishi-2023/policy.yaml', 'utf8')
  .replaceAll('区民の割合', '回答者の割合')
  .replace('団体・件数', '団体数');

const ABILITIES = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
};

let folder: string;
let clients: LanguageClient[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'policy-lsp-'));
});

afterEach(async () => {
  for (const client of clients) await client.die();
  clients = [];
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A server as an editor starts it. */
async function start(
  options: Record<string, unknown> = {},
  args: readonly string[] = ['lsp', '--stdio'],
  env: Record<string, string> = {},
): Promise<LanguageClient> {
  const client = new LanguageClient(process.execPath, [BIN, ...args], { cwd: folder, env });
  clients.push(client);
  await client.request<InitializeResult>('initialize', {
    processId: process.pid,
    rootUri: null,
    locale: 'ja',
    capabilities: ABILITIES,
    ...options,
  });
  await client.notify('initialized', {});
  return client;
}

const uriOf = (name: string) => pathToFileURL(join(folder, name)).href;

async function open(client: LanguageClient, uri: string, text: string): Promise<readonly LspDiagnostic[]> {
  const next = client.nextDiagnostics(uri);
  await client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'yaml', version: 1, text },
  });
  return next;
}

/** Replaces the whole text, without waiting for what the server says. */
function replace(client: LanguageClient, uri: string, version: number, text: string): Promise<void> {
  const textDocument = { uri, version };
  return client.notify('textDocument/didChange', { textDocument, contentChanges: [{ text }] });
}

/** A question about the place of ‸ in a text that has just been typed. */
async function ask<Answer>(
  client: LanguageClient,
  method: string,
  uri: string,
  version: number,
  marked: string,
): Promise<Answer> {
  const offset = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  await replace(client, uri, version, text);
  const position = TextDocument.create(uri, 'yaml', version, text).positionAt(offset);
  return client.request(method, { textDocument: { uri }, position });
}

const rules = (diagnostics: readonly LspDiagnostic[]) => diagnostics.map(({ code }) => code);

describe('findings', () => {
  it('follow what is typed, by the version', async () => {
    const client = await start();
    const uri = uriOf('policy.yaml');
    expect(await open(client, uri, POLICY)).toEqual([]);
    const at = POLICY.split('\n').findIndex((line) => line.startsWith('stage:'));
    const edit = (version: number, start: number, end: number, text: string) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [
          { range: { start: { line: at, character: start }, end: { line: at, character: end } }, text },
        ],
      });
    const broken = client.nextDiagnostics(uri);
    await edit(2, 0, 5, 'stge');
    await edit(3, 0, 4, 'stag');
    const found = await broken;
    expect(rules(found)).toEqual(['schema/unknown-key']);
    expect(found[0]).toMatchObject({
      severity: 1,
      source: 'policydoc',
      range: { start: { line: at, character: 0 }, end: { line: at, character: 4 } },
    });
    const mended = client.nextDiagnostics(uri);
    await edit(4, 0, 4, 'stage');
    expect(await mended).toEqual([]);
    expect(await client.stop()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it('belong to their documents and go with them', async () => {
    const client = await start();
    const [one, two] = [uriOf('one.policy.yaml'), uriOf('two.policy.yaml')];
    expect(rules(await open(client, one, POLICY.replace('stage: final', 'stage: fnal')))).toEqual([
      'schema/value',
    ]);
    expect(await open(client, two, POLICY)).toEqual([]);
    const closed = client.nextDiagnostics(one);
    await client.notify('textDocument/didClose', { textDocument: { uri: one } });
    expect(await closed).toEqual([]);
  });

  it('are those of policies only, which a file is by its name or its modeline', async () => {
    const client = await start();
    const modeline = '# yaml-language-server: $schema=../schema/policy.schema.json\n';
    expect(rules(await open(client, uriOf('draft.yaml'), `${modeline}version: 2\n`))).toContain(
      'schema/value',
    );
    expect(rules(await open(client, 'untitled:Untitled-1', `${modeline}a: [`))).toEqual(['yaml/syntax']);
    await client.notify('textDocument/didOpen', {
      textDocument: { uri: uriOf('compose.yaml'), languageId: 'yaml', version: 1, text: 'version: 2\n' },
    });
    const last = await open(client, uriOf('nowhere/policy.yaml'), 'version: 2');
    expect(rules(last)).toContain('schema/required');
    expect(client.published.has(uriOf('compose.yaml'))).toBe(false);
  });

  it('stand right behind characters that take two units', async () => {
    const client = await start();
    const text = POLICY.replace('kind: ward }', 'kind: wrd }').replace('name: 西区', 'name: 西区😀😀');
    const found = await open(client, uriOf('emoji.policy.yaml'), text);
    const finding = found.find(({ code }) => code === 'schema/value');
    const line = text.split('\n')[finding?.range.start.line ?? 0] ?? '';
    expect(line.slice(finding?.range.start.character, finding?.range.end.character)).toBe('wrd');
  });

  it('of a form that a policy names stand in the form, and follow it', async () => {
    writeFileSync(join(folder, 'ours.yaml'), 'id: ours\n');
    const client = await start();
    const form = uriOf('ours.yaml');
    const ofForm = client.nextDiagnostics(form);
    await open(client, uriOf('formed.policy.yaml'), POLICY.replace('form: osaka-2023', 'form: ours.yaml'));
    expect(rules(await ofForm)).toContain('schema/required');
    const mended = client.nextDiagnostics(form);
    writeFileSync(join(folder, 'ours.yaml'), readFileSync('templates/osaka-2023/form.yaml'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: form, type: 2 }] });
    expect(await mended).toEqual([]);
  });

  it('are no more than an editor can show', async () => {
    const client = await start();
    const keys = Array.from({ length: 1500 }, (_, i) => `q${i}z: 1`).join('\n');
    const found = await open(client, uriOf('many.policy.yaml'), `${POLICY}${keys}\n`);
    expect(found).toHaveLength(501);
  });

  it('are told in the language of the command line, the environment or the editor', async () => {
    const text = 'version: 2\n';
    const said = async (client: LanguageClient) =>
      (await open(client, uriOf('language.policy.yaml'), text))[0]?.message ?? '';
    const japanese = /[ぁ-ん]/;
    expect(await said(await start())).toMatch(japanese);
    expect(await said(await start({ locale: 'en-US' }))).not.toMatch(japanese);
    expect(await said(await start({ locale: 'en' }, ['--lang', 'ja', 'lsp']))).toMatch(japanese);
    expect(await said(await start({ locale: 'ja' }, ['lsp'], { POLICY_LANG: 'en' }))).not.toMatch(japanese);
    expect(await said(await start({ locale: undefined }, ['lsp'], { LC_ALL: 'ja_JP.UTF-8' }))).toMatch(
      japanese,
    );
  });
});

describe('one engine', () => {
  it('gives the same findings on the command line, in the library and in an editor', async () => {
    const client = await start();
    const inputs = policyInputs;
    expect(inputs.length).toBeGreaterThan(60);
    const files = inputs.map(({ name }) => resolve(name));
    const { stdout } = await runPolicy(folder, ['validate', '--format', 'json', ...files]);
    interface Told {
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly endLine: number;
      readonly endColumn: number;
      readonly rule: string;
    }
    // An editor looks at one file at a time; what comes of comparing several is the command line's.
    const told = (JSON.parse(stdout) as { diagnostics: readonly Told[] }).diagnostics.filter(
      ({ rule }) => !Object.hasOwn(TOGETHER_RULES, rule) && rule !== 'config/ignore-expired',
    );
    for (const [i, { name: path, text }] of inputs.entries()) {
      const name = resolve(path);
      const plain = text.replace(/^\ufeff/, '');
      const expected = told
        .filter(({ file }) => file === name)
        .map(({ rule, line, column, endLine, endColumn }) => ({
          rule,
          range: { start: unitsOf(plain, line, column), end: unitsOf(plain, endLine, endColumn) },
        }));
      // Patterns of a configuration go by the name; what is no policy by its name is given one.
      const opened = /(?:^|[/.])policy\.yaml$/.test(name) ? name : resolve(dirname(name), `${i}.policy.yaml`);
      const found = await open(client, pathToFileURL(opened).href, plain);
      const shown = found.map(({ code, range }) => ({ rule: code, range }));
      expect(shown.slice(0, 500), name).toEqual(expected.slice(0, 500));
      const isConfigured = /\/(?:configuration|limits-raised)/.test(name);
      if (/^form:/m.test(plain) || isConfigured) continue;
      expect(ofLibrary(name, plain), name).toEqual(
        told.filter(({ file }) => file === name).map(({ rule, line, column }) => ({ rule, line, column })),
      );
    }
  });
});

/** Line and column from 1, columns in characters, as an editor counts. */
function unitsOf(text: string, line: number, column: number) {
  const written = new LineIndex(text).line(line);
  return {
    line: line - 1,
    character: [...written].slice(0, column - 1).join('').length,
  };
}

function ofLibrary(name: string, text: string) {
  const { tree, diagnostics } = parsePolicy({ name, text });
  const today = new Date().toISOString().slice(0, 10);
  const validated = tree ? validatePolicy(tree, forms['osaka-2023'] as never, { today }) : null;
  const all = [...diagnostics, ...(validated?.diagnostics ?? [])];
  const index = new LineIndex(text);
  return applyConfiguration(all, validated?.ignores ?? null, DEFAULT_CONFIGURATION, [], today)
    .diagnostics.slice()
    .sort((a, b) => a.range.start - b.range.start)
    .map(({ rule, range }) => ({ rule, ...index.point(range.start) }));
}

describe('completion', () => {
  it('offers keys, with what belongs to them, in a text that is broken', async () => {
    const client = await start();
    const uri = uriOf('completion.policy.yaml');
    await open(client, uri, '');
    const items = await ask<CompletionItem[]>(
      client,
      'textDocument/completion',
      uri,
      2,
      'version: 1\ngoal: "not closed\norganization: { name: 西区, ‸',
    );
    expect(items.map(({ label }) => label)).toEqual(['kind']);
    expect(items[0]).toMatchObject({ insertTextFormat: 2, insertTextMode: 2 });
    const values = await ask<CompletionItem[]>(
      client,
      'textDocument/completion',
      uri,
      3,
      'version: 1\nstage: ‸\n',
    );
    expect(values.map(({ label }) => label)).toEqual(['outline', 'draft', 'final']);
  });

  it('makes a whole policy from nothing', async () => {
    const client = await start({ capabilities: {} });
    const uri = uriOf('typed.policy.yaml');
    await open(client, uri, '');
    const [first] = await ask<CompletionItem[]>(client, 'textDocument/completion', uri, 2, 'ver‸');
    expect(first).toMatchObject({ insertTextFormat: 1, label: 'version' });
    const edit = first?.textEdit as TextEdit;
    expect(TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 2, 'ver'), [edit])).toBe('version: ');
  });
});

describe('hover', () => {
  it('explains keys and values', async () => {
    const client = await start();
    const uri = uriOf('hover.policy.yaml');
    await open(client, uri, POLICY);
    const said = async (version: number, before: string, after: string) => {
      const hover = await ask<Hover | null>(
        client,
        'textDocument/hover',
        uri,
        version,
        POLICY.replace(before, after),
      );
      return hover && MarkupContent.is(hover.contents) ? hover.contents.value : '';
    };
    expect(await said(2, 'stage: final', 'st‸age: final')).toContain('段階');
    expect(await said(3, '73百万円', '73百‸万円')).toContain('73,000,000円');
    expect(await said(4, 'fiscalYear: 2023', 'fiscalYear: 20‸23')).toContain('令和5年度');
    expect(await said(5, 'target: 48%以上', 'target: 48‸%以上')).toContain('48%');
    expect(await said(6, 'stage: final', 'st‸age: [')).toContain('段階');
    expect(await said(7, 'version: 1', '‸# x')).toBe('');
  });
});

describe('mends', () => {
  async function actions(client: LanguageClient, uri: string, range: Range, only?: string[]) {
    return client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
  }

  it('that were meant make the text clean', async () => {
    const client = await start();
    const uri = uriOf('mend.policy.yaml');
    let text = POLICY.replace('stage: final', 'stge: fnal');
    const [finding] = await open(client, uri, text);
    for (let version = 2; ; version += 1) {
      const found = version === 2 ? finding : client.published.get(uri)?.[0];
      if (!found) break;
      const [action] = await actions(client, uri, found.range, ['quickfix']);
      const edits = action?.edit?.changes?.[uri] ?? [];
      expect(edits).toHaveLength(1);
      text = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', version, text), edits);
      const next = client.nextDiagnostics(uri);
      await replace(client, uri, version, text);
      await next;
      expect(version).toBeLessThan(5);
    }
    expect(text).toBe(POLICY);
  });

  it('include that a warning is ignored here', async () => {
    const client = await start();
    const uri = uriOf('ignore.policy.yaml');
    const text = POLICY.replace('  「誰もが誇りに思える西区」', '  \u202e「誰もが誇りに思える西区」');
    const [finding] = await open(client, uri, text);
    expect(finding?.code).toBe('yaml/bidirectional');
    const found = await actions(client, uri, finding?.range as Range);
    const ignore = found.find(({ title }) => title.includes('yaml/bidirectional'));
    const edits = ignore?.edit?.changes?.[uri] ?? [];
    expect(TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), edits)).toContain(
      '\n# policy-ignore yaml/bidirectional: \ngoal: |\n',
    );
  });

  it('of findings with a safe mend are offered one by one and all at once', async () => {
    const client = await start();
    const uri = uriOf('fixes.policy.yaml');
    const text = POLICY.replace('- 安全で安心な', '- ・安全で安心な').replace('- こども', '- ・こども');
    const found = await open(client, uri, text);
    expect(found.map(({ code }) => code)).toEqual(['policy/literal-bullet', 'policy/literal-bullet']);
    const document = TextDocument.create(uri, 'yaml', 1, text);
    const [first] = await actions(client, uri, found[0]?.range as Range, ['quickfix']);
    expect(first?.isPreferred).toBe(true);
    expect(TextDocument.applyEdits(document, first?.edit?.changes?.[uri] ?? [])).toBe(
      text.replace('- ・安全で安心な', '- 安全で安心な'),
    );
    const [all] = await actions(client, uri, found[0]?.range as Range, ['source.fixAll']);
    expect(TextDocument.applyEdits(document, all?.edit?.changes?.[uri] ?? [])).toBe(POLICY);
  });

  it('of all of a file are asked for by name', async () => {
    const client = await start();
    const uri = uriOf('all.policy.yaml');
    await open(client, uri, POLICY);
    const everything = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    expect(await actions(client, uri, everything, ['source.fixAll'])).toEqual([]);
  });
});

describe('formatting', () => {
  it('is that of policy fmt, and leaves a text with errors alone', async () => {
    const client = await start();
    const uri = uriOf('format.policy.yaml');
    const ask = () =>
      client.request<TextEdit[]>('textDocument/formatting', {
        textDocument: { uri },
        options: { tabSize: 2, insertSpaces: true },
      });
    const text = POLICY.replace('fiscalYear: 2023', 'fiscalYear:   令和5年度');
    await open(client, uri, text);
    expect(TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, text), await ask())).toBe(POLICY);
    await replace(client, uri, 2, POLICY);
    expect(await ask()).toEqual([]);
    await replace(client, uri, 3, text.replace('stage: final', 'stage: fnal'));
    expect(await ask()).toEqual([]);
  });
});

describe('the configuration', () => {
  it('holds in an editor as it does on the command line, also when it changes', async () => {
    const client = await start();
    const uri = uriOf('configured/policy.yaml');
    mkdirSync(join(folder, 'configured'));
    const configuration = join(folder, 'configured/policy.config.yaml');
    writeFileSync(configuration, 'rules: { policy/literal-bullet: error }\n');
    const text = POLICY.replace('- 安全で安心な', '- ・安全で安心な');
    expect(await open(client, uri, text)).toMatchObject([{ code: 'policy/literal-bullet', severity: 1 }]);
    writeFileSync(configuration, 'rules: { policy/literal-bullet: off }\n\n');
    const next = client.nextDiagnostics(uri);
    await replace(client, uri, 2, `${text}\n`);
    expect(await next).toEqual([]);
  });
});

describe('symbols', () => {
  it('are issues with their indicators', async () => {
    const client = await start();
    const uri = uriOf('symbols.policy.yaml');
    await open(client, uri, POLICY);
    const found = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(found[0]?.name).toBe('1-(1) 地域コミュニティの活性化');
    expect(found[0]?.children?.map(({ name }) => name)).toEqual(['1-1-a', '1-1-b', '1-1-c']);
  });
});

describe('the server', () => {
  it('ends when its editor dies', async () => {
    const client = await start();
    await open(client, uriOf('policy.yaml'), POLICY);
    expect(await client.die()).toBe(1);
    expect(client.stderr).toBe('');
  });

  it.each([
    ['broken JSON', 'Content-Length: 5\r\n\r\n{"a":'],
    ['JSON that is no message', 'Content-Length: 2\r\n\r\n[]'],
    ['an unknown request', rpc({ jsonrpc: '2.0', id: 99, method: 'nobody/knows', params: {} })],
    [
      'a document that is not open',
      rpc({
        jsonrpc: '2.0',
        id: 98,
        method: 'textDocument/hover',
        params: { textDocument: { uri: 'file:///x%' }, position: { line: 9, character: 9 } },
      }),
    ],
    [
      'a change of a document that is not open',
      rpc({
        jsonrpc: '2.0',
        method: 'textDocument/didChange',
        params: { textDocument: { uri: 'file:///nowhere', version: 3 }, contentChanges: [{ text: 'a' }] },
      }),
    ],
  ])('goes on after %s', async (_, bytes) => {
    const client = await start();
    client.sendRaw(bytes);
    expect(await open(client, uriOf('policy.yaml'), POLICY)).toEqual([]);
    expect(await client.stop()).toBe(0);
  });

  it('answers whatever the text is', async () => {
    const client = await start();
    const uri = uriOf('hostile.policy.yaml');
    await open(client, uri, '');
    const texts = [
      '\u0000',
      '{'.repeat(5000),
      '? '.repeat(700),
      '\r',
      '\ufeffversion: 1',
      '&a [*a]',
      '%YAML 9',
      '😀',
    ];
    for (const [i, text] of texts.entries()) {
      for (const method of ['textDocument/hover', 'textDocument/completion']) {
        await ask(client, method, uri, 2 * i + (method.endsWith('r') ? 2 : 3), `${text}‸`);
      }
    }
    expect(await client.stop()).toBe(0);
    expect(client.stderr).toBe('');
  });
});

function rpc(message: unknown): string {
  const body = JSON.stringify(message);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}
