import { isLibreOfficeUsable } from './check-libreoffice.mjs';
import { interleave, summarize } from './interleave.mjs';
import { runProcess } from './run-process.mjs';
import { verifyDocument, verifyValidator } from './verify.mjs';

/**
 * Whole processes, from the start to the end, of one document: `start` and `validate` in one group, then a group a format.
 * @returns `[{ group, lines }]`
 */
export function measureCold(bench) {
  return [
    startGroup(bench),
    ...['docx', 'xlsx', 'pdf', 'html', 'md'].map((format) => formatGroup(bench, format)),
  ];
}

function startGroup({
  contenders: { node, version, validate, validators },
  inputs: { place },
  usable,
  sizes,
}) {
  const file = (json) => place('one', json ? 'policy.json' : 'policy.yaml');
  const peers = validators.filter((peer) => usable(peer, () => verifyValidator(peer, place)));
  return group('validate', sizes.startRuns, sizes, [
    contender('node -e 0', node),
    contender('policy --version', version, { isOurs: true }),
    contender('policy validate', () => validate(file(false)), { isOurs: true }),
    ...peers.map(({ name, command, json, rarely }) => contender(name, () => command(file(json)), { rarely })),
  ]);
}

function formatGroup(bench, format) {
  const { contenders, inputs, usable, sizes } = bench;
  const out = (name) => inputs.place('out', name);
  const own = `cold.${format}`;
  const command = () => contenders.render[format](inputs.place('one', 'policy.yaml'), own);
  runProcess(command());
  verifyDocument('policy', out(own), inputs.texts);
  const cold = (peer, file) =>
    peer.cold ? peer.cold(file) : peer.run('cold', inputs.place('one', 'form.json'), file);
  const peers = (contenders.documents[format] ?? []).map((peer, i) => ({
    ...peer,
    file: out(`peer${i}.${format}`),
  }));
  const checked = peers.filter((peer) =>
    usable(peer, () => {
      runProcess(cold(peer, peer.file));
      verifyDocument(peer.name, peer.file, inputs.texts);
    }),
  );
  return group(format, sizes.coldRuns, sizes, [
    contender('node -e 0', contenders.node),
    contender(`policy render --format ${format}`, command, { isOurs: true }),
    ...checked.map((peer) => contender(peer.name, () => cold(peer, peer.file), { rarely: peer.slow })),
    ...(format === 'pdf' ? libreOffice(bench) : []),
  ]);
}

function libreOffice(bench) {
  const office = bench.contenders.libreOffice;
  return isLibreOfficeUsable(bench) ? [contender(office.name, office.one, { rarely: true })] : [];
}

function contender(name, command, { isOurs = false, rarely = false } = {}) {
  return { name, command, isOurs, rarely, measure: () => runProcess(command()).milliseconds };
}

function group(name, runs, { memoryRuns }, contenders) {
  for (const { measure } of contenders) measure();
  return { group: name, lines: summarize(contenders, interleave(contenders, runs), 'node -e 0', memoryRuns) };
}
