package org.grassroots.governance.spi.store;

import java.util.Optional;

/**
 * One version of a record in its history (S11).
 *
 * @param version from 1, ascending without gaps
 * @param position the feed position of its commit
 * @param type what happened
 * @param record the content; empty for a deletion and wherever content was erased
 * @since 0.1
 */
public record HistoryEntry(
    long version, long position, Change.Type type, Optional<StoredRecord> record) {}
