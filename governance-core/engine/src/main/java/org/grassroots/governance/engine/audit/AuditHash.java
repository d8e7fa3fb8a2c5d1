package org.grassroots.governance.engine.audit;

import java.util.List;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Commits;
import org.grassroots.governance.spi.store.StoredRecord;
import org.grassroots.governance.spi.store.Write;

/**
 * The digests of the audit.
 *
 * @since 0.1
 */
public final class AuditHash {
  /** What the chain starts from. */
  public static final String START = "0".repeat(64);

  private AuditHash() {}

  /** SHA-256 of writes in their order, bound to the commit. */
  public static String of(String commitId, List<Write> writes) {
    return Commits.contentHash(new Commit(commitId, writes, List.of()));
  }

  /** The next link of the chain. */
  static String next(String chain, StoredRecord entry) {
    Write write =
        new Write.Put(entry.kind(), entry.id(), Write.ABSENT, entry.document(), entry.fields());
    return Digest.of(chain + of(entry.id(), List.of(write)));
  }
}
