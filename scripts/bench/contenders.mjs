import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { BENCH, DEBIAN_ROOT, PEERS, POLICY_BIN, SCHEMA } from './places.mjs';
import { runProcess } from './run-process.mjs';

const NODE = process.execPath;
const PYTHON = '/usr/bin/python3';
const PYTHON_ENV = { PYTHONPATH: join(DEBIAN_ROOT, 'usr/lib/python3/dist-packages') };
const LIBRARIES = join(DEBIAN_ROOT, 'usr/lib', 'x86_64-linux-gnu');

/**
 * All programs that are measured, as functions that make a command (see run-process.mjs). Each has `name`, and `from`, the
 * installation without which it cannot run.
 */
export function makeContenders({ place }) {
  const out = (name) => place('out', name);
  const validator = place('validator.cjs');
  const template = place('template.docx');
  const node = (...words) => ({ program: NODE, words });
  const ours = (...words) => node(POLICY_BIN, ...words);
  const peer = (file, ...words) => node(join(PEERS, file), ...words);
  const python = (file, ...words) => ({
    program: PYTHON,
    words: [join(PEERS, file), ...words],
    env: PYTHON_ENV,
  });
  const module = (path, ...words) => node(join(PEERS, 'node_modules', path), ...words);
  const tagged = (command) => ({ ...command, env: { BENCH_TEMPLATE: template } });
  const render = (format) => (input, name) =>
    ours('--quiet', 'render', input, '--format', format, '--overwrite', '-o', out(name));

  return {
    node: () => node('-e', '0'),
    version: () => ours('--version'),
    validate: (input) => ours('validate', input),
    render: {
      docx: render('docx'),
      xlsx: render('xlsx'),
      pdf: render('pdf'),
      html: render('html'),
      md: render('md'),
    },
    ours,
    warm: (format, from, count, warmUps) => {
      const inputs = place(from === 'same' ? 'forms' : 'yaml');
      return node(join(BENCH, 'ours-warm.mjs'), format, from, inputs, String(count), String(warmUps));
    },
    /** Compiles what the floors and template libraries read; once, before anything is measured. */
    prepare: () => {
      runProcess(peer('compile-schema.mjs', SCHEMA, validator));
      runProcess(peer('docx-template.mjs', template));
    },
    validators: [
      {
        name: 'JSON.parse + compiled schema (floor)',
        from: 'npm',
        json: true,
        command: (file) => peer('validate-floor.cjs', validator, file),
      },
      {
        name: 'ajv-cli',
        from: 'npm',
        command: (...files) =>
          module(
            'ajv-cli/dist/index.js',
            'validate',
            '--spec=draft2020',
            '--strict=false',
            '-s',
            SCHEMA,
            ...files.flatMap((file) => ['-d', file]),
          ),
      },
      {
        name: 'v8r',
        from: 'npm',
        rarely: true,
        // It takes no path that leaves its working folder.
        command: (file) => ({
          ...module('v8r/src/index.js', '-s', SCHEMA, basename(file)),
          cwd: dirname(file),
        }),
      },
      {
        name: 'spectral',
        from: 'npm',
        rarely: true,
        command: (file) =>
          module(
            '@stoplight/spectral-cli/dist/index.js',
            'lint',
            '--ruleset',
            place('spectral.yaml'),
            '--fail-severity=warn',
            file,
          ),
      },
      {
        name: 'python jsonschema',
        from: 'debian',
        command: (...files) => python('validate-jsonschema.py', SCHEMA, ...files),
      },
    ],
    documents: {
      docx: [
        {
          name: 'XML strings + fflate (floor)',
          from: 'npm',
          run: (...words) => peer('docx-floor.mjs', ...words),
        },
        {
          name: 'docxtemplater',
          from: 'npm',
          run: (...words) => tagged(peer('docx-docxtemplater.mjs', ...words)),
        },
        {
          name: 'easy-template-x',
          from: 'npm',
          run: (...words) => tagged(peer('docx-easy-template-x.mjs', ...words)),
        },
        {
          name: 'python-docx',
          from: 'debian',
          slow: true,
          run: (...words) => python('docx-python-docx.py', ...words),
        },
        {
          name: 'pandoc',
          from: 'debian',
          cold: (file) => ({
            program: join(DEBIAN_ROOT, 'usr/bin/pandoc'),
            words: [
              '--data-dir',
              join(DEBIAN_ROOT, 'usr/share/pandoc/data'),
              place('one/form.html'),
              '-o',
              file,
            ],
            env: { LD_LIBRARY_PATH: LIBRARIES, pandoc_datadir: join(DEBIAN_ROOT, 'usr/share/pandoc') },
          }),
        },
      ],
      xlsx: [
        {
          name: 'XML strings + fflate (floor)',
          from: 'npm',
          run: (...words) => peer('xlsx-floor.mjs', ...words),
        },
        { name: 'exceljs', from: 'npm', run: (...words) => peer('xlsx-exceljs.mjs', ...words) },
        { name: 'openpyxl', from: 'debian', run: (...words) => python('xlsx-openpyxl.py', ...words) },
        { name: 'xlsxwriter', from: 'debian', run: (...words) => python('xlsx-xlsxwriter.py', ...words) },
      ],
    },
    libreOffice: libreOffice(place),
  };
}

/** LibreOffice makes PDF files of our Word files: `one()` of one, `many()` of 20 in a call. */
function libreOffice(place) {
  const soffice = (...files) => ({
    program: 'soffice',
    words: [
      '--headless',
      `-env:UserInstallation=file://${place('libreoffice')}`,
      ...['--convert-to', 'pdf', '--outdir', place('out'), ...files],
    ],
  });
  const copies = place('docx');
  return {
    name: 'LibreOffice',
    prepare: (docx) => {
      mkdirSync(copies, { recursive: true });
      for (let i = 1; i <= 20; i++) copyFileSync(docx, join(copies, `${i}.docx`));
    },
    one: () => soffice(join(copies, '1.docx')),
    many: () => soffice(...readdirSync(copies).map((name) => join(copies, name))),
    isThere: () => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, 'soffice'))),
  };
}
