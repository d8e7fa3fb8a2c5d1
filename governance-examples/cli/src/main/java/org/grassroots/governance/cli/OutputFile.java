package org.grassroots.governance.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A file that appears complete or not at all: it is written beside its place first, then moved
 * there, replacing what stood there.
 *
 * @since 0.1
 */
public final class OutputFile {
  private OutputFile() {}

  /** What fills a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes to a draft. */
    void write(Path draft) throws IOException;
  }

  /** What fills a table. */
  @FunctionalInterface
  public interface Rows {
    /** Writes the header and the rows. */
    void write(CsvWriter table) throws IOException;
  }

  /**
   * Writes a table: CSV in UTF-8 with line feeds.
   *
   * @throws InvalidInput {@code GOV-CLI-002} when {@code target} is a folder or cannot be written
   */
  public static void table(Path target, Rows rows) {
    write(
        target,
        draft -> {
          try (CsvWriter table = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(draft)) {
            rows.write(table);
          }
        });
  }

  /**
   * Writes any file.
   *
   * @throws InvalidInput {@code GOV-CLI-002} when {@code target} is a folder or cannot be written
   */
  public static void write(Path target, Content content) {
    Path draft = draft(target);
    try {
      content.write(draft);
      if (!draft.equals(target)) {
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw refused(target, e);
    } finally {
      if (!draft.equals(target)) {
        remove(draft);
      }
    }
  }

  private static Path draft(Path target) {
    if (Files.isDirectory(target)) {
      throw InvalidInput.of("GOV-CLI-002", "--out", target + ", a folder", "a file");
    }
    if (Files.exists(target) && !Files.isRegularFile(target)) {
      return target; // a pipe or a device takes what comes and must not be replaced
    }
    try {
      Path folder = target.toAbsolutePath().normalize().getParent();
      if (folder == null) {
        throw InvalidInput.of("GOV-CLI-002", "--out", target, "a file in a folder");
      }
      Files.createDirectories(folder);
      // made like any other file, so that the permissions are the usual ones
      Path draft = folder.resolve(".gov-draft-" + target.getFileName());
      Files.deleteIfExists(draft);
      return draft;
    } catch (IOException e) {
      throw refused(target, e);
    }
  }

  private static InvalidInput refused(Path target, IOException cause) {
    return InvalidInput.of("GOV-CLI-002", "--out", target, "a file that can be written")
        .causedBy(cause);
  }

  private static void remove(Path draft) {
    try {
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
