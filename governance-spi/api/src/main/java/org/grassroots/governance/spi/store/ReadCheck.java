package org.grassroots.governance.spi.store;

/**
 * Something the caller looked at before deciding; the commit holds only if it is still so (S6).
 *
 * @param kind the kind of the record
 * @param id the id of the record
 * @param version the version that was seen, or {@link Write#ABSENT} when no live record was there
 * @since 0.1
 */
public record ReadCheck(String kind, String id, long version) {}
