package org.grassroots.governance.tck.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoreLawTest {
  private static final Map<String, StoreLaw> LAWS =
      StoreLaw.all().stream().collect(Collectors.toMap(StoreLaw::number, law -> law));

  static Stream<StoreLaw> laws() {
    return StoreLaw.all().stream();
  }

  static Stream<BrokenStore> brokenStores() {
    return BrokenStore.all().stream();
  }

  @ParameterizedTest
  @MethodSource("laws")
  void the_reference_keeps_every_law(StoreLaw law) {
    StoreHarness harness = new ReferenceHarness();
    assertThat(law.appliesTo(harness)).isTrue();
    law.prove(harness);
  }

  @ParameterizedTest
  @MethodSource("brokenStores")
  void every_broken_store_is_killed_by_its_law(BrokenStore broken) {
    StoreLaw law = java.util.Objects.requireNonNull(LAWS.get(broken.number()));

    assertThatThrownBy(() -> law.prove(broken.harness()))
        .isInstanceOf(AssertionError.class)
        .hasMessageStartingWith(broken.number() + ": ");
  }

  @Test
  void every_law_kills_at_least_two() {
    Map<String, Long> killed =
        BrokenStore.all().stream()
            .collect(Collectors.groupingBy(BrokenStore::number, Collectors.counting()));

    assertThat(killed).containsOnlyKeys(numbers().toArray(String[]::new));
    assertThat(killed.values()).allMatch(count -> count >= 2);
  }

  @Test
  void laws_and_page_have_the_same_numbers() throws IOException {
    Path page = Path.of(System.getProperty("governance.root", "."), "docs/spi/storage.md");
    List<String> rows =
        Pattern.compile("^\\| (S\\d+) \\|", Pattern.MULTILINE)
            .matcher(Files.readString(page))
            .results()
            .map(result -> result.group(1))
            .toList();

    assertThat(rows).isEqualTo(numbers());
    assertThat(StoreLaw.all()).extracting(StoreLaw::number).isEqualTo(numbers());
  }

  private static List<String> numbers() {
    return IntStream.rangeClosed(1, 21).mapToObj(number -> "S" + number).toList();
  }
}
