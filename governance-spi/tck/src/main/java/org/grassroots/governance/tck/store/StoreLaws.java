package org.grassroots.governance.tck.store;

import java.util.List;
import java.util.Optional;
import org.grassroots.governance.spi.store.Capability;

/** The registry of laws: number, intent, capability, check. */
final class StoreLaws {
  static final List<StoreLaw> ALL =
      List.of(
          law("S1", "a commit is atomic", CommitLaws::s01Atomic),
          law("S2", "a stale expected version is refused", CommitLaws::s02Versions),
          law(
              "S3",
              "what has a receipt survives a crash",
              Capability.DURABLE,
              CrashLaws::s03Durable),
          law("S4", "the same commit id returns the first receipt", CommitLaws::s04Repeats),
          law("S5", "read your writes", CommitLaws::s05ReadYourWrites),
          law("S6", "no lost update and no write skew", CommitLaws::s06Reads),
          law("S7", "unique keys hold and absent values never collide", ValueLaws::s07UniqueKeys),
          law("S8", "conditions and order by code point", QueryLaws::s08Order),
          law("S9", "pages neither skip nor repeat", QueryLaws::s09Pages),
          law("S10", "the feed is gap-free and the same for all", FeedLaws::s10Feed),
          law("S11", "full history and reads as of a position", FeedLaws::s11History),
          law("S12", "tombstones stay and erasure keeps the fact", FeedLaws::s12Erasure),
          law("S13", "text and bytes come back identical", ValueLaws::s13Text),
          law("S14", "instants, decimals and sums are exact", ValueLaws::s14Numbers),
          law("S15", "empty is not absent", ValueLaws::s15Absent),
          law("S16", "a record of one MiB fits and one too large is refused", ValueLaws::s16Size),
          law("S17", "figures equal a scan", QueryLaws::s17Figures),
          law("S18", "errors are typed", CommitLaws::s18Errors),
          law("S19", "safe for threads without deadlock", ThreadLaws::s19Threads),
          law("S20", "joins the host's transaction", Capability.JOINS_HOST, CrashLaws::s20Joins),
          law(
              "S21",
              "opens what an older release wrote",
              Capability.UPGRADES,
              CrashLaws::s21Upgrades));

  private StoreLaws() {}

  private static StoreLaw law(String number, String intent, StoreLaw.Check check) {
    return new StoreLaw(number, intent, Optional.empty(), check);
  }

  private static StoreLaw law(
      String number, String intent, Capability needs, StoreLaw.Check check) {
    return new StoreLaw(number, intent, Optional.of(needs), check);
  }
}
