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
    String commitId = action + ":" + command.key();
    String hash = Digest.of(command.toString());
    return retrying(
        () -> {
          Optional<Receipt> earlier = store.receipt(commitId);
          if (earlier.isPresent()) {
            return repeated(earlier.get(), hash, action, command, answerAt);
          }
          Prepared<S> prepared = decide.get();
          if (!(prepared.decision() instanceof Decision.Accepted<S> accepted)) {
            return prepared.decision();
          }
          try {
            store.commit(commit(call, action, commitId, hash, prepared, accepted.facts()));
            return accepted;
          } catch (StoreException.Duplicate twin) {
            // the same command, sent twice at once, was committed a moment ago
            Receipt first = store.receipt(commitId).orElseThrow(() -> twin);
            return repeated(first, hash, action, command, answerAt);
          }
        });
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

  private <S> Decision<S> repeated(
      Receipt receipt, String hash, String action, Command command, LongFunction<S> answerAt) {
    AuditEntry entry =
        store
            .get(AuditRecords.KIND.name(), receipt.commitId())
            .map(AuditRecords::read)
            .orElseThrow(() -> new IllegalStateException("No audit of " + receipt.commitId()));
    if (!entry.commandHash().equals(hash)) {
      throw new KeyReused(action, command.key());
    }
    S answer = answerAt.apply(receipt.position().orElseGet(store::position));
    return new Decision.Accepted<>(answer, entry.facts());
  }

  private static <S> Commit commit(
      Call call,
      String action,
      String commitId,
      String hash,
      Prepared<S> prepared,
      List<Fact> facts) {
    List<Write> writes = new ArrayList<>(prepared.writes());
    writes.add(
        AuditRecords.write(
            new AuditEntry(
                commitId,
                call.actor().id(),
                action,
                prepared.subject(),
                call.purpose(),
                call.now(),
                hash,
                AuditHash.of(commitId, prepared.writes()),
                facts)));
    return new Commit(commitId, writes, prepared.reads());
  }
}
