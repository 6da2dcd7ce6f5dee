import { cellAt, lineIndex } from '../diagnostic/source.js';
import { escapeXml } from '../text/escape-xml.js';
import type { Reporter } from './report.js';

/**
 * Checkstyle's XML, which most CI servers and review tools read. Every file is named, also one without findings.
 * Source: Checkstyle's checkstyle-report-1.0.0.xsd; the version is the one that readers have taken since.
 */
export const checkstyle: Reporter = (reports, { language }) => {
  const files = reports.map(({ file, diagnostics }) => {
    const errors = diagnostics.map(({ source, range, severity, rule, message, help }) => {
      const { line, column } = lineIndex(source).point(range.start);
      const cell = cellAt(source, range.start)?.[language];
      const text = escapeXml(`${cell ? `${cell}: ` : ''}${message[language]} ${help[language]}`);
      return `    <error line="${line}" column="${column}" severity="${severity}" message="${text}" source="policydoc.${rule}"/>\n`;
    });
    return `  <file name="${escapeXml(file)}">\n${errors.join('')}  </file>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- policydoc -->\n<checkstyle version="4.3">\n${files.join('')}</checkstyle>\n`;
};
