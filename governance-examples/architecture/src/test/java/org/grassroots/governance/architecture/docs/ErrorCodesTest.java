package org.grassroots.governance.architecture.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each stable code of an error has one heading in docs/errors.md, and the page names no other. */
class ErrorCodesTest {

  private static final Pattern CODE = Pattern.compile("\"(GOV-[A-Z]+-\\d{3})\\b");
  private static final Pattern HEADING = Pattern.compile("#+ (GOV-[A-Z]+-\\d{3})\\b.*");

  private final Project project = Project.current();

  @Test
  void code_and_page_name_the_same_errors() throws IOException {
    assertThat(new TreeSet<>(headings()))
        .isEqualTo(
            sources()
                .flatMap(ErrorCodesTest::codes)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  @Test
  void no_code_is_explained_twice() throws IOException {
    assertThat(headings()).doesNotHaveDuplicates();
  }

  private List<String> headings() throws IOException {
    return Files.readAllLines(project.root().resolve("docs/errors.md")).stream()
        .map(HEADING::matcher)
        .filter(line -> line.matches())
        .map(line -> line.group(1))
        .toList();
  }

  private Stream<Path> sources() {
    return Stream.of("governance-core", "governance-spi", "governance-examples/cli")
        .flatMap(folder -> project.files(folder, ".java"))
        .filter(path -> path.toString().contains("/src/main/"));
  }

  private static Stream<String> codes(Path source) {
    return CODE.matcher(Document.read(source).lines().stream().collect(Collectors.joining("\n")))
        .results()
        .map(match -> match.group(1));
  }
}
