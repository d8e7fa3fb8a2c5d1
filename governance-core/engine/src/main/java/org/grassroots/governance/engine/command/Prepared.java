package org.grassroots.governance.engine.command;

import java.util.List;
import org.grassroots.governance.model.shared.Decision;
import org.grassroots.governance.spi.store.ReadCheck;
import org.grassroots.governance.spi.store.Write;

/**
 * What a command would do: the model's decision and, where it is an acceptance, the writes that
 * make it true.
 *
 * @param <S> the state decided upon
 * @param decision the model's answer
 * @param subject the id the command is about
 * @param writes what changes; empty for a refusal
 * @param reads what must still be so
 * @since 0.1
 */
public record Prepared<S>(
    Decision<S> decision, String subject, List<Write> writes, List<ReadCheck> reads) {
  /** Copies the lists. */
  public Prepared {
    writes = List.copyOf(writes);
    reads = List.copyOf(reads);
  }

  /** A prepared command that depends on the versions of its writes alone. */
  public static <S> Prepared<S> of(Decision<S> decision, String subject, Write... writes) {
    return new Prepared<>(decision, subject, List.of(writes), List.of());
  }
}
