package org.grassroots.governance.cli.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnitsReaggregateCommandTest {
  private static final String UNITS =
      "id,name,level,parent_id,from,to,successors\n"
          + "a,A,1,,,2020-01-01,b:0.25; c:3/4\n"
          + "b,B,1,,2020-01-01,2021-01-01,d\n"
          + "c,C,1,,2020-01-01,,\n"
          + "d,D,1,,,,\n"
          + "e,E,1,,,2020-06-01,f;g;h\n"
          + "f,F,1,,2020-06-01,,\ng,G,1,,2020-06-01,,\nh,H,1,,2020-06-01,,\n"
          + "x,X,1,,,2020-01-01,\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void values_follow_successors_over_several_days() throws IOException {
    write("v.csv", "id,value\na,10\nd,0.5\n");

    assertThat(run("2019-12-31", "2021-01-01")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv")).hasContent("id,value\nc,7.5\nd,3.0\n");
    assertThat(run("2019-12-31", "2020-01-01")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv")).hasContent("id,value\nb,2.5\nc,7.5\nd,0.5\n");
  }

  @Test
  void values_go_back_in_proportion_to_what_units_gave() throws IOException {
    write("v.csv", "id,value\nc,7.5\nd,3\n");

    assertThat(run("2021-01-01", "2019-12-31")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv")).hasContent("id,value\na,9.0\nd,1.5\n");
  }

  @Test
  void shares_that_never_end_are_rounded_by_the_largest_remainder_and_the_sum_stays()
      throws IOException {
    write("v.csv", "id,value\ne,100\n");

    assertThat(run("2020-01-01", "2020-06-01", "--decimals", "0")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv")).hasContent("id,value\nf,34\ng,33\nh,33\n");
    assertThat(run("2020-01-01", "2020-06-01")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv"))
        .hasContent("id,value\nf,33.333333334\ng,33.333333333\nh,33.333333333\n");
  }

  @Test
  void a_value_without_counterpart_is_refused_or_kept_never_lost() throws IOException {
    write("v.csv", "id,value\nx,7\nd,1\n");

    assertThat(run("2019-01-01", "2022-01-01")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-UNI-014", "u.csv:10");
    assertThat(folder.resolve("r.csv")).doesNotExist();

    assertThat(run("2019-01-01", "2022-01-01", "--keep-lost")).isEqualTo(FINDINGS);
    assertThat(folder.resolve("r.csv")).hasContent("id,value\nd,1\nx,7\n");
  }

  @Test
  void values_of_units_that_do_not_exist_then_are_refused() throws IOException {
    write("v.csv", "id,value\nc,1\nnobody,2\n");

    assertThat(run("2019-01-01", "2022-01-01")).isEqualTo(FINDINGS);
    assertThat(terminal.err().lines()).hasSize(2).allMatch(line -> line.startsWith("GOV-DIV-008"));
  }

  @Test
  void successors_that_do_not_fit_are_refused_with_their_row() throws IOException {
    write("v.csv", "id,value\n");
    String header = "id,name,level,parent_id,from,to,successors\n";

    for (String row :
        List.of(
            "a,A,1,,,2020-01-01,b:0.5;c:0.4",
            "a,A,1,,,2020-01-01,b:0.5;c",
            "a,A,1,,,,b",
            "a,A,1,,,2020-01-01,nobody",
            "a,A,1,,,2020-01-01,b:1/0",
            "a,A,1,,,2020-01-01,b;b")) {
      Path units = write("u.csv", header + row + "\nb,B,1,,,,\nc,C,1,,,,\n");
      assertThat(units(units, "2019-01-01", "2022-01-01")).as(row).isEqualTo(FINDINGS);
    }
    assertThat(terminal.err().lines())
        .hasSize(6)
        .allMatch(line -> line.startsWith("GOV-DIV-007") && line.contains("u.csv:2"));
    Path circle = write("u.csv", header + "a,A,1,,,2020-01-01,b\nb,B,1,,,2020-01-01,a\n");
    assertThat(units(circle, "2019-01-01", "2022-01-01")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-UNI-012");
  }

  @Test
  void figures_of_british_authorities_are_carried_there_and_back() throws IOException {
    Path uk = RealData.file("organisations/uk_local_authorities_past_current.csv");
    write("v.csv", "id,value\nAYL,100.5\nBKM,1\nCMA,7\nALL,3\nTAU,2\nBMH,4\nLND,11\n");

    assertThat(uk(uk, "2019-01-01", "2023-06-01", "v.csv", "r.csv")).isEqualTo(DONE);
    assertThat(folder.resolve("r.csv"))
        .hasContent("id,value\nBPC,4\nBUC,101.5\nCBD,6.5\nLND,11\nSMT,2\nWAF,3.5\n");
    assertThat(uk(uk, "2023-06-01", "2019-01-01", "r.csv", "back.csv")).isEqualTo(DONE);
    BigDecimal sum =
        Files.readAllLines(folder.resolve("back.csv")).stream()
            .skip(1)
            .map(line -> new BigDecimal(line.substring(line.indexOf(',') + 1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(sum).isEqualByComparingTo("128.5");
  }

  private int uk(Path units, String from, String to, String values, String out) {
    return terminal.run(
        "units",
        "reaggregate",
        "--profile",
        "uk-authorities",
        "--units",
        units.toString(),
        "--values",
        folder.resolve(values).toString(),
        "--from",
        from,
        "--to",
        to,
        "--out",
        folder.resolve(out).toString());
  }

  private int run(String from, String to, String... more) throws IOException {
    return units(write("u.csv", UNITS), from, to, more);
  }

  private int units(Path units, String from, String to, String... more) {
    String[] line = {
      "units",
      "reaggregate",
      "--units",
      units.toString(),
      "--values",
      folder.resolve("v.csv").toString(),
      "--from",
      from,
      "--to",
      to,
      "--out",
      folder.resolve("r.csv").toString()
    };
    String[] all = java.util.Arrays.copyOf(line, line.length + more.length);
    System.arraycopy(more, 0, all, line.length, more.length);
    return terminal.run(all);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
