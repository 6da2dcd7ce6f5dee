import { median } from './arithmetic.mjs';
import { isLibreOfficeUsable } from './check-libreoffice.mjs';
import { interleave, summarize } from './interleave.mjs';
import { runProcess } from './run-process.mjs';

const OFFICE_FILES = 20;

/** Milliseconds a document in a process that has made some already. @returns `[{ group, lines }]` */
export function measureWarm(bench) {
  const { contenders, inputs, usable, sizes } = bench;
  return ['docx', 'xlsx', 'pdf'].map((format) => {
    const peers = (contenders.documents[format] ?? []).filter(
      (peer) => peer.run !== undefined && usable(peer, () => {}),
    );
    const count = (slow) => (slow ? sizes.slowDocuments : sizes.warmDocuments);
    const warmUps = (slow) => (slow ? 2 : sizes.warmUps);
    const ours = (from) => () => contenders.warm(format, from, count(false), warmUps(false));
    const all = [
      programOf(`policydoc, ${format} of the peers’ form`, ours('same'), true),
      programOf(`policydoc, ${format} of the official form`, ours('form'), true),
      programOf(`policydoc, YAML to ${format}`, ours('yaml'), true),
      ...peers.map(({ name, run, slow }) =>
        programOf(name, () => run('warm', inputs.place('forms'), String(count(slow)), String(warmUps(slow)))),
      ),
      ...(format === 'pdf' ? libreOffice(bench) : []),
    ];
    return { group: format, lines: summarize(all, interleave(all, sizes.warmRuns), null, 1) };
  });
}

function programOf(name, command, isOurs = false) {
  return {
    name,
    command,
    isOurs,
    measure: () => median(JSON.parse(runProcess(command()).stdout).milliseconds),
  };
}

function libreOffice(bench) {
  if (!isLibreOfficeUsable(bench)) return [];
  const office = bench.contenders.libreOffice;
  const measure = () => runProcess(office.many()).milliseconds / OFFICE_FILES;
  return [
    { name: `LibreOffice, ${OFFICE_FILES} files in a call`, command: office.many, measure, rarely: true },
  ];
}
