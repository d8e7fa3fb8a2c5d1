package org.grassroots.governance.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.grassroots.governance.cli.audit.AuditCommand;
import org.grassroots.governance.cli.calendar.CalendarCommand;
import org.grassroots.governance.cli.demo.DemoCommand;
import org.grassroots.governance.cli.duty.DutyCommand;
import org.grassroots.governance.cli.grids.GridsCommand;
import org.grassroots.governance.cli.identifier.IdentifierCommand;
import org.grassroots.governance.cli.matters.MattersCommand;
import org.grassroots.governance.cli.measures.MeasuresCommand;
import org.grassroots.governance.cli.methods.MethodsCommand;
import org.grassroots.governance.cli.needs.NeedsCommand;
import org.grassroots.governance.cli.notify.NotifyCommand;
import org.grassroots.governance.cli.organisation.OrganisationCommand;
import org.grassroots.governance.cli.plugins.PluginsCommand;
import org.grassroots.governance.cli.region.RegionCommand;
import org.grassroots.governance.cli.replay.ReplayCommand;
import org.grassroots.governance.cli.resources.ResourcesCommand;
import org.grassroots.governance.cli.score.ResultCommand;
import org.grassroots.governance.cli.score.SchemeCommand;
import org.grassroots.governance.cli.score.ScoreCommand;
import org.grassroots.governance.cli.units.UnitsCommand;
import org.grassroots.governance.engine.access.NotPermitted;
import org.grassroots.governance.engine.command.KeyReused;
import org.grassroots.governance.model.shared.GovernanceException;
import org.grassroots.governance.model.shared.InvalidInput;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/**
 * The root of all commands.
 *
 * @since 0.1
 */
@Command(
    name = "gov",
    description = "Grassroots governance without writing Java.",
    mixinStandardHelpOptions = true,
    versionProvider = Gov.Version.class,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:input refused, or findings",
      "2:wrong usage",
      "3:a plug-in or the store failed"
    })
public final class Gov {
  private static final List<Class<?>> COMMANDS =
      List.of(
          AuditCommand.class,
          CalendarCommand.class,
          DemoCommand.class,
          DutyCommand.class,
          GridsCommand.class,
          IdentifierCommand.class,
          MattersCommand.class,
          MeasuresCommand.class,
          MethodsCommand.class,
          NeedsCommand.class,
          NotifyCommand.class,
          OrganisationCommand.class,
          PluginsCommand.class,
          RegionCommand.class,
          ReplayCommand.class,
          ResultCommand.class,
          SchemeCommand.class,
          ScoreCommand.class,
          ResourcesCommand.class,
          UnitsCommand.class);

  @Option(
      names = "--locale",
      scope = ScopeType.INHERIT,
      paramLabel = "TAG",
      converter = LocaleConverter.class,
      description = "Language of texts and reports: en or zh-CN; default from the environment.")
  private Locale locale = Locale.getDefault();

  /** Runs one command and ends the process. */
  public static void main(String[] args) {
    // read by JBoss Logging inside Hibernate Validator, before it is first used
    System.setProperty("org.jboss.logging.provider", "slf4j");
    System.exit(run(stream(FileDescriptor.out), stream(FileDescriptor.err), args));
  }

  private static PrintWriter stream(FileDescriptor descriptor) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8), true);
  }

  /**
   * Runs one command.
   *
   * @param out takes data
   * @param err takes talk and errors
   * @return one of {@link ExitCodes}
   */
  public static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Gov());
    COMMANDS.forEach(line::addSubcommand);
    int code =
        line.setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler(Gov::explain)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .execute(args);
    out.flush();
    err.flush();
    return code;
  }

  /** The language asked for on this command line. */
  public static Locale locale(CommandSpec command) {
    return ((Gov) command.root().userObject()).locale;
  }

  private static int explain(Exception error, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (error instanceof InvalidInput refused) {
      refused.faults().forEach(fault -> line.getErr().println(fault));
      return ExitCodes.FINDINGS;
    }
    if (error instanceof GovernanceException known) {
      line.getErr().println(known.getMessage());
      boolean isRefusal = known instanceof NotPermitted || known instanceof KeyReused;
      return isRefusal ? ExitCodes.FINDINGS : ExitCodes.FAILED;
    }
    throw error;
  }

  /** Reads a language tag, with a hyphen or an underscore. */
  static final class LocaleConverter implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String tag) {
      Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
      if (locale.getLanguage().isEmpty()) {
        throw new TypeConversionException("'" + tag + "' is no language: en or zh-CN");
      }
      return locale;
    }
  }

  /** Reads the version from the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Gov.class.getPackage().getImplementationVersion();
      return new String[] {"gov " + (version == null ? "from sources" : version)};
    }
  }
}
