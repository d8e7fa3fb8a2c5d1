package org.grassroots.governance.cli.resources;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.grassroots.governance.cli.DeskOptions;
import org.grassroots.governance.cli.ExitCodes;
import org.grassroots.governance.engine.resource.BookResource;
import org.grassroots.governance.engine.resource.EndBooking;
import org.grassroots.governance.engine.resource.GiveBack;
import org.grassroots.governance.engine.resource.LendResource;
import org.grassroots.governance.engine.resource.MoveStock;
import org.grassroots.governance.engine.resource.RateBooking;
import org.grassroots.governance.engine.resource.RegisterResource;
import org.grassroots.governance.model.resource.Booking;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code gov resources}.
 *
 * @since 0.1
 */
@Command(
    name = "resources",
    description = "Works with what can help: the catalogue, booking, stock and lending.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnExecutionException = ExitCodes.FAILED,
    footerHeading = "%nExamples:%n",
    footer = {
      "  gov resources register --store sqlite:town.db --id hall --name 'Town hall' --kind venue"
          + " --category meeting --places 1",
      "  gov resources book --store sqlite:town.db --key b1 --resource hall --holder group-7"
          + " --from 2026-12-01T09:00:00Z --to 2026-12-01T11:00:00Z",
      "  gov resources stock --store sqlite:town.db --key s1 --resource rice --amount 50"
          + " --reason bought"
    })
@SuppressWarnings("NullAway.Init") // the command line fills the specification
public final class ResourcesCommand implements Runnable {
  private static final String KEY = "Makes repeating harmless; also the new id.";

  @Spec private CommandSpec spec;

  /** Made by the command line. */
  public ResourcesCommand() {}

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  @Command(name = "register", description = "Puts a resource into the catalogue.")
  int register(
      @Mixin DeskOptions desk,
      @Option(names = "--id", required = true) String id,
      @Option(names = "--name", required = true) String name,
      @Option(names = "--kind", required = true, description = "E.g. venue, fund, people, goods.")
          String kind,
      @Option(names = "--category", required = true) String category,
      @Option(names = "--unit", defaultValue = "") String unit,
      @Option(names = "--places", defaultValue = "0", description = "At the same time.")
          long places,
      @Option(names = "--most-no-shows", defaultValue = "0", description = "0 for no limit.")
          long mostNoShows,
      @Option(names = "--rating-levels", defaultValue = "5") int ratingLevels) {
    return desk.decide(
        at ->
            at.resources()
                .register(
                    new RegisterResource(
                        id, id, name, kind, category, unit, places, mostNoShows, ratingLevels)),
        ResourceJson::of);
  }

  @Command(name = "list", description = "Lists the catalogue.")
  int list(
      @Mixin DeskOptions desk,
      @Option(names = "--category", description = "Only this one.") Optional<String> category) {
    return desk.work(
        at -> {
          desk.out().println(ResourceJson.list(at.resources().list(category), ResourceJson::of));
          return ExitCodes.DONE;
        });
  }

  @Command(name = "book", description = "Books places, or waits for them.")
  int book(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--resource", required = true) String resource,
      @Option(names = "--holder", required = true, description = "A token, never a name.")
          String holder,
      @Option(names = "--from", required = true, description = "2026-12-01T09:00:00Z") Instant from,
      @Option(names = "--to", required = true, description = "The first moment after.") Instant to,
      @Option(names = "--places", defaultValue = "1") long places) {
    return desk.decide(
        at ->
            at.resources()
                .bookings()
                .book(new BookResource(key, resource, holder, from, to, places)),
        ResourceJson::of);
  }

  @Command(name = "cancel", description = "Gives a booking up; who waits moves up.")
  int cancel(
      @Mixin DeskOptions desk, @Option(names = "--booking", required = true) String booking) {
    return end(desk, booking, Booking.State.CANCELLED);
  }

  @Command(name = "no-show", description = "Nobody came; who waits moves up.")
  int noShow(
      @Mixin DeskOptions desk, @Option(names = "--booking", required = true) String booking) {
    return end(desk, booking, Booking.State.NO_SHOW);
  }

  @Command(name = "complete", description = "A booking took place.")
  int complete(
      @Mixin DeskOptions desk, @Option(names = "--booking", required = true) String booking) {
    return end(desk, booking, Booking.State.COMPLETED);
  }

  private static int end(DeskOptions desk, String booking, Booking.State end) {
    return desk.decide(
        at ->
            at.resources()
                .bookings()
                .end(new EndBooking(ResourceJson.word(end) + ":" + booking, booking, end)),
        ResourceJson::of);
  }

  @Command(name = "rate", description = "Rates a booking that took place.")
  int rate(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--booking", required = true) String booking,
      @Option(names = "--rating", required = true) int rating) {
    return desk.decide(
        at -> at.resources().bookings().rate(new RateBooking(key, booking, rating)),
        ResourceJson::of);
  }

  @Command(name = "bookings", description = "Lists the bookings of a resource.")
  int bookings(
      @Mixin DeskOptions desk, @Option(names = "--resource", required = true) String resource) {
    return desk.work(
        at -> {
          var all = at.resources().bookings().list(resource);
          desk.out().println(ResourceJson.list(all, ResourceJson::of));
          return ExitCodes.DONE;
        });
  }

  @Command(name = "stock", description = "Adds to what is on hand, or takes from it.")
  int stock(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--resource", required = true) String resource,
      @Option(names = "--amount", required = true, description = "Below 0 takes.")
          BigDecimal amount,
      @Option(names = "--reason", required = true) String reason,
      @Option(names = "--approver", defaultValue = "") String approver) {
    return desk.decide(
        at -> at.resources().move(new MoveStock(key, resource, amount, reason, approver)),
        ResourceJson::of);
  }

  @Command(name = "entries", description = "Lists every movement of a resource.")
  int entries(
      @Mixin DeskOptions desk, @Option(names = "--resource", required = true) String resource) {
    return desk.work(
        at -> {
          desk.out().println(ResourceJson.list(at.resources().entries(resource), ResourceJson::of));
          return ExitCodes.DONE;
        });
  }

  @Command(name = "lend", description = "Lends from what is on hand.")
  int lend(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--resource", required = true) String resource,
      @Option(names = "--holder", required = true, description = "A token, never a name.")
          String holder,
      @Option(names = "--amount", required = true) BigDecimal amount,
      @Option(names = "--due", required = true, description = "2026-12-01T09:00:00Z") Instant due) {
    return desk.decide(
        at -> at.resources().lend(new LendResource(key, resource, holder, amount, due)),
        ResourceJson::of);
  }

  @Command(name = "return", description = "Takes back something lent, or some of it.")
  int giveBack(
      @Mixin DeskOptions desk,
      @Option(names = "--key", required = true, description = KEY) String key,
      @Option(names = "--loan", required = true) String loan,
      @Option(names = "--amount", required = true) BigDecimal amount) {
    return desk.decide(
        at -> at.resources().giveBack(new GiveBack(key, loan, amount)), ResourceJson::of);
  }

  @Command(name = "loans", description = "Lists what is lent and not back.")
  int loans(@Mixin DeskOptions desk) {
    return desk.work(
        at -> {
          desk.out().println(ResourceJson.list(at.resources().loans(), ResourceJson::of));
          return ExitCodes.DONE;
        });
  }
}
