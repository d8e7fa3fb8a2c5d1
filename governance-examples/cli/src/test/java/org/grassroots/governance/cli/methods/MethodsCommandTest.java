package org.grassroots.governance.cli.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MethodsCommandTest {
  private static final String CARS =
      "\uFEFFcar,price,speed\r\nCorsa,5490,51.4\r\nClio,6500,70.6\r\nFiesta,6489,54.3\r\n";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void ranks_units_into_a_file() throws IOException {
    Path out = folder.resolve("r.csv");
    assertThat(
            run(
                "rank",
                "--method",
                "borda",
                "--data",
                file("cars.csv", CARS),
                "--id",
                "car",
                "--lower",
                "price=2",
                "--higher",
                "speed",
                "--out",
                out.toString()))
        .isEqualTo(DONE);
    assertThat(Files.readString(out))
        .isEqualTo("unit,score,rank\nCorsa,4,1\nClio,2,3\nFiesta,3,2\n");
    assertThat(terminal.out()).isEmpty();
  }

  @Test
  void normalises_aggregates_and_weighs_to_standard_output() throws IOException {
    String data = file("d.csv", "u,a,b\nx,1,3\ny,3,\nz,NA,9\n");
    assertThat(
            run(
                "normalise",
                "--method",
                "min-max",
                "--data",
                data,
                "--id",
                "u",
                "--higher",
                "a",
                "--lower",
                "b"))
        .isEqualTo(DONE);
    assertThat(terminal.out()).isEqualTo("unit,a,b\nx,0,1\ny,1,\nz,,0\n");

    Terminal second = new Terminal();
    assertThat(
            second.run(
                "methods",
                "aggregate",
                "--method",
                "arithmetic",
                "--data",
                data,
                "--id",
                "u",
                "--higher",
                "a=3",
                "--higher",
                "b=1",
                "--json"))
        .isEqualTo(DONE);
    assertThat(second.out().strip())
        .isEqualTo(
            "[{\"unit\":\"x\",\"score\":1.5},{\"unit\":\"y\",\"score\":3},{\"unit\":\"z\",\"score\":9}]");

    Terminal third = new Terminal();
    assertThat(
            third.run(
                "methods",
                "weigh",
                "--method",
                "equal",
                "--data",
                data,
                "--id",
                "u",
                "--higher",
                "a",
                "--higher",
                "b"))
        .isEqualTo(DONE);
    assertThat(third.out()).isEqualTo("criterion,weight\na,0.5\nb,0.5\n");
  }

  @Test
  void every_bad_cell_is_told_and_nothing_written() throws IOException {
    Path out = folder.resolve("r.csv");
    assertThat(
            run(
                "rank",
                "--method",
                "borda",
                "--data",
                file("bad.csv", "u,a\nx,one\nx,1\ny,1e999\n"),
                "--id",
                "u",
                "--higher",
                "a",
                "--out",
                out.toString()))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-ASM-220", ":2", "GOV-ASM-222", ":3", ":4");
    assertThat(out).doesNotExist();
  }

  @Test
  void unknown_columns_methods_and_parameters_are_refused_with_what_there_is() throws IOException {
    String cars = file("cars.csv", CARS);
    assertThat(run("rank", "--method", "borda", "--data", cars, "--id", "car", "--higher", "sped"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-ASM-221", "speed");
    Terminal second = new Terminal();
    assertThat(
            second.run(
                "methods",
                "rank",
                "--method",
                "topsi",
                "--data",
                cars,
                "--id",
                "car",
                "--higher",
                "speed"))
        .isEqualTo(FINDINGS);
    assertThat(second.err()).contains("topsis");
    assertThat(new Terminal().run("methods")).isEqualTo(USAGE);
  }

  @Test
  void judgements_give_weights_and_their_consistency() throws IOException {
    String good = file("j.csv", "a,b,c\n1,3,3\n1/3,1,2\n1/3,1/2,1\n");
    assertThat(run("ahp", "--judgements", good, "--json")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("\"a\":0.59363368", "\"consistencyRatio\":0.0462254");
    String bad = file("k.csv", "a,b,c\n1,9,1/9\n1/9,1,9\n9,1/9,1\n");
    assertThat(new Terminal().run("methods", "ahp", "--judgements", bad)).isEqualTo(FINDINGS);
  }

  @Test
  void scores_become_bands() throws IOException {
    String data = file("s.csv", "u,score\nx,90\ny,89.99\nz,\nw,10\n");
    assertThat(
            run(
                "grade",
                "--method",
                "thresholds",
                "--with",
                "from=90,80",
                "--bands",
                "A,B,C",
                "--data",
                data,
                "--id",
                "u",
                "--higher",
                "score"))
        .isEqualTo(DONE);
    assertThat(terminal.out()).isEqualTo("unit,band\nx,A\ny,B\nz,\nw,C\n");
    Terminal second = new Terminal();
    String[] lists = {
      "methods",
      "grade",
      "--method",
      "red-black-list",
      "--with",
      "red=1",
      "--with",
      "black=1",
      "--with",
      "ties=include",
      "--bands",
      "red,-,black",
      "--data",
      data,
      "--id",
      "u",
      "--higher",
      "score",
      "--json"
    };
    assertThat(second.run(lists)).isEqualTo(DONE);
    assertThat(second.out())
        .contains("{\"unit\":\"x\",\"band\":\"red\"}", "{\"unit\":\"z\",\"band\":null}");
  }

  @Test
  void the_list_has_what_plug_ins_bring() {
    assertThat(run("list")).isEqualTo(DONE);
    assertThat(terminal.out())
        .contains(
            "ranker topsis distance normaliser\n",
            "aggregator group-inequality",
            "grader red-black-list");
  }

  private int run(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "methods";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return terminal.run(all);
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }
}
