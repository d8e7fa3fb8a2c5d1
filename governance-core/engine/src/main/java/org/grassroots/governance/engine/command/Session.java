package org.grassroots.governance.engine.command;

import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.grassroots.governance.engine.access.AccessGuard;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.access.AccessDecision;
import org.grassroots.governance.spi.store.Condition;
import org.grassroots.governance.spi.store.RecordStore;

/**
 * What every service needs for one call: the store, the guard, the check, and the context.
 *
 * @param call who, why, when
 * @param store where records are
 * @param guard asks the access policy
 * @param commands checks commands
 * @param paths the path of a unit by its id
 * @since 0.1
 */
public record Session(
    Call call,
    RecordStore store,
    AccessGuard guard,
    CommandCheck commands,
    UnaryOperator<String> paths) {

  /** Refuses a command that breaks a constraint, in the language of the call. */
  public void check(Command command) {
    commands.check(command, call.locale());
  }

  /** Lets the action pass at the unit of this path, or throws. */
  public AccessDecision.Allowed allow(String action, String unitPath) {
    return guard.allow(call.actor(), call.purpose(), action, unitPath);
  }

  /** The rows the actor may see, as a condition on a field that holds unit paths. */
  public Condition rows(AccessDecision.Allowed allowed, String field) {
    return AccessGuard.rows(allowed, field, paths);
  }

  /**
   * The path of a unit: ids root first, each ended by a slash; the id alone for a unit nobody
   * registered, empty for none.
   */
  public String pathOf(String unit) {
    return unit.isEmpty() ? "" : paths.apply(unit);
  }

  /** Runs a command once for its key; see {@link CommandRunner#run}. */
  public <S> Decision<S> run(
      String action, Command command, LongFunction<S> answerAt, Supplier<Prepared<S>> decide) {
    return new CommandRunner(store).run(call, action, command, answerAt, decide);
  }
}
