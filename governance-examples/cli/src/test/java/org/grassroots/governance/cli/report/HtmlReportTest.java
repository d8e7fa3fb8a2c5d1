package org.grassroots.governance.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.grassroots.governance.model.place.Area;
import org.grassroots.governance.model.place.Polygon;
import org.grassroots.governance.model.place.Position;
import org.grassroots.governance.model.place.Ring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  private static final String HOSTILE = "</script><script>alert('x')</script>&\u2028";

  @TempDir private Path folder;

  @Test
  void text_from_outside_is_data_and_never_markup() throws IOException {
    String page = HtmlReport.page(data(HOSTILE));

    assertThat(page).doesNotContain("<script>alert").containsOnlyOnce("\"language\":\"zh\"");
    assertThat(embedded(page).at("/areas/0/name/en").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void the_same_data_gives_the_same_file_and_nothing_is_fetched() throws IOException {
    Path first = folder.resolve("a.html");
    Path second = folder.resolve("b.html");
    HtmlReport.write(data("North"), first);
    HtmlReport.write(data("North"), second);

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readString(first).replace("http://www.w3.org/2000/svg", ""))
        .doesNotContain("http://", "https://", "/*data*/", "/*script*/", "/*style*/");
  }

  @Test
  void areas_with_surfaces_are_drawn_and_the_others_are_tiles() throws IOException {
    JsonNode data = embedded(HtmlReport.page(data("North")));

    assertThat(data.get("height").asInt()).isPositive();
    assertThat(data.at("/areas/0/path").asText()).startsWith("M0.0 ").endsWith("Z");
    assertThat(data.at("/areas/1/path").asText()).isEmpty();
    assertThat(data.at("/areas/0/values/open").decimalValue()).isEqualByComparingTo("3.5");
  }

  private static JsonNode embedded(String page) throws IOException {
    String start = "id=\"data\">";
    int from = page.indexOf(start) + start.length();
    return new ObjectMapper().readTree(page.substring(from, page.indexOf("</script>", from)));
  }

  private static ReportData data(String name) {
    Ring square =
        Ring.of(
            List.of(
                new Position(0, 0), new Position(1, 0), new Position(1, 1), new Position(0, 1)));
    Area drawn = new Area("north", List.of(new Polygon(square, List.of())));
    return new ReportData(
        Label.same("Town"),
        Label.same("2025"),
        "zh",
        List.of(new ReportData.Card(Label.same("Open"), "3", Label.same(""))),
        List.of(new ReportData.Metric("open", Label.same("Open"), "", false)),
        List.of(
            new ReportData.AreaFigures(
                Label.same(name), drawn, Map.of("open", new BigDecimal("3.5"))),
            new ReportData.AreaFigures(
                Label.same("South"), new Area("south", List.of()), Map.of())),
        List.of(),
        List.of(),
        List.of());
  }
}
