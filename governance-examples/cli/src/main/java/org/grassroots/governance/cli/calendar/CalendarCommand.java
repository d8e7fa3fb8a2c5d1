package org.grassroots.governance.cli.calendar;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.model.matter.WorkCalendar;
import org.grassroots.governance.model.matter.WorkYear;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov calendar}.
 *
 * @since 0.1
 */
@Command(
    name = "calendar",
    description = "Working days and hours: when something is due, how many lie between, a year.")
@SuppressWarnings("NullAway.Init") // the command line fills options
public final class CalendarCommand {
  private static final BigDecimal NANOS_PER_HOUR =
      BigDecimal.valueOf(Duration.ofHours(1).toNanos());
  private static final long LONGEST_HOURS = 1_000_000;
  private static final int HOUR_DECIMALS = 6;

  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public CalendarCommand() {}

  /** Exactly one of them. */
  static final class Amount {
    @Option(
        names = "--working-days",
        paramLabel = "N",
        description = "The N-th working day after the day; below zero, before it.")
    private Optional<Integer> workingDays = Optional.empty();

    @Option(
        names = "--natural-days",
        paramLabel = "N",
        description = "The N-th day of the calendar after the day; below zero, before it.")
    private Optional<Integer> naturalDays = Optional.empty();

    @Option(
        names = "--working-hours",
        paramLabel = "H",
        description = "The moment H working hours after the moment; below zero, before it.")
    private Optional<BigDecimal> workingHours = Optional.empty();
  }

  @Command(
      name = "due",
      description = "When a number of days or working hours is over.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  gov calendar due --calendar cn --from 2023-09-28 --working-days 5 --json",
        "  gov calendar due --calendar cn --from 2023-09-28T16:30 --working-hours 4"
      })
  int due(
      @Mixin CalendarOptions options,
      @Option(
              names = "--from",
              paramLabel = "DAY",
              required = true,
              converter = Moment.Converter.class,
              description = "The day, or for hours the moment, that is counted from.")
          Moment from,
      @ArgGroup(multiplicity = "1") Amount amount) {
    WorkCalendar calendar = options.calendar();
    ZoneId zone = calendar.zone();
    String due =
        amount
            .workingDays
            .map(n -> calendar.plusWorkingDays(from.day(zone), counted(n)).toString())
            .or(
                () ->
                    amount.naturalDays.map(
                        n -> calendar.plusNaturalDays(from.day(zone), counted(n)).toString()))
            .or(() -> amount.workingHours.map(h -> afterHours(calendar, from, h)))
            .orElseThrow();
    return print(options, json().put("due", due), due);
  }

  private String afterHours(WorkCalendar calendar, Moment from, BigDecimal hours) {
    boolean isTooMuch = hours.abs().compareTo(BigDecimal.valueOf(LONGEST_HOURS)) > 0;
    if (hours.signum() == 0 || isTooMuch) {
      throw wrong("hours other than 0, at most " + LONGEST_HOURS);
    }
    Duration time = Duration.ofNanos(hours.multiply(NANOS_PER_HOUR).longValue());
    LocalDateTime due = calendar.plusWorkingTime(from.time(calendar.zone()), time);
    return from.written(due, calendar.zone());
  }

  private int counted(int days) {
    if (days == 0 || days == Integer.MIN_VALUE) {
      throw wrong("a number of days other than 0");
    }
    return days;
  }

  private ParameterException wrong(String wanted) {
    return new ParameterException(spec.subcommands().get("due"), "Wanted " + wanted + ".");
  }

  @Command(
      name = "between",
      description =
          "How many working days lie after one day up to and with another; below zero backwards.",
      footerHeading = "%nExamples:%n",
      footer = {
        "  gov calendar between --calendar cn --from 2022-12-31 --to 2023-12-31 --json",
        "  gov calendar between --calendar cn --from 2023-09-28T16:30 --to 2023-10-07T10:00 --hours"
      })
  int between(
      @Mixin CalendarOptions options,
      @Option(
              names = "--from",
              paramLabel = "A",
              required = true,
              converter = Moment.Converter.class,
              description = "The day before the first that counts.")
          Moment from,
      @Option(
              names = "--to",
              paramLabel = "B",
              required = true,
              converter = Moment.Converter.class,
              description = "The last day that counts.")
          Moment to,
      @Option(names = "--hours", description = "Count working hours between two moments instead.")
          boolean isHours) {
    WorkCalendar calendar = options.calendar();
    ZoneId zone = calendar.zone();
    if (isHours) {
      Duration worked = calendar.workingTimeBetween(from.time(zone), to.time(zone));
      BigDecimal hours = hours(worked);
      return print(options, json().put("workingHours", hours), hours.toPlainString());
    }
    int days = calendar.workingDaysBetween(from.day(zone), to.day(zone));
    return print(options, json().put("workingDays", days), String.valueOf(days));
  }

  private static BigDecimal hours(Duration worked) {
    BigDecimal nanos =
        BigDecimal.valueOf(worked.getSeconds())
            .multiply(BigDecimal.valueOf(Duration.ofSeconds(1).toNanos()))
            .add(BigDecimal.valueOf(worked.getNano()));
    BigDecimal hours = nanos.divide(NANOS_PER_HOUR, HOUR_DECIMALS, java.math.RoundingMode.HALF_UP);
    return hours.signum() == 0 ? BigDecimal.ZERO : hours.stripTrailingZeros();
  }

  @Command(
      name = "year",
      description = "The working days of a year, weekdays off and make-up working days.",
      footerHeading = "%nExamples:%n",
      footer = "  gov calendar year --calendar cn --year 2024 --json")
  int year(
      @Mixin CalendarOptions options,
      @Option(names = "--year", paramLabel = "Y", required = true, description = "The year.")
          int year) {
    WorkYear figures = WorkYear.of(options.calendar(), year);
    ObjectNode json =
        json()
            .put("workingDays", figures.workingDays())
            .put("weekdaysOff", figures.weekdaysOff())
            .put("makeUpDays", figures.makeUpDays());
    return print(
        options,
        json,
        "%s: %s working days, %s weekdays off, %s make-up days"
            .formatted(year, figures.workingDays(), figures.weekdaysOff(), figures.makeUpDays()));
  }

  private static ObjectNode json() {
    return JsonNodeFactory.instance.objectNode();
  }

  private int print(CalendarOptions options, ObjectNode json, String text) {
    spec.commandLine().getOut().println(options.isJson() ? json : text);
    return ExitCodes.DONE;
  }
}
