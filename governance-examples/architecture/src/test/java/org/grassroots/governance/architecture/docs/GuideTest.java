package org.grassroots.governance.architecture.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the guide shows is what the build compiled and ran. {@code -Dguide.write} cuts the blocks
 * anew before they are compared.
 */
class GuideTest {

  private final Project project = Project.current();

  @BeforeAll
  static void cutAnewWhenAsked() throws IOException {
    if (System.getProperty("guide.write") != null) {
      for (var page : Project.current().documents()) {
        Files.write(page.path(), page.refreshed(Project.current().root()));
      }
    }
  }

  @Test
  void every_java_block_is_cut_from_a_source_that_compiles() {
    assertThat(blocks().filter(block -> block.language().equals("java")))
        .isNotEmpty()
        .allSatisfy(
            block ->
                assertThat(block.snippet().map(Snippet::file))
                    .as(block.place() + " needs '<!-- snippet: path#region -->' above it")
                    .hasValueSatisfying(
                        file -> assertThat(file).matches("governance-.*/src/(main|test)/java/.*")));
  }

  @Test
  void every_block_with_a_marker_equals_its_source() {
    assertThat(blocks().filter(block -> block.snippet().isPresent()))
        .isNotEmpty()
        .allSatisfy(
            block ->
                assertThat(block.lines())
                    .as(block.place() + " drifted from " + block.above())
                    .isEqualTo(block.snippet().orElseThrow().cut(project.root())));
  }

  @Test
  void every_link_leads_somewhere() {
    assertThat(project.documents())
        .allSatisfy(
            page ->
                assertThat(page.links())
                    .as(page.path().toString())
                    .allMatch(link -> Files.exists(page.path().resolveSibling(link))));
  }

  @Test
  void a_block_that_drifted_is_found(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("Some.java"), "  // region a\n  int a = 1;\n  // endregion\n");
    var page =
        new Document(
            root, List.of("<!-- snippet: Some.java#a -->", "```java", "int a = 2;", "```"));

    var block = page.blocks().get(0);

    assertThat(block.snippet().orElseThrow().cut(root)).containsExactly("int a = 1;");
    assertThat(block.lines()).containsExactly("int a = 2;");
    assertThat(page.refreshed(root))
        .containsExactly("<!-- snippet: Some.java#a -->", "```java", "int a = 1;", "```");
  }

  @Test
  void a_region_that_does_not_exist_is_named(@TempDir Path root) throws IOException {
    Files.writeString(root.resolve("Some.java"), "// region a\n// endregion\n");

    assertThatThrownBy(() -> new Snippet("Some.java", "b").cut(root))
        .hasMessageContaining("Some.java")
        .hasMessageContaining("region b");
  }

  private Stream<CodeBlock> blocks() {
    return project.documents().stream().flatMap(page -> page.blocks().stream());
  }
}
