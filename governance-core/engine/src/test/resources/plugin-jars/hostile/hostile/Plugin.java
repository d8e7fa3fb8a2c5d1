package hostile;

import java.util.*;
import org.grassroots.governance.spi.notification.*;
import org.grassroots.governance.spi.plugin.*;
import org.grassroots.governance.spi.scoring.*;

@PluginInfo(id = "acme.hostile", spiLevel = SpiLevel.CURRENT)
public final class Plugin implements GovernancePlugin {
  @Override
  public List<NotificationChannel> channels() {
    return List.of(
        new Channel("throws", message -> {
          throw new IllegalStateException("boom");
        }),
        new Channel("nothing", message -> null),
        new Channel("unlinked", message -> vendor.late.Late.deliver()),
        new Channel("backwards", message -> new Delivery.RetryAfter(java.time.Duration.ofSeconds(-1), "")),
        new Channel("overflows", Plugin::forEver));
  }

  @Override
  public List<Normaliser> normalisers() {
    return List.of(
        new Scale("short-column", column -> Column.of(0.5)),
        new Scale("too-high", column -> Column.of(0.5, 1.5)),
        new Scale("invents", column -> Column.of(0.5, 0.5)),
        new Scale("picky", column -> {
          throw org.grassroots.governance.model.shared.InvalidInput.of("ACME-1", "base", "x", "a number");
        }));
  }

  @Override
  public List<Weighting> weightings() {
    return List.of(
        new Weights("too-few", List.of()),
        new Weights("negative", List.of(-1.0)),
        new Weights("all-zero", List.of(0.0)),
        new Weights("not-there", Arrays.asList((Double) null)));
  }

  static Delivery forEver(Message message) {
    return forEver(message);
  }

  record Channel(String id, java.util.function.Function<Message, Delivery> does) implements NotificationChannel {
    @Override
    public Delivery deliver(Message message) {
      return does.apply(message);
    }
  }

  record Scale(String id, java.util.function.UnaryOperator<Column> does) implements Normaliser {
    @Override
    public boolean isMonotone() {
      return true;
    }

    @Override
    public Set<String> parameterNames() {
      return Set.of("base");
    }

    @Override
    public Column normalise(Column indicator, Direction direction, Parameters parameters) {
      return does.apply(indicator);
    }
  }

  record Weights(String id, List<Double> weights) implements Weighting {
    @Override
    public List<Double> weigh(List<Child> children, Parameters parameters) {
      return weights;
    }
  }
}
