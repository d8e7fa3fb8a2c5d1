package org.grassroots.governance.engine.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.grassroots.governance.engine.audit.AuditEntry;
import org.grassroots.governance.engine.audit.AuditHash;
import org.grassroots.governance.engine.audit.AuditRecords;
import org.grassroots.governance.engine.internal.Digest;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.model.shared.Fact;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.store.Commit;
import org.grassroots.governance.spi.store.Receipt;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.Write;

/**
 * Runs commands: once for each key, decided again when somebody else was faster, committed with
 * facts and audit in one batch.
 *
 * <p>Safe for threads.
 *
 * @since 0.1
 */
public final class CommandRunner {
  /**
   * How often a command is decided anew after losing a race; each loss means that another command
   * won.
   */
  private static final int MAX_ATTEMPTS = 20;

  private final RecordStore store;

  /** A runner that commits to this store. */
  public CommandRunner(RecordStore store) {
    this.store = store;
  }

  /**
   * Runs a command.
   *
   * @param call who asks
   * @param action {@code family.verb}
   * @param command the command, already checked
   * @param answerAt reads the first answer as it stood at a feed position, for a repeated key
   * @param decide loads what is needed and decides; called again after a lost race
   * @return the decision; for a repeated key the first one
   * @throws KeyReused the key belongs to another command
   * @throws StoreException.Conflict the races never ended
   */
  public <S> Decision<S> run(
      Call call,
      String action,
      Command command,
      LongFunction<S> answerAt,
      Supplier<Prepared<S>> decide) {
    Run<S> run =
        new Run<>(
            call,
            action,
            command,
            action + ":" + command.key(),
            Digest.of(command.toString()),
            answerAt,
            decide);
    return hopeful(run).orElseGet(() -> retrying(() -> careful(run)));
  }

  /** What one call of {@link #run} works with. */
  private record Run<S>(
      Call call,
      String action,
      Command command,
      String commitId,
      String hash,
      LongFunction<S> answerAt,
      Supplier<Prepared<S>> decide) {}

  /**
   * Decides and commits without asking first whether the key was used: the store refuses a commit
   * id that is taken, and what was done before is refused by the rules. Empty when anything is in
   * the way.
   */
  private <S> Optional<Decision<S>> hopeful(Run<S> run) {
    try {
      Prepared<S> prepared = run.decide.get();
      if (!(prepared.decision() instanceof Decision.Accepted<S> accepted)) {
        return Optional.empty();
      }
      store.commit(commit(run, prepared, accepted.facts()));
      return Optional.of(accepted);
    } catch (StoreException.Conflict | StoreException.Duplicate | InvalidInput inTheWay) {
      return Optional.empty();
    }
  }

  /** Asks first whether the key was used. */
  private <S> Decision<S> careful(Run<S> run) {
    Optional<Receipt> earlier = store.receipt(run.commitId);
    if (earlier.isPresent()) {
      return repeated(earlier.get(), run);
    }
    Prepared<S> prepared = run.decide.get();
    if (!(prepared.decision() instanceof Decision.Accepted<S> accepted)) {
      return prepared.decision();
    }
    try {
      store.commit(commit(run, prepared, accepted.facts()));
      return accepted;
    } catch (StoreException.Duplicate twin) {
      // the same command, sent twice at once, was committed a moment ago
      return repeated(store.receipt(run.commitId).orElseThrow(() -> twin), run);
    }
  }

  /**
   * Decides, and decides again after each lost race.
   *
   * @throws StoreException.Conflict the races never ended
   */
  public static <S> Decision<S> retrying(Supplier<Decision<S>> attempt) {
    for (int lost = 1; ; lost++) {
      try {
        return attempt.get();
      } catch (StoreException.Conflict conflict) {
        if (lost == MAX_ATTEMPTS) {
          throw conflict;
        }
      }
    }
  }

  private <S> Decision<S> repeated(Receipt receipt, Run<S> run) {
    AuditEntry entry =
        store
            .get(AuditRecords.KIND.name(), receipt.commitId())
            .map(AuditRecords::read)
            .orElseThrow(() -> new IllegalStateException("No audit of " + receipt.commitId()));
    if (!entry.commandHash().equals(run.hash)) {
      throw new KeyReused(run.action, run.command.key());
    }
    S answer = run.answerAt.apply(receipt.position().orElseGet(store::position));
    return new Decision.Accepted<>(answer, entry.facts());
  }

  private static <S> Commit commit(Run<S> run, Prepared<S> prepared, List<Fact> facts) {
    List<Write> writes = new ArrayList<>(prepared.writes());
    writes.add(
        AuditRecords.write(
            new AuditEntry(
                run.commitId,
                run.call.actor().id(),
                run.action,
                prepared.subject(),
                run.call.purpose(),
                run.call.now(),
                run.hash,
                AuditHash.of(run.commitId, prepared.writes()),
                facts)));
    return new Commit(run.commitId, writes, prepared.reads());
  }
}
