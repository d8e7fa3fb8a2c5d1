package org.grassroots.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GovTest {
  private final Terminal terminal = new Terminal();

  @Test
  void help_goes_to_standard_output_and_names_the_exit_codes() {
    assertThat(terminal.run("--help")).isEqualTo(ExitCodes.DONE);
    assertThat(terminal.out()).contains("Exit codes:", "input refused, or findings");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void an_unknown_command_is_wrong_usage_and_leaves_standard_output_alone() {
    assertThat(terminal.run("no-such-command")).isEqualTo(ExitCodes.USAGE);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).contains("no-such-command");
  }
}
