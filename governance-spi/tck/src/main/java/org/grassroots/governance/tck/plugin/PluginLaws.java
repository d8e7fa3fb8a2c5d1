package org.grassroots.governance.tck.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.grassroots.governance.spi.access.AccessPolicy;
import org.grassroots.governance.spi.notification.NotificationChannel;
import org.grassroots.governance.spi.plugin.GovernancePlugin;
import org.grassroots.governance.spi.plugin.PluginInfo;
import org.grassroots.governance.spi.region.RegionPack;
import org.grassroots.governance.spi.scoring.ScoringMethod;
import org.grassroots.governance.tck.Laws;

/**
 * The laws of a plug-in class.
 *
 * @since 0.1
 */
public final class PluginLaws {
  private PluginLaws() {}

  /** Every law, and that the service loader finds the class exactly once with this loader. */
  public static void proveAll(Class<? extends GovernancePlugin> plugin, ClassLoader loader) {
    p1Identity(plugin);
    GovernancePlugin instance = instance(plugin);
    p2NothingIsNull(instance);
    p3IdsDiffer(instance);
    p4FoundOnce(plugin, loader);
  }

  /** P1: public, a public constructor without parameters, an identity. */
  public static void p1Identity(Class<? extends GovernancePlugin> plugin) {
    Laws.prove(
        "P1",
        "a public class with a public constructor and an identity",
        () -> {
          assertThat(Modifier.isPublic(plugin.getModifiers())).isTrue();
          assertThat(plugin.getConstructor()).isNotNull();
          assertThat(plugin.getAnnotation(PluginInfo.class)).isNotNull();
          assertThat(plugin.getAnnotation(PluginInfo.class).id())
              .matches("[a-z0-9-]+(\\.[a-z0-9-]+)+");
        });
  }

  /** P2: no contribution is null or holds null. */
  public static void p2NothingIsNull(GovernancePlugin plugin) {
    Laws.prove(
        "P2",
        "no contribution is null or holds null",
        () ->
            contributions(plugin)
                .forEach(list -> assertThat(list).isNotNull().doesNotContainNull()));
  }

  /** P3: ids of contributions of one port differ. */
  public static void p3IdsDiffer(GovernancePlugin plugin) {
    Laws.prove(
        "P3",
        "ids of one port differ",
        () -> {
          assertThat(plugin.channels().stream().map(NotificationChannel::id))
              .doesNotHaveDuplicates();
          assertThat(plugin.regionPacks().stream().map(RegionPack::id)).doesNotHaveDuplicates();
          assertThat(plugin.accessPolicies().stream().map(AccessPolicy::id))
              .doesNotHaveDuplicates();
          assertThat(plugin.normalisers().stream().map(ScoringMethod::id)).doesNotHaveDuplicates();
          assertThat(plugin.aggregators().stream().map(ScoringMethod::id)).doesNotHaveDuplicates();
        });
  }

  /** P4: registered where the service loader looks, once. */
  public static void p4FoundOnce(Class<? extends GovernancePlugin> plugin, ClassLoader loader) {
    Laws.prove(
        "P4",
        "found exactly once by the service loader",
        () ->
            assertThat(
                    ServiceLoader.load(GovernancePlugin.class, loader).stream()
                        .filter(provider -> provider.type().getName().equals(plugin.getName())))
                .hasSize(1));
  }

  private static List<List<?>> contributions(GovernancePlugin plugin) {
    return Arrays.asList(
        plugin.stores(),
        plugin.channels(),
        plugin.normalisers(),
        plugin.weightings(),
        plugin.aggregators(),
        plugin.graders(),
        plugin.regionPacks(),
        plugin.accessPolicies());
  }

  private static GovernancePlugin instance(Class<? extends GovernancePlugin> plugin) {
    try {
      return plugin.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("P1: " + plugin + " cannot be made – " + e, e);
    }
  }
}
