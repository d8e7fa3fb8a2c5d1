package org.grassroots.governance.cli.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shipped schemes give the published figures, ranks and groups of the UNDP, all of them. */
class PublishedIndicesTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "undp-hdi, hdi, 204, hdi_rank, 193, hdi_tier, 192",
    "undp-ihdi, ihdi, 176, , 0, , 0",
    "undp-gdi, gdi, 193, , 0, gdi_group, 182",
    "undp-gii, gii, 177, gii_rank, 166, , 0",
    "gender-inequality, gii, 177, gii_rank, 166, , 0"
  })
  void every_published_figure_comes_out(
      String scheme, String index, int figures, String rank, int ranks, String group, int groups) {
    Path data = RealData.file("assessment/hdr-2022/hdr_2022.csv");
    Path out = folder.resolve("out.csv");

    int code =
        new Terminal()
            .run(
                "score",
                "--scheme",
                "pack:" + scheme,
                "--data",
                data.toString(),
                "--out",
                out.toString());

    assertThat(code).isZero();
    Map<String, Map<String, String>> published = Table.read(data).by("iso3");
    Map<String, Map<String, String>> scored = Table.read(out).by("unit");
    assertThat(same(published, index, scored, index)).isEqualTo(figures);
    assertThat(rank == null ? 0 : same(published, rank, scored, index + ".rank")).isEqualTo(ranks);
    assertThat(group == null ? 0 : same(published, group, scored, "band")).isEqualTo(groups);
  }

  /** How many published cells are there; each must be in the result. */
  private static int same(
      Map<String, Map<String, String>> published,
      String column,
      Map<String, Map<String, String>> scored,
      String node) {
    SoftAssertions all = new SoftAssertions();
    int count = 0;
    for (Map.Entry<String, Map<String, String>> row : published.entrySet()) {
      String wanted = row.getValue().get(column);
      String found = scored.get(row.getKey()).get(node);
      if (!wanted.isEmpty()) {
        count++;
        all.assertThat(plain(found)).as(row.getKey() + " " + column).isEqualTo(plain(wanted));
      } else if (!node.equals("band")) {
        all.assertThat(found).as(row.getKey() + " " + column).isEmpty();
      }
    }
    all.assertAll();
    return count;
  }

  /** Published figures come without zeros at the end. */
  private static String plain(String text) {
    return text.matches("[0-9.]+")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }
}
