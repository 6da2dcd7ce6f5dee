import { InvalidArgumentError, Option } from 'commander';
import { REPORTERS, type ReportFormat } from '../../report/index.js';
import type { ReportOutput } from '../report-output.js';
import type { CommandLine } from './command-line.js';
import { withChoices } from './options.js';

/** `--format` of reports: FORMAT to standard output or FORMAT=PATH, several by commas or by repeating the option. */
export function reportOption(t: CommandLine['t']): Option {
  const formats = Object.keys(REPORTERS);
  const description = t(
    '報告の形式(コンマで区切って複数。FORMAT=PATH でファイルへ。省略すると pretty)',
    'report formats, separated by commas; FORMAT=PATH for a file; pretty when left out',
  );
  const option = new Option('--format <FORMAT>', description).argParser<readonly ReportOutput[] | undefined>(
    (value, before = []) => [
      ...before,
      ...value.split(',').map((part) => reportOutput(part.trim(), formats)),
    ],
  );
  return withChoices(option, formats);
}

/** One report that was asked for. @throws InvalidArgumentError, which becomes a usage error */
function reportOutput(asked: string, formats: readonly string[]): ReportOutput {
  const [, format = '', path] = /^([^=]*)(?:=(.*))?$/s.exec(asked) ?? [];
  if (!formats.includes(format)) throw new InvalidArgumentError(formats.join(', '));
  if (path === '') throw new InvalidArgumentError(`${format}, ${format}=PATH`);
  return { format: format as ReportFormat, path: path ?? '-' };
}
