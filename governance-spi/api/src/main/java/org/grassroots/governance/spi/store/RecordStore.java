package org.grassroots.governance.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps versioned records. Called by the engine on the caller's thread, from many threads at once;
 * must not call back.
 *
 * <p>Rules, each proved by the contract kit: S1 a commit is atomic · S2 a stale expected version is
 * refused and names both versions · S3 what has a receipt survives a crash · S4 the same commit id
 * again returns the first receipt, with other content it is refused · S5 read your writes · S6 no
 * lost update, no write skew over the reads of a commit · S7 unique keys; absent values never
 * collide; unique or indexed text of more than 512 code points is refused · S8 conditions and a
 * total order by code point · S9 pages neither skip nor repeat what stayed put · S10 the feed is
 * gap-free and the same for all · S11 full history, reads as of a position · S12 tombstones;
 * erasure removes content and keeps the fact · S13 text and bytes come back identical; U+0000 and
 * lone surrogates are refused · S14 instants to the microsecond, exact decimals, overflow refused ·
 * S15 absent is not empty · S16 at least 1 MiB a record, more than {@link #maxRecordBytes} is
 * refused · S17 figures equal a scan · S18 typed errors · S19 safe for threads, no deadlock · S20
 * joins the host's transaction · S21 opens older stores.
 *
 * @since 0.1
 */
public interface RecordStore extends AutoCloseable {

  /** What this store promises beyond the rules; constant. */
  Set<Capability> capabilities();

  /**
   * The most bytes of UTF-8 document plus field values that one record may have; at least 1 MiB.
   */
  int maxRecordBytes();

  /**
   * Makes the kinds known; must precede their use. Declaring a kind again is free; fields, keys and
   * indexes may be added to a kind (old records lack the new fields), everything else is refused
   * with {@link StoreException.Refused}.
   */
  void declare(Collection<RecordKind> kinds);

  /**
   * Commits atomically and returns when it is done and durable.
   *
   * @throws StoreException.Conflict an expected or read version is not the current one (S2, S6)
   * @throws StoreException.Duplicate a unique key is taken (S7) or the commit id was used with
   *     other content (S4)
   * @throws StoreException.Refused a value, text, size or undeclared name breaks a rule
   * @throws StoreException.Unavailable the outcome is unknown or the store is away; send the same
   *     commit again
   */
  Receipt commit(Commit commit);

  /** The receipt of a commit that happened; empty when no commit has that id. */
  Optional<Receipt> receipt(String commitId);

  /** The live record; empty when it never was, is deleted or erased. */
  Optional<StoredRecord> get(String kind, String id);

  /**
   * The live records among these ids, by id in code-point order; unknown ids are left out; any
   * number of ids.
   */
  List<StoredRecord> getAll(String kind, Collection<String> ids);

  /**
   * The record as it stood right after the commit at {@code position}; empty when it was not live
   * then, or is erased (S11).
   */
  Optional<StoredRecord> getAsOf(String kind, String id, long position);

  /** Every version of the record, ascending; empty when it never was. */
  List<HistoryEntry> history(String kind, String id);

  /** One page of live records, a consistent picture of one instant (S8, S9). */
  Page query(Query query);

  /**
   * Groups in order of their keys, absent last; exactly one group when nothing is grouped (S17).
   */
  List<Aggregation.Group> aggregate(Aggregation aggregation);

  /**
   * Up to {@code limit} (1 to 10,000) commits after {@code position}, ascending without gaps (S10).
   */
  List<FeedEntry> changes(long position, int limit);

  /** The position of the newest commit; 0 for an empty store. */
  long position();

  /** Closes; every later call but this one throws {@link StoreException.Closed}. */
  @Override
  void close();
}
