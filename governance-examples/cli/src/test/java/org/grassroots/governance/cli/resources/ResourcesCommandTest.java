package org.grassroots.governance.cli.resources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.grassroots.governance.cli.ExitCodes.DONE;
import static org.grassroots.governance.cli.ExitCodes.FAILED;
import static org.grassroots.governance.cli.ExitCodes.FINDINGS;
import static org.grassroots.governance.cli.ExitCodes.USAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.grassroots.governance.cli.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResourcesCommandTest {
  private static final String MORNING = "--from 2026-12-01T09:00:00Z --to 2026-12-01T11:00:00Z";

  @TempDir Path folder;
  private final Terminal terminal = new Terminal();

  @Test
  void a_hall_is_booked_waited_for_and_missed() {
    assertThat(run("register --id hall --name Hall --kind venue --category meeting --places 1"))
        .isEqualTo(DONE);
    assertThat(run("book --key b1 --resource hall --holder a " + MORNING)).isEqualTo(DONE);
    assertThat(run("book --key b2 --resource hall --holder b " + MORNING)).isEqualTo(DONE);
    assertThat(terminal.out()).contains("\"booking\":\"b2\"", "\"state\":\"waitlisted\"");
    // said again it is the same booking
    assertThat(run("book --key b2 --resource hall --holder b " + MORNING)).isEqualTo(DONE);

    assertThat(run("cancel --booking b1")).isEqualTo(DONE);
    assertThat(run("complete --booking b2")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-RES-105");
    assertThat(run("complete --booking b2 --now 2026-12-01T12:00:00Z")).isEqualTo(DONE);
    assertThat(run("rate --key r1 --booking b2 --rating 6")).isEqualTo(FINDINGS);
    assertThat(run("rate --key r2 --booking b2 --rating 4")).isEqualTo(DONE);

    assertThat(run("bookings --resource hall")).isEqualTo(DONE);
    assertThat(terminal.out())
        .contains("\"booking\":\"b1\"", "\"state\":\"cancelled\"")
        .contains("\"booking\":\"b2\"", "\"state\":\"completed\",\"rating\":4");
  }

  @Test
  void who_never_comes_may_not_book_for_ever() {
    run(
        "register --id hall --name Hall --kind venue --category meeting --places 1"
            + " --most-no-shows 1");
    run("book --key b1 --resource hall --holder a " + MORNING);
    assertThat(run("no-show --booking b1 --now 2026-12-01T10:00:00Z")).isEqualTo(DONE);

    assertThat(run("book --key b2 --resource hall --holder a " + MORNING)).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-RES-107");
    assertThat(run("book --key b3 --resource hall --holder b " + MORNING)).isEqualTo(DONE);
  }

  @Test
  void stock_is_moved_lent_and_returned_and_never_falls_below_zero() {
    run("register --id chair --name Chairs --kind goods --category meeting");

    assertThat(run("stock --key s1 --resource chair --amount 10 --reason bought")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("{\"resource\":\"chair\",\"onHand\":10}");
    assertThat(run("stock --key s2 --resource chair --amount -11 --reason broken"))
        .isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-LED-103");
    String lend = "lend --resource chair --holder a --due 2026-12-02T00:00:00Z --amount ";
    assertThat(run(lend + "7 --key l1")).isEqualTo(DONE);
    assertThat(run(lend + "4 --key l2")).isEqualTo(FINDINGS);
    assertThat(run("return --key r1 --loan l1 --amount 8")).isEqualTo(FINDINGS);
    assertThat(run("return --key r2 --loan l1 --amount 2")).isEqualTo(DONE);
    assertThat(run("loans")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("\"lent\":7,\"outstanding\":5");
    assertThat(run("entries --resource chair")).isEqualTo(DONE);
    assertThat(terminal.out()).contains("\"amount\":-7", "\"amount\":2", "\"amount\":10");
  }

  @Test
  void what_is_unknown_or_forbidden_is_refused() {
    assertThat(run("book --key b --resource none --holder a " + MORNING)).isEqualTo(FINDINGS);
    assertThat(run("stock --key s --resource none --amount 1 --reason r")).isEqualTo(FINDINGS);
    assertThat(run("return --key r --loan none --amount 1")).isEqualTo(FINDINGS);
    assertThat(run("cancel --booking none")).isEqualTo(FINDINGS);
    assertThat(terminal.err()).contains("GOV-RES-111", "GOV-RES-112", "GOV-RES-113");
    assertThat(run("list --role handler")).isIn(FINDINGS, FAILED);
    assertThat(terminal.run("resources")).isEqualTo(USAGE);
  }

  private int run(String command) {
    List<String> words = new ArrayList<>(List.of("resources"));
    words.addAll(List.of(command.split(" ")));
    words.addAll(List.of("--store", "sqlite:" + folder.resolve("town.db")));
    if (!command.contains("--now")) {
      words.addAll(List.of("--now", "2026-11-30T00:00:00Z"));
    }
    return terminal.run(words.toArray(String[]::new));
  }
}
