package org.grassroots.governance.architecture.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The project's own files, as they lie beside each other in the repository. */
record Project(Path root) {

  /** The one whose build runs this test. */
  static Project current() {
    return new Project(Path.of(System.getProperty("governance.root")).toAbsolutePath().normalize());
  }

  /** The guide, in the order of its paths. */
  List<Document> documents() {
    return Stream.concat(Stream.of(root.resolve("README.md")), files("docs", ".md"))
        .filter(Files::exists)
        .map(Document::read)
        .toList();
  }

  /** Files below a folder whose name ends so, without what a build made. */
  Stream<Path> files(String folder, String ending) {
    try (var found = Files.walk(root.resolve(folder))) {
      return found
          .filter(path -> path.toString().endsWith(ending))
          .filter(path -> !root.relativize(path).toString().contains("target/"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
