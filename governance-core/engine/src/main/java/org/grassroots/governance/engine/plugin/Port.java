package org.grassroots.governance.engine.plugin;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.scoring.Aggregator;
import org.grassroots.governance.spi.scoring.Grader;
import org.grassroots.governance.spi.scoring.Normaliser;
import org.grassroots.governance.spi.scoring.Ranker;
import org.grassroots.governance.spi.scoring.ScoringMethod;
import org.grassroots.governance.spi.scoring.Weighting;
import org.grassroots.governance.spi.store.StoreException;
import org.grassroots.governance.spi.store.StoreFactory;

/**
 * One port: how its contributions are asked for, named, guarded and called.
 *
 * @param type the interface of the port
 * @param name the port in messages
 * @param method the method of {@link GovernancePlugin} that answers with the contributions
 * @param ask calls that method
 * @param idOf reads the id of a contribution
 * @param ids what an id must look like
 * @param guard wraps a contribution of this id so that every call passes the boundary
 * @param expected the error that is part of the port's contract and passes unchanged
 * @param budget whose time limit holds
 */
record Port<T>(
    Class<T> type,
    String name,
    String method,
    Function<GovernancePlugin, List<T>> ask,
    Function<T, String> idOf,
    Pattern ids,
    Guard<T> guard,
    Class<? extends RuntimeException> expected,
    Budget budget) {

  /** The words of an id, joined by single hyphens. */
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private static final Pattern DOTTED = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final Pattern CLASS = Pattern.compile(".+");

  static final Port<StoreFactory> STORES =
      new Port<>(
          StoreFactory.class,
          "store.StoreFactory",
          "stores",
          GovernancePlugin::stores,
          factory -> factory.getClass().getName(),
          CLASS,
          GuardedStoreFactory::new,
          StoreException.class,
          Budget.NONE);

  static final Port<NotificationChannel> CHANNELS =
      new Port<>(
          NotificationChannel.class,
          "notification.NotificationChannel",
          "channels",
          GovernancePlugin::channels,
          NotificationChannel::id,
          PLAIN,
          GuardedChannel::new,
          Nothing.class,
          Budget.NOTIFICATION);

  static final Port<Normaliser> NORMALISERS =
      scoring(
          Normaliser.class, "normalisers", GovernancePlugin::normalisers, GuardedNormaliser::new);

  static final Port<Weighting> WEIGHTINGS =
      scoring(Weighting.class, "weightings", GovernancePlugin::weightings, GuardedWeighting::new);

  static final Port<Aggregator> AGGREGATORS =
      scoring(
          Aggregator.class, "aggregators", GovernancePlugin::aggregators, GuardedAggregator::new);

  static final Port<Ranker> RANKERS =
      scoring(Ranker.class, "rankers", GovernancePlugin::rankers, GuardedRanker::new);

  static final Port<Grader> GRADERS =
      scoring(Grader.class, "graders", GovernancePlugin::graders, GuardedGrader::new);

  static final Port<RegionPack> REGION_PACKS =
      new Port<>(
          RegionPack.class,
          "region.RegionPack",
          "regionPacks",
          GovernancePlugin::regionPacks,
          RegionPack::id,
          DOTTED,
          GuardedRegionPack::new,
          Nothing.class,
          Budget.NONE);

  static final Port<AccessPolicy> ACCESS_POLICIES =
      new Port<>(
          AccessPolicy.class,
          "access.AccessPolicy",
          "accessPolicies",
          GovernancePlugin::accessPolicies,
          AccessPolicy::id,
          DOTTED,
          GuardedAccessPolicy::new,
          Nothing.class,
          Budget.NONE);

  /** Every port, in the order in which plug-ins are asked. */
  static final List<Port<?>> ALL =
      List.of(
          STORES,
          CHANNELS,
          NORMALISERS,
          WEIGHTINGS,
          AGGREGATORS,
          RANKERS,
          GRADERS,
          REGION_PACKS,
          ACCESS_POLICIES);

  /** Wraps a contribution. */
  interface Guard<T> extends BiFunction<T, CallSite, T> {}

  /** Whose time limit holds for the calls of a port. */
  enum Budget {
    NONE,
    NOTIFICATION,
    SCORING
  }

  /** No error is expected of the port. */
  private static final class Nothing extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static <T extends ScoringMethod> Port<T> scoring(
      Class<T> type, String method, Function<GovernancePlugin, List<T>> ask, Guard<T> guard) {
    return new Port<>(
        type,
        "scoring." + type.getSimpleName(),
        method,
        ask,
        ScoringMethod::id,
        PLAIN,
        guard,
        InvalidInput.class,
        Budget.SCORING);
  }
}
