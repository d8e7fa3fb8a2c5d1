package org.grassroots.governance.formats.table;

import java.util.List;

/**
 * One record of a table as it was published.
 *
 * @param record the number of the record, the first after the header is 1; blank lines do not count
 * @param line the line of the file it starts on, the first is 1
 * @param cells the cells as published, not trimmed; their number may differ from the header's
 * @since 0.1
 */
public record CsvRow(long record, long line, List<String> cells) {}
