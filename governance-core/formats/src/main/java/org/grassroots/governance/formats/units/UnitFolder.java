package org.grassroots.governance.formats.units;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.grassroots.governance.formats.table.InputFile;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;

/** Finds the one file of each level in a folder. */
final class UnitFolder {
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");

  private final Path folder;
  private final List<Path> files;
  private final List<Fault> faults = new ArrayList<>();

  private UnitFolder(Path folder, List<Path> files) {
    this.folder = folder;
    this.files = files;
  }

  /**
   * The files, one a level, in the order of the profile.
   *
   * @throws InvalidInput {@code GOV-FMT-001} when it is no folder that can be read, {@code
   *     GOV-DIV-002} for each level without a file or with several, {@code GOV-DIV-003} when the
   *     names tell of several years
   */
  static List<Path> files(Path folder, UnitProfile profile) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInput(
          Fault.of("GOV-FMT-001", folder.toString(), "", "a folder")
              .withAdvice("Maybe the path is relative to another folder."));
    }
    if (!profile.hasTables()) {
      throw new InvalidInput(
          Fault.of("GOV-DIV-002", folder.toString(), "a folder", "a file of " + profile.name())
              .withAdvice("Maybe a profile that names a file for each level helps."));
    }
    try (Stream<Path> found = Files.list(folder)) {
      List<Path> visible =
          found
              .filter(file -> Files.isRegularFile(file) && !name(file).startsWith("."))
              .sorted()
              .toList();
      return new UnitFolder(folder, visible).choose(profile);
    } catch (IOException e) {
      throw InputFile.unreadable(folder, e);
    }
  }

  private List<Path> choose(UnitProfile profile) {
    List<Path> chosen = new ArrayList<>();
    profile.levels().forEach(level -> chosen.addAll(only(level.file())));
    if (faults.isEmpty()) {
      refuseYears(chosen);
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
    return chosen;
  }

  private List<Path> only(String word) {
    List<Path> matches = files.stream().filter(file -> name(file).contains(word)).toList();
    if (matches.size() != 1) {
      String found = matches.stream().map(UnitFolder::name).collect(Collectors.joining(", "));
      Fault fault = Fault.of("GOV-DIV-002", folder.toString(), found, "one file *" + word + "*");
      faults.add(
          matches.isEmpty()
              ? fault
              : fault.withAdvice("Maybe the folder holds several years, or a file twice."));
    }
    return matches;
  }

  private void refuseYears(List<Path> chosen) {
    Set<String> years = new TreeSet<>();
    chosen.forEach(file -> YEAR.matcher(name(file)).results().forEach(y -> years.add(y.group())));
    if (years.size() > 1) {
      String found = chosen.stream().map(UnitFolder::name).collect(Collectors.joining(", "));
      faults.add(Fault.of("GOV-DIV-003", folder.toString(), found, "files of one year"));
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
