package org.grassroots.governance.tck.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.FieldValue;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * A store that breaks one law, with its harness.
 *
 * @param number the law it breaks
 * @param name what is wrong with it
 * @param harness opens it
 * @since 0.1
 */
public record BrokenStore(String number, String name, StoreHarness harness) {

  /** Every broken store of the kit, at least two a law. */
  public static List<BrokenStore> all() {
    List<BrokenStore> all = new ArrayList<>();
    all.addAll(commits());
    all.addAll(questions());
    all.addAll(values());
    all.addAll(locations());
    return all;
  }

  private static List<BrokenStore> commits() {
    return List.of(
        broken("S1", "splits commits", BrokenStores::splitting),
        broken("S1", "keeps half of a refused commit", BrokenStores::halfKeeping),
        broken("S2", "lets the last writer win", BrokenStores::lastWins),
        broken("S2", "names the versions the wrong way round", BrokenStores::misnaming),
        broken("S4", "makes a repeated commit again", BrokenStores::forgetful),
        broken("S4", "takes other content under an id", BrokenStores::gullible),
        broken("S5", "lags one commit behind", BrokenStores::lagging),
        broken("S5", "answers from a cache", BrokenStores::cachingQueries),
        broken("S6", "ignores reads", BrokenStores::ignoringReads),
        broken("S6", "ignores reads of nothing", BrokenStores::ignoringAbsence),
        broken("S18", "throws untyped errors", BrokenStores::untyped),
        broken("S18", "answers after it was closed", BrokenStores::openAfterClose),
        broken("S19", "overwrites after a lost race", BrokenStores::racing),
        broken("S19", "forgets every seventh commit", BrokenStores::losing));
  }

  private static List<BrokenStore> questions() {
    return List.of(
        broken("S8", "orders text by UTF-16", BrokenStores::utf16),
        broken("S8", "cuts long lists of values", BrokenStores::cuttingLists),
        broken("S8", "takes equal fields for ordered", BrokenStores::lax),
        broken("S9", "pages by offset", BrokenStores::byOffset),
        broken("S9", "repeats the edge of a page", BrokenStores::repeatingEdges),
        broken("S10", "leaves gaps in the feed", BrokenStores::gapping),
        broken("S10", "skips entries of the feed", BrokenStores::skipping),
        broken("S11", "answers for the past with today", BrokenStores::timeless),
        broken("S11", "forgets old versions", BrokenStores::shortMemory),
        broken("S12", "leaves no trace of a deletion", BrokenStores::traceless),
        broken("S12", "deletes instead of erasing", BrokenStores::unforgetting),
        broken(
            "S17", "sums in doubles", s -> BrokenStores.changingFigures(s, BrokenStores::doubled)),
        broken(
            "S17",
            "swaps least and most",
            s -> BrokenStores.changingFigures(s, BrokenStores::swapped)));
  }

  private static List<BrokenStore> values() {
    return List.of(
        broken("S7", "only declares unique keys", BrokenStores::withoutKeys),
        broken("S7", "lets absent values collide", BrokenStores::collidingAbsent),
        broken("S13", "trims text", s -> BrokenStores.changingText(s, String::strip)),
        broken(
            "S13", "loses U+0000", s -> BrokenStores.changingText(s, t -> t.replace("\u0000", ""))),
        broken(
            "S14",
            "cuts instants to milliseconds",
            s -> BrokenStores.changingValues(s, BrokenStores::millis)),
        broken(
            "S14", "rounds decimals", s -> BrokenStores.changingValues(s, BrokenStores::rounded)),
        broken(
            "S15",
            "takes empty text for absent",
            s -> BrokenStores.changingValues(s, BrokenStores::emptyAsAbsent)),
        broken("S15", "takes absent text for empty", BrokenStores::absentAsEmpty),
        broken("S16", "holds half a MiB", BrokenStores::small),
        broken("S16", "cuts large documents", BrokenStores::generous));
  }

  private static List<BrokenStore> locations() {
    return List.of(
        new BrokenStore("S3", "loses the last commit in a crash", new Crashing(1)),
        new BrokenStore("S3", "loses everything in a crash", new Crashing(Long.MAX_VALUE)),
        new BrokenStore("S20", "shows what the host has not committed", new Joining(true, true)),
        new BrokenStore("S20", "keeps what the host rolled back", new Joining(false, true)),
        new BrokenStore("S21", "loses records in an upgrade", new Upgrading(0)),
        new BrokenStore("S21", "loses history in an upgrade", new Upgrading(1)));
  }

  private static BrokenStore broken(
      String number, String name, UnaryOperator<RecordStore> breaking) {
    return new BrokenStore(
        number,
        name,
        new ReferenceHarness() {
          @Override
          public RecordStore open(String location) {
            return breaking.apply(super.open(location));
          }
        });
  }

  /** Loses the end of the feed in a crash. */
  private static final class Crashing extends ReferenceHarness {
    private final long lost;

    Crashing(long lost) {
      this.lost = lost;
    }

    @Override
    public void crash(String location) {
      ReferenceState state = state(location);
      replace(location, state.upTo(state.feed.size() - lost));
    }
  }

  /** Commits at once what it should hold back, or keeps what it should drop. */
  private static final class Joining extends ReferenceHarness {
    private final boolean isAtOnce;
    private final boolean isKeeping;

    Joining(boolean isAtOnce, boolean isKeeping) {
      this.isAtOnce = isAtOnce;
      this.isKeeping = isKeeping;
    }

    @Override
    public HostTransaction begin(String location) {
      HostTransaction honest = super.begin(location);
      RecordStore direct = open(location);
      return new HostTransaction() {
        @Override
        public RecordStore store() {
          return isAtOnce ? direct : honest.store();
        }

        @Override
        public void commit() {
          honest.commit();
        }

        @Override
        public void rollback() {
          if (isKeeping) {
            honest.commit();
          }
        }
      };
    }
  }

  /** Opens an older store and keeps only some of it. */
  private static final class Upgrading extends ReferenceHarness {
    private final int kept;

    Upgrading(int kept) {
      this.kept = kept;
    }

    @Override
    public OlderStore older(String location) {
      OlderStore whole = super.older(location + "-before");
      RecordStore upgraded = open(location);
      upgraded.declare(List.of(org.grassroots.governance.spi.store.RecordKind.of(whole.kind())));
      Optional.of(kept)
          .filter(count -> count > 0)
          .ifPresent(
              count ->
                  upgraded.commit(
                      Commit.of(
                          "kept",
                          new org.grassroots.governance.spi.store.Write.Put(
                              whole.kind(),
                              whole.id(),
                              0,
                              whole.document(),
                              java.util.Map.<String, FieldValue>of()))));
      return new OlderStore(upgraded, whole.kind(), whole.id(), whole.document());
    }
  }

  @Override
  public String toString() {
    return number + " " + name;
  }
}
