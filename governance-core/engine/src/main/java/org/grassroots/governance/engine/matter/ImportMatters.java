package org.grassroots.governance.engine.matter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.ZoneId;
import java.util.List;
import org.grassroots.governance.engine.command.Command;
import org.grassroots.governance.engine.internal.Digest;

/**
 * Take in matters that another system published: one atomic batch.
 *
 * @param source the name of the source: lower-case letters, digits and hyphens; ids of imported
 *     matters are {@code source:key}
 * @param kind the id of a matter kind of the region
 * @param zone the zone of the published local times
 * @param matters the batch, keys distinct; hundreds rather than thousands
 * @since 0.1
 */
public record ImportMatters(
    @NotBlank @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}") String source,
    @NotBlank String kind,
    @NotNull ZoneId zone,
    @NotNull List<@Valid PublishedMatter> matters)
    implements Command {
  /** Copies the batch. */
  public ImportMatters {
    matters = List.copyOf(matters);
  }

  /** Derived from the content: the same batch is the same command. */
  @Override
  public String key() {
    return Digest.of(toString());
  }
}
