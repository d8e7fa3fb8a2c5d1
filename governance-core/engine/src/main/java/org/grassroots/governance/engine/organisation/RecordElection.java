package org.grassroots.governance.engine.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.engine.command.Command;

/**
 * Record an election: everybody in the elected posts leaves, the elected enter.
 *
 * @param key the idempotency key
 * @param organisation whose
 * @param day the day of the election
 * @param seats who was elected to what
 * @since 0.1
 */
public record RecordElection(
    @NotBlank @Size(max = 100) String key,
    @NotBlank @Size(max = 100) String organisation,
    @NotNull LocalDate day,
    @NotEmpty List<@Valid Seat> seats)
    implements Command {
  /** Copies the list. */
  public RecordElection {
    seats = List.copyOf(seats);
  }

  /**
   * A post and who was elected to it.
   *
   * @param post the id of the post
   * @param person an opaque id
   */
  public record Seat(@NotBlank String post, @NotBlank @Size(max = 100) String person) {}
}
