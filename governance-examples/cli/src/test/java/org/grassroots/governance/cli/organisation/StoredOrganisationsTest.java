package org.grassroots.governance.cli.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register as a clerk keeps it: found, elect, appoint, extend, tell what is due, dissolve. */
class StoredOrganisationsTest {
  private static final String BRANCH =
      "establish --id b1 --name Harbour --kind party-branch --form sole --members p1,p2,p3"
          + " --probationary p4 --covers works --from 2019-03-01";

  @TempDir private Path folder;

  @Test
  void a_branch_lives_from_its_founding_to_its_end() throws IOException {
    JsonNode founded = done(BRANCH);
    done("elect --organisation b1 --seats secretary=p1,deputy=p2 --on 2019-03-02");
    JsonNode acting =
        done(
            "appoint --organisation b1 --post publicity --person p3 --from 2020-01-01 --until"
                + " 2020-07-01 --acting");
    assertThat(founded.at("/members").asInt()).isEqualTo(4);
    assertThat(founded.at("/facts/0").asText()).isEqualTo("organisation.established");
    assertThat(acting.at("/holders")).hasSize(3);
    assertThat(acting.at("/holders/1/acting").asBoolean()).isTrue();
    assertThat(due("2022-03-02").at("/0/rule").asText()).isEqualTo("branch-term");

    done("change --organisation b1 --from 2022-01-01 --extend 2022-09-01 --reference No.12");
    Terminal first = run(ExitCodes.DONE, "due --run 10 --by 2022-09-01");
    Terminal again = run(ExitCodes.DONE, "due --run 10 --by 2022-08-31");
    assertThat(first.out()).startsWith("2022-09-01 b1 elected 2019-03-02 (branch-term");
    assertThat(first.err()).contains("1 due items done.");
    assertThat(again.err()).contains("0 due items done.");
    assertThat(again.out()).isEmpty();

    done("elect --organisation b1 --seats secretary=p2,deputy=p1 --on 2022-10-01");
    done("change --organisation b1 --from 2022-11-01 --vacate deputy=p1");
    JsonNode left = done("change --organisation b1 --from 2022-11-02 --leave p3");
    assertThat(left.at("/members").asInt()).isEqualTo(3);
    assertThat(left.at("/holders")).hasSize(1);
    done("change --organisation b1 --from 2023-01-01 --dissolve");
    assertThat(list("2022-12-31")).hasSize(1);
    assertThat(list("2023-01-01")).isEmpty();
    assertThat(due("2099-01-01")).isEmpty();
  }

  @Test
  void repeating_is_harmless_and_refusals_say_why() throws IOException {
    JsonNode first = done(BRANCH);
    assertThat(done(BRANCH)).isEqualTo(first);

    assertThat(run(ExitCodes.FINDINGS, BRANCH + " --key other").err()).contains("GOV-ORG-109");
    Terminal small =
        run(
            ExitCodes.FINDINGS,
            "establish --id b2 --name Small --kind party-branch --form sole --members q1 --from"
                + " 2019-03-01");
    assertThat(small.out()).isEmpty();
    assertThat(small.err()).contains("GOV-ORG-110", "branch-least");
    assertThat(
            run(ExitCodes.FINDINGS, "change --organisation b9 --from 2020-01-01 --form sole").err())
        .contains("GOV-ORG-108");
    run(ExitCodes.USAGE, "elect --organisation b1 --seats secretary --on 2020-01-01");
    run(ExitCodes.USAGE, "change --organisation b1 --from 2020-01-01");
    run(ExitCodes.USAGE, "due --run 0");
    assertThat(run(ExitCodes.DONE, "list --on 2020-01-01").out())
        .isEqualTo("b1 party-branch sole Harbour, 4 members; %n".formatted());
  }

  private JsonNode done(String line) throws IOException {
    return new ObjectMapper().readTree(run(ExitCodes.DONE, line + " --json").out());
  }

  private JsonNode due(String day) throws IOException {
    return done("due --by " + day);
  }

  private JsonNode list(String day) throws IOException {
    return done("list --on " + day);
  }

  private Terminal run(int code, String line) {
    List<String> words = new ArrayList<>(List.of("organisation"));
    words.addAll(List.of(line.split(" ")));
    words.addAll(List.of("--store", "sqlite:" + folder.resolve("town.db")));
    Terminal terminal = new Terminal();
    assertThat(terminal.run(words.toArray(String[]::new))).as(terminal.err()).isEqualTo(code);
    return terminal;
  }
}
