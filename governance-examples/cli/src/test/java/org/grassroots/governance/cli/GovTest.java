package org.grassroots.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class GovTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void help_goes_to_standard_output_and_names_the_exit_codes() {
    assertThat(run("--help")).isEqualTo(ExitCodes.DONE);
    assertThat(out.toString()).contains("Exit codes:", "input refused, or findings");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void an_unknown_command_is_wrong_usage_and_leaves_standard_output_alone() {
    assertThat(run("no-such-command")).isEqualTo(ExitCodes.USAGE);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString()).contains("no-such-command");
  }

  private int run(String... args) {
    return Gov.run(new PrintWriter(out), new PrintWriter(err), args);
  }
}
