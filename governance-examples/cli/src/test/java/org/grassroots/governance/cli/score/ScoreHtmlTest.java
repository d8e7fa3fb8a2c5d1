package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreHtmlTest {
  @TempDir private Path folder;
  private Path scheme;
  private Path data;
  private Path out;

  @BeforeEach
  void files() throws IOException {
    scheme =
        Files.writeString(
            folder.resolve("s.yaml"),
            """
            scheme: t
            title: {en: "Streets <2026>", zh-CN: 街道考核}
            from: 2020-01-01
            subject: unit
            data: {id: unit, indicators: [x, y]}
            root: {id: r, decimals: 1, children: [{id: a, weight: 1, value: x}, {id: b, weight: 1, value: y}]}
            bands: {list: [{id: A, title: {zh-CN: 优秀, en: excellent}, from: 60}, {id: B}]}
            """);
    data = Files.writeString(folder.resolve("d.csv"), "unit,x,y\n<b>u1</b>,80,60\nu2,50,\n");
    out = folder.resolve("r.html");
  }

  @Test
  void one_page_tells_everything_and_needs_nothing_else() throws IOException {
    Terminal terminal = new Terminal();
    int code = run(terminal, "--lang", "zh-CN", "--seed", "1", "--draws", "50");
    String page = Files.readString(out);

    assertThat(code).as(terminal.err()).isZero();
    assertThat(page)
        .contains("lang=\"zh-CN\"", "街道考核", "优秀", "70.0", "缺失", "名次对权重的依赖", "&lt;b&gt;u1&lt;/b&gt;")
        .doesNotContain("<b>u1", "http", "<link", "src=");
    assertThat(run(new Terminal(), "--lang", "zh-CN", "--seed", "1", "--draws", "50")).isZero();
    assertThat(Files.readString(out)).isEqualTo(page);
  }

  @Test
  void speaks_english_and_refuses_other_languages() throws IOException {
    Terminal french = new Terminal();

    assertThat(run(french, "--lang", "fr")).isEqualTo(1);
    assertThat(french.err()).contains("GOV-ASM-232");
    assertThat(out).doesNotExist();
    assertThat(run(new Terminal(), "--lang", "en")).isZero();
    assertThat(Files.readString(out)).contains("Streets &lt;2026&gt;", "excellent", "missing");
  }

  @Test
  void the_options_of_the_table_stay_with_the_table() {
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "score",
            "--scheme",
            scheme.toString(),
            "--data",
            data.toString(),
            "--out",
            folder.resolve("r.csv").toString(),
            "--explain",
            "u2");

    assertThat(code).as(terminal.err()).isZero();
    assertThat(terminal.out()).contains("u2");
  }

  private int run(Terminal terminal, String... more) {
    String[] args =
        java.util.stream.Stream.concat(
                java.util.stream.Stream.of(
                    "score",
                    "html",
                    "--scheme",
                    scheme.toString(),
                    "--data",
                    data.toString(),
                    "--out",
                    out.toString()),
                java.util.stream.Stream.of(more))
            .toArray(String[]::new);
    return terminal.run(args);
  }
}
