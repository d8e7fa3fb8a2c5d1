package org.grassroots.governance.cli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.RealData;
import org.grassroots.governance.cli.Terminal;
import org.grassroots.governance.formats.table.CsvRow;
import org.grassroots.governance.formats.table.CsvSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationCommandsTest {
  private static final Pattern FILE =
      Pattern.compile("<!-- file: (\\S+) -->\\n```csv\\n(.*?)```", Pattern.DOTALL);
  private static final Pattern RUN =
      Pattern.compile("<!-- run: (.*?) -->\\n```text\\n(.*?)```", Pattern.DOTALL);

  /** Of the charities with one umbrella every so many is enough. */
  private static final int SAMPLE = 20;

  @TempDir private Path folder;

  @Test
  void the_example_of_the_page_answers_what_the_page_says() throws IOException {
    String page = page();
    Matcher file = FILE.matcher(page);
    while (file.find()) {
      write(file.group(1), file.group(2));
    }
    Matcher run = RUN.matcher(page);
    int runs = 0;
    while (run.find()) {
      runs++;
      Terminal terminal = new Terminal();
      terminal.run(
          Stream.of(run.group(1).split(" "))
              .map(word -> word.endsWith(".csv") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new));
      assertThat(terminal.out()).isEqualTo(run.group(2));
    }
    assertThat(runs).isEqualTo(1);
  }

  private static String page() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    while (here != null && !Files.exists(here.resolve("docs/reference/organisations.md"))) {
      here = here.getParent();
    }
    return Files.readString(
        java.util.Objects.requireNonNull(here).resolve("docs/reference/organisations.md"));
  }

  @Test
  void findings_cite_rules_that_hold_on_the_day() throws IOException {
    Path organisations =
        write(
            "o.csv",
            "\uFEFFid,kind,form,founded,fullMembers,members,elected\r\n"
                + "a,party-branch,sole,2019-01-01,2,60,2020-01-01\r\n"
                + "b,residents-committee,sole,2000-01-01,,,2015-12-01;2016-12-01\r\n");

    JsonNode today =
        json(
            ExitCodes.FINDINGS, "check", "--organisations", organisations, "--as-of", "2024-01-01");
    JsonNode before =
        json(
            ExitCodes.FINDINGS, "check", "--organisations", organisations, "--as-of", "2018-06-01");

    assertThat(rules(today))
        .contains("branch-least", "branch-most", "branch-term", "residents-term-3");
    assertThat(rules(before)).isEmpty();
    assertThat(before.get("organisations").asInt()).isEqualTo(1);
    today
        .get("findings")
        .forEach(
            finding ->
                assertThat(finding.path("from").asText("")).isLessThanOrEqualTo("2024-01-01"));
  }

  @Test
  void every_bad_row_of_every_file_is_listed_and_nothing_else_is_said() throws IOException {
    Path organisations =
        write(
            "o.csv",
            "id,kind,form,parent,founded,dissolved,members,lon,lat\n"
                + "a,party-brunch,sole,,,,,,\n"
                + "b,party-branch,dual,,,,,,\n"
                + "c,party-branch,sole,d,soon,,,,\n"
                + "c,party-branch,sole,,2020-01-01,2019-01-01,-3,,\n"
                + ",party-branch,sole,,,,,200,95\n"
                + "x,party-committee,sole,y,,,,1,\n"
                + "y,party-committee,sole,x,,,,,\n");
    Path holders =
        write(
            "h.csv",
            "organisation,post,person,from,to,acting\n"
                + "b,chairman,p,,,\n"
                + "z,secretary,p,,,\n"
                + "b,secretary,,2020-01-01,2020-01-01,maybe\n");
    Path enterprises = write("e.csv", "id,fullMembers,members\ne,3,2\ne,1,1\n");
    Terminal terminal = new Terminal();

    int code =
        terminal.run(
            "organisation",
            "coverage",
            "--json",
            "--organisations",
            organisations.toString(),
            "--holders",
            holders.toString(),
            "--enterprises",
            enterprises.toString());

    assertThat(code).isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err())
        .contains(
            "o.csv:2 kind",
            "Maybe 'party-branch'",
            "o.csv:3 form",
            "o.csv:4 founded",
            "o.csv:4 parent")
        .contains(
            "o.csv:5 dissolved",
            "o.csv:5 members",
            "o.csv:5 id",
            "o.csv:6 id",
            "o.csv:6 lon",
            "o.csv:7 lat")
        .contains(
            "GOV-ORG-015",
            "h.csv:2 post",
            "h.csv:3 organisation",
            "h.csv:4 person",
            "h.csv:4 to",
            "h.csv:4 acting")
        .contains("e.csv:2 members", "e.csv:3 id");
  }

  @Test
  void a_missing_column_or_an_unknown_kind_is_refused_with_advice() throws IOException {
    Path organisations = write("o.csv", "id,kin,form\na,b,c\n");
    Path sound = write("s.csv", "id,kind,form\n");
    Path enterprises = write("e.csv", "id\ne\n");
    Terminal terminal = new Terminal();

    assertThat(terminal.run("organisation", "check", "--organisations", organisations.toString()))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(
            terminal.run(
                "organisation",
                "coverage",
                "--organisations",
                sound.toString(),
                "--enterprises",
                enterprises.toString(),
                "--kind",
                "residents-committee"))
        .isEqualTo(ExitCodes.FINDINGS);
    assertThat(terminal.run("organisation", "advise")).isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.err())
        .contains("GOV-ORG-011", "Maybe 'kin'", "GOV-ORG-016", "at least one figure");
  }

  @Test
  void coverage_lists_members_and_grids_and_draws_a_map() throws IOException {
    Path organisations =
        write("o.csv", "id,kind,form,grid,lon,lat\nh,party-branch,joint,g1,120,30\n");
    Path enterprises =
        write(
            "e.csv",
            "id,grid,organisation,lon,lat\na,g1,h,120,30\nb,g2,,120.001,30\n<c>,g3,gone,121,31\n");
    Path members =
        write(
            "m.csv",
            "person,organisation,enterprise,standing,from,to\n"
                + "p,h,a,full,,\n"
                + "q,gone,<c>,full,,\n"
                + "r,,b,probationary,,\n"
                + "s,h,a,full,,2020-01-01\n"
                + "t,h,a,full,,\n"
                + "u,h,a,full,,\n");
    Path map = folder.resolve("map.svg");
    Path table = folder.resolve("p.csv");

    JsonNode json =
        json(
            ExitCodes.FINDINGS,
            "coverage",
            "--organisations",
            organisations,
            "--enterprises",
            enterprises,
            "--members",
            members,
            "--picture",
            map,
            "--html",
            folder.resolve("map.html"),
            "--out",
            table,
            "--as-of",
            "2025-01-01");

    assertThat(json.at("/enterprises/uncovered").toString()).isEqualTo("[\"<c>\",\"b\"]");
    assertThat(json.at("/grids/uncovered").toString()).isEqualTo("[\"g2\",\"g3\"]");
    assertThat(json.at("/members/uncovered").toString()).isEqualTo("[\"q\",\"r\"]");
    assertThat(json.at("/proposals/0/organisation").asText()).isEqualTo("h");
    assertThat(json.at("/left/0/reason").asText()).isEqualTo("nobody-near");
    assertThat(Files.readString(map))
        .contains("<svg", "class=\"way\"", "&lt;c&gt;")
        .doesNotContain("<c>");
    assertThat(Files.readAllLines(table)).hasSize(3);
    assertThat(Files.readString(folder.resolve("map.html")))
        .startsWith("<!DOCTYPE html>")
        .contains(Files.readString(map), "party-branch on 2025-01-01", "</html>")
        .doesNotContain("<c>");
  }

  @Test
  void advice_depends_on_the_day() throws IOException {
    JsonNode now =
        json(
            ExitCodes.DONE,
            "advise",
            "--kind",
            "party-branch",
            "--full-members",
            "8",
            "--members",
            "9",
            "--as-of",
            "2025-01-01");
    JsonNode few =
        json(
            ExitCodes.FINDINGS,
            "advise",
            "--kind",
            "party-branch",
            "--full-members",
            "2",
            "--as-of",
            "2025-01-01");
    JsonNode then =
        json(
            ExitCodes.DONE,
            "advise",
            "--kind",
            "party-branch",
            "--full-members",
            "2",
            "--as-of",
            "2010-01-01");
    JsonNode forum =
        json(
            ExitCodes.FINDINGS,
            "advise",
            "--region",
            "311",
            "--kind",
            "neighbourhood-forum",
            "--members",
            "20");

    assertThat(now.at("/options/0/demands").toString())
        .contains("branch-committee", "from 3 to 7", "at most 36");
    assertThat(few.at("/options/0/advice/0/rule").asText()).isEqualTo("branch-least");
    assertThat(then.at("/options/0/advice")).isEmpty();
    assertThat(forum.at("/options/0/advice/0/wanted").asText()).isEqualTo("at least 21");
  }

  @Test
  void members_of_two_umbrellas_among_charities_are_listed() throws IOException {
    Path charities = RealData.file("organisations/uk_federated_charities_parent.csv.gz");
    Path pack = Files.createDirectory(folder.resolve("charities"));
    Files.writeString(
        pack.resolve("kinds.yaml"),
        "organisationKinds:\n  charity: {name: {en: Charity, zh-CN: 慈善组织}, forms: [sole]}\n");
    List<List<String>> pairs = new ArrayList<>();
    Set<String> all = new HashSet<>();
    Set<String> twice = new HashSet<>();
    try (CsvSource source = CsvSource.open(charities)) {
      int a = source.header().indexOf("org_id_a");
      int b = source.header().indexOf("org_id_b");
      while (source.hasNext()) {
        CsvRow row = source.next();
        pairs.add(List.of(row.cells().get(a), row.cells().get(b)));
        if (!all.add(row.cells().get(b))) {
          twice.add(row.cells().get(b));
        }
      }
    }
    List<String> lines = new ArrayList<>(List.of("id,kind,form,parent"));
    Set<String> umbrellas = new HashSet<>();
    Set<String> members = new HashSet<>();
    for (int i = 0; i < pairs.size(); i++) {
      String umbrella = pairs.get(i).get(0);
      String member = pairs.get(i).get(1);
      if (i % SAMPLE == 0 || twice.contains(member)) {
        umbrellas.add(umbrella);
        members.add(member);
        lines.add(member + ",charity,sole," + umbrella);
      }
    }
    umbrellas.removeAll(members);
    umbrellas.forEach(id -> lines.add(id + ",charity,sole,"));
    Path register = write("charities.csv", String.join("\n", lines) + "\n");
    Terminal terminal = new Terminal();

    terminal.run(
        "organisation",
        "check",
        "--region",
        pack.toString(),
        "--organisations",
        register.toString());

    assertThat(twice).hasSize(10);
    assertThat(terminal.err().lines().filter(line -> line.startsWith("GOV-ORG-014"))).hasSize(10);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
  }

  private static JsonNode json(int code, Object... args) throws IOException {
    Terminal terminal = new Terminal();
    String[] line =
        Stream.concat(
                Stream.of("organisation"),
                Stream.concat(Stream.of(args).map(Object::toString), Stream.of("--json")))
            .toArray(String[]::new);
    assertThat(terminal.run(line)).as(terminal.err()).isEqualTo(code);
    return new ObjectMapper().readTree(terminal.out());
  }

  private static List<String> rules(JsonNode json) {
    List<String> rules = new ArrayList<>();
    json.get("findings").forEach(finding -> rules.add(finding.path("rule").asText("")));
    rules.removeIf(String::isEmpty);
    return rules;
  }
}
