package org.grassroots.governance.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.grassroots.governance.formats.intake.Finding.Action;

class IntakeReaderProperties {
  private static final IntakeProfile PROFILE =
      IntakeProfile.parse(
          """
          profile: test
          zone: UTC
          key: id
          fields:
            id: {column: id}
            opened: {type: date-time, column: opened, required: true, patterns: yyyy-MM-dd}
            status: {column: status, known: [Open]}
            position: {type: position, latitude: lat, longitude: lon}
          """,
          "test.yaml");

  @Property
  void every_record_is_accepted_rejected_or_a_duplicate(@ForAll("tables") List<List<String>> rows) {
    List<Finding> findings = new ArrayList<>();
    List<IntakeRow> accepted = new ArrayList<>();
    IntakeCounts counts = read(rows, findings, accepted);

    assertThat(counts.read()).isEqualTo(rows.size());
    assertThat(counts.accepted() + counts.rejected() + counts.duplicates())
        .isEqualTo(counts.read());
    assertThat(counts.duplicates()).isEqualTo(rows.size() - new HashSet<>(rows).size());
    assertThat(accepted).hasSize((int) counts.accepted());
    assertThat(accepted.stream().map(IntakeRow::key).distinct()).hasSameSizeAs(accepted);
  }

  @Property
  void a_rejected_record_is_listed_once_and_findings_follow_the_file(
      @ForAll("tables") List<List<String>> rows) {
    List<Finding> findings = new ArrayList<>();
    List<IntakeRow> accepted = new ArrayList<>();
    IntakeCounts counts = read(rows, findings, accepted);

    List<Long> rejected =
        findings.stream().filter(f -> f.action() == Action.REJECTED).map(Finding::record).toList();
    Set<Long> taken = accepted.stream().map(IntakeRow::record).collect(Collectors.toSet());
    assertThat(rejected).hasSize((int) counts.rejected()).doesNotHaveDuplicates();
    assertThat(rejected).noneMatch(taken::contains);
    assertThat(findings).extracting(Finding::record).isSorted();
    assertThat(findings).allMatch(f -> rejected.contains(f.record()) || taken.contains(f.record()));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> ids = Arbitraries.of("", "1", "2", "3", "x\0", "\uFFFD", "a\"b", "l\nm");
    Arbitrary<String> dates = Arbitraries.of("2014-01-01", "2014-02-31", "", "2015-01-01 ");
    Arbitrary<String> statuses = Arbitraries.of("Open", "Lost", "");
    Arbitrary<String> degrees = Arbitraries.of("", "39", "0", "91", "-181", "x", "1e1", "NaN");
    Arbitrary<List<String>> whole =
        Combinators.combine(ids, dates, statuses, degrees, degrees).as(List::of);
    Arbitrary<List<String>> ragged =
        Arbitraries.of("1", "2014-01-01").list().ofMinSize(2).ofMaxSize(8);
    return Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(8, whole), net.jqwik.api.Tuple.of(1, ragged))
        .list()
        .ofMaxSize(30);
  }

  private static IntakeCounts read(
      List<List<String>> rows, List<Finding> findings, List<IntakeRow> accepted) {
    Path file = write(rows);
    try (IntakeReader reader = IntakeReader.open(PROFILE, file, findings::add)) {
      reader.forEachRemaining(accepted::add);
      return reader.counts();
    }
  }

  private static Path write(List<List<String>> rows) {
    StringBuilder text = new StringBuilder("id,opened,status,lat,lon\n");
    for (List<String> row : rows) {
      text.append(
              row.stream()
                  .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    try {
      Path file = Files.createTempFile("intake", ".csv");
      file.toFile().deleteOnExit();
      return Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
