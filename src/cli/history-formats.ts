import type { Language } from '../diagnostic/wording.js';
import { historyRows, historyTable, historyTitle, layOutHistory } from '../layout/lay-out-history.js';
import type { OrganizationHistory } from '../model/history.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { makeVisible } from '../text/make-visible.js';
import { safeJson } from '../text/safe-json.js';
import { writeCsv } from '../write/write-csv.js';
import { MARKDOWN_MARK, markdownTable } from '../write/write-markdown.js';
import { writeTextTable } from '../write/write-text-table.js';

/** What a writer of histories is given beside them. */
export interface HistorySettings {
  readonly language: Language;
  /** Columns of the terminal. */
  readonly columns: number;
  /** Name and version of the program. */
  readonly generator: string;
  /** Time of creation that a file states, ISO 8601 in UTC. */
  readonly date: string;
}

type HistoryWriter = (
  histories: readonly OrganizationHistory[],
  settings: HistorySettings,
) => Promise<string | Uint8Array>;

/** How indicators can be shown over the years. A new format is one line here. */
export const HISTORY_WRITERS = {
  table: async (histories, { language, columns }) =>
    histories
      .map((history) => {
        const title = makeVisible(historyTitle([history], language));
        return harmlessLines(`${title}\n\n${writeTextTable(historyTable(history, language), columns)}`);
      })
      .join('\n'),
  json: async (organizations) => `${safeJson({ generator: 'policydoc', organizations })}\n`,
  csv: async (histories, { language }) => writeCsv(historyRows(histories, language)),
  md: async (histories, { language }) => {
    const title = `## ${historyTitle(histories, language)}`;
    return `${[MARKDOWN_MARK, title, markdownTable(historyRows(histories, language))].join('\n\n')}\n`;
  },
  html: async (histories, { language, generator }) => {
    const { writeHistoryHtml } = await import('../write/html/write-history-html.js');
    return writeHistoryHtml(layOutHistory(histories, language), generator);
  },
  xlsx: async (histories, { language, generator, date }) => {
    const { writeHistoryXlsx } = await import('../write/xlsx/write-history-xlsx.js');
    return writeHistoryXlsx(layOutHistory(histories, language), historyRows(histories, language), {
      generator,
      date,
    });
  },
} as const satisfies Readonly<Record<string, HistoryWriter>>;

/** Name of a way to show indicators over the years. */
export type HistoryFormat = keyof typeof HISTORY_WRITERS;

/** Whether indicators can be shown over the years in this format. */
export function isHistoryFormat(format: string): format is HistoryFormat {
  return Object.hasOwn(HISTORY_WRITERS, format);
}
