import { quote } from '../wording.js';
import { FILE_TYPES } from './collect-words.js';
import { CELLS, WORKBOOK, type WorkbookFault } from './results-workbook-words.js';
import { error, say, warning } from './rule-wording.js';

/** What is wrong with a results file of Excel. */
export const RESULTS_WORKBOOK_RULES = {
  'results/workbook': error(
    say(
      'Excel の結果ファイルは、壊れていない .xlsx ファイルです。',
      'A results file of Excel is an .xlsx file that is not damaged.',
    ),
    (fault: WorkbookFault) => WORKBOOK[fault.kind](fault as never),
    (fault) => {
      if (fault.kind === 'fileType' && fault.found !== 'other') return FILE_TYPES[fault.found].help;
      if (fault.kind === 'unsafe' && fault.what !== 'macro') {
        return say(
          'Excel が作るファイルにはないものです。開かずに、送り主に確かめてください。',
          'Excel makes no such files. Do not open it; ask who sent it.',
        );
      }
      return say(
        'Excel で開き、結果の表だけを新しい .xlsx か「CSV UTF-8」として保存し直してください。',
        'Open it in Excel and save the table of results alone as a new .xlsx, or as “CSV UTF-8”.',
      );
    },
  ),
  'results/cell': error(
    say(
      'Excel の結果ファイルのセルは、画面に見えるとおりの文字か数値です。',
      'Cells of a results file of Excel are text, or numbers as they are seen.',
    ),
    ({ what, text }: { what: keyof typeof CELLS; text: string }) =>
      say(
        `${CELLS[what].ja}${text === '' || what === 'date' ? '' : `(${quote(text)})`}。`,
        `${CELLS[what].en}${text === '' || what === 'date' ? '' : ` (${quote(text)})`}.`,
      ),
    ({ what }) => CELLS[what].help,
  ),
  'results/rounded': warning(
    say(
      '結果ファイルのセルは、公表する桁までの値です。',
      'A cell of a results file has the digits that are published.',
    ),
    ({ text, exact }: { text: string; exact: string }) =>
      say(
        `セルの値は ${quote(exact)} ですが、${quote(text)} と表示されています。表示のとおり ${quote(text)} として読みました。`,
        `The cell holds ${quote(exact)} but shows ${quote(text)}, and is read as it shows.`,
      ),
    ({ text, exact }) =>
      say(
        `公表する値が ${quote(text)} なら、その値をセルに書いてください。${quote(exact)} なら、セルの表示形式の桁を増やしてください。`,
        `If ${quote(text)} is published, write it into the cell; if it is ${quote(exact)}, let the format show more digits.`,
      ),
  ),
};
