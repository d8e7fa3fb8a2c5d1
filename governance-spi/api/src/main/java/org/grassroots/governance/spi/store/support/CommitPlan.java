package org.grassroots.governance.spi.store.support;

import java.util.List;
import org.grassroots.governance.spi.store.Change;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.Write;

/**
 * A commit that holds, with the versions it makes.
 *
 * @param commit the commit
 * @param steps one a write, in order
 * @since 0.1
 */
public record CommitPlan(Commit commit, List<Step> steps) {
  /** Copies the steps. */
  public CommitPlan {
    steps = List.copyOf(steps);
  }

  /**
   * One write and what it makes.
   *
   * @param write the write
   * @param version the new version
   */
  public record Step(Write write, long version) {
    /** What the write does. */
    public Change.Type type() {
      if (write instanceof Write.Put) {
        return Change.Type.PUT;
      }
      return write instanceof Write.Delete ? Change.Type.DELETE : Change.Type.ERASE;
    }

    /** The record. */
    public RecordKey record() {
      return RecordKey.of(write);
    }

    /** The change as the feed shows it. */
    public Change change() {
      return new Change(write.kind(), write.id(), version, type());
    }
  }

  /** The changes in order. */
  public List<Change> changes() {
    return steps.stream().map(Step::change).toList();
  }

  /** The new versions in order. */
  public List<Receipt.RecordVersion> versions() {
    return steps.stream()
        .map(step -> new Receipt.RecordVersion(step.write.kind(), step.write.id(), step.version))
        .toList();
  }
}
