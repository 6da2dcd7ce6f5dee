import { describe, expect, it } from 'vitest';
import { report, sampleReports } from './reports.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads a line of a log as the service's runner does. Source: actions/runner, ActionCommand.cs. */
function command(line: string): Command | null {
  const [, name, list = '', data = ''] = /^\s*::(\S+?)(?: (.*?))?::(.*)$/.exec(line) ?? [];
  if (name === undefined) return null;
  const properties = list.split(',').map((property) => {
    const [, key = '', value = ''] = /^([^=]*)=(.*)$/.exec(property) ?? [];
    return [key, decoded(value.replace(/%3A/g, ':').replace(/%2C/g, ','))];
  });
  return { name, properties: Object.fromEntries(properties), data: decoded(data) };
}

function decoded(text: string): string {
  return text.replace(/%0D/g, '\r').replace(/%0A/g, '\n').replace(/%25/g, '%');
}

describe('github', () => {
  const reports = sampleReports();
  const lines = report('github').trimEnd().split('\n');
  const commands = lines.map(command);

  it('has one command for each finding and no other line', () => {
    expect(commands).toHaveLength(reports.flatMap(({ diagnostics }) => diagnostics).length);
    expect(commands).not.toContain(null);
  });

  it('gives rule, place and sentence back as they are', () => {
    const hostile = reports[2];
    const last = hostile?.diagnostics.at(-1);
    const read = commands.filter((each) => each?.properties.title === last?.rule).at(-1);
    expect(read?.data).toBe(`${last?.message.ja} ${last?.help.ja}`);
    expect(read?.properties).toMatchObject({ line: '16', endLine: '16' });
    expect(Object.keys(read?.properties ?? {})).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
  });

  it('puts the worst first', () => {
    const names = commands.map((each) => each?.name);
    const weight = ['error', 'warning', 'notice'];
    expect(names).toEqual([...names].sort((a, b) => weight.indexOf(`${a}`) - weight.indexOf(`${b}`)));
    expect(new Set(names).size).toBe(3);
  });
});
