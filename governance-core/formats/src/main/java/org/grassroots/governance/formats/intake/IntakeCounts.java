package org.grassroots.governance.formats.intake;

/**
 * What became of the records of a file; {@code read = accepted + rejected + duplicates}.
 *
 * @param read records read
 * @param accepted records that became rows
 * @param rejected records left out, each with a finding
 * @param duplicates records that repeat an earlier one in every cell
 * @since 0.1
 */
public record IntakeCounts(long read, long accepted, long rejected, long duplicates) {}
