package org.grassroots.governance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.grassroots.governance.model.shared.InvalidInput;

/**
 * A folder whose files appear together at the end or not at all: they are written to a draft first,
 * inside of it or, when it is new, beside it. Files of other names that are there already stay. Not
 * safe for threads.
 *
 * @since 0.1
 */
public final class OutputFolder implements AutoCloseable {
  private final Path target;
  private final Path draft;

  private OutputFolder(Path target, Path draft) {
    this.target = target;
    this.draft = draft;
  }

  /**
   * Prepares a draft.
   *
   * @throws InvalidInput {@code GOV-CLI-001} when {@code target} is a file or cannot be written
   */
  public static OutputFolder of(Path target) {
    check(target);
    try {
      Path parent = target.toAbsolutePath().normalize().getParent();
      Path place = Files.isDirectory(target) || parent == null ? target : parent;
      Files.createDirectories(place);
      return new OutputFolder(target, Files.createTempDirectory(place, ".gov-draft-"));
    } catch (IOException e) {
      throw InvalidInput.of("GOV-CLI-001", "--out", target, "a folder that can be written")
          .causedBy(e);
    }
  }

  /**
   * Refuses what can be no folder, before any work is done.
   *
   * @throws InvalidInput {@code GOV-CLI-001} when {@code target} is a file
   */
  public static void check(Path target) {
    if (Files.exists(target) && !Files.isDirectory(target)) {
      throw InvalidInput.of("GOV-CLI-001", "--out", target + ", a file", "a folder");
    }
  }

  /** Where to write a file. */
  public Path file(String name) {
    return draft.resolve(name);
  }

  /** Lets all files appear, each replacing the one of its name. */
  public void publish() {
    try {
      Files.createDirectories(target);
      for (Path file : files()) {
        Files.move(
            file,
            target.resolve(file.getFileName()),
            StandardCopyOption.REPLACE_EXISTING,
            StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(draft)) {
      return files.sorted().toList();
    }
  }

  /** Removes the draft. */
  @Override
  public void close() {
    try (Stream<Path> left = Files.walk(draft)) {
      for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
