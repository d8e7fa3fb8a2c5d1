package org.grassroots.governance.engine.place;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.model.place.register.SubjectChange;

/**
 * Enter, update or take out subjects from a day on, all or none.
 *
 * @param key the idempotency key
 * @param from the day from which the changes hold
 * @param changes what each subject shall be
 * @since 0.1
 */
public record UpdateSubjects(
    @NotBlank @Size(max = 100) String key,
    @NotNull LocalDate from,
    @NotEmpty List<SubjectChange> changes)
    implements Command {
  /** Copies the list. */
  public UpdateSubjects {
    changes = List.copyOf(changes);
  }
}
