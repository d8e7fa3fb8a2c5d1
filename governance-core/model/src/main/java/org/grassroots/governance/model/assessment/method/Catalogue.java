package org.grassroots.governance.model.assessment.method;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The methods of one kind by name, each with the parameters it understands. Immutable.
 *
 * @param <T> the kind
 * @since 0.1
 */
public final class Catalogue<T> {
  private final String kind;
  private final SortedMap<String, Form<T>> forms;
  private final Set<String> unordered;

  private Catalogue(String kind, SortedMap<String, Form<T>> forms, Set<String> unordered) {
    this.kind = kind;
    this.forms = forms;
    this.unordered = unordered;
  }

  /** The names, in code-point order. */
  public Set<String> names() {
    return new TreeSet<>(forms.keySet());
  }

  /** The parameters a method understands; refused with {@code GOV-ASM-215} when unknown. */
  public Set<String> parameters(String name) {
    return form(name).parameters();
  }

  /** Whether, under any parameters, better figures never get worse results. */
  public boolean isMonotone(String name) {
    return !unordered.contains(name);
  }

  /**
   * A method from the words of a scheme.
   *
   * @throws org.grassroots.governance.model.shared.InvalidInput {@code GOV-ASM-215} an unknown
   *     name, {@code GOV-ASM-017} an unknown parameter, else what the method cannot take
   */
  public T of(String name, Map<String, String> parameters) {
    Form<T> form = form(name);
    for (String parameter : new TreeSet<>(parameters.keySet())) {
      if (!form.parameters().contains(parameter)) {
        throw org.grassroots.governance.model.shared.InvalidInput.of(
            "GOV-ASM-017", "method " + name, parameter, "parameters among " + form.parameters());
      }
    }
    return form.parse().apply(Arguments.of(name, parameters));
  }

  private Form<T> form(String name) {
    Form<T> form = forms.get(name);
    if (form == null) {
      throw Refusals.unknown(kind, name, forms.keySet());
    }
    return form;
  }

  private record Form<T>(Set<String> parameters, Function<Arguments, T> parse) {}

  static <T> Builder<T> of(String kind) {
    return new Builder<>(kind);
  }

  /** Collects methods. Not safe for threads. */
  static final class Builder<T> {
    private final String kind;
    private final SortedMap<String, Form<T>> forms = new TreeMap<>();
    private final Set<String> unordered = new TreeSet<>();

    private Builder(String kind) {
      this.kind = kind;
    }

    Builder<T> add(String name, Function<Arguments, T> parse, String... parameters) {
      forms.put(name, new Form<>(new TreeSet<>(Set.of(parameters)), parse));
      return this;
    }

    /** Names methods under which better figures may get worse results. */
    Builder<T> unordered(String... names) {
      unordered.addAll(Set.of(names));
      return this;
    }

    Catalogue<T> build() {
      return new Catalogue<>(kind, new TreeMap<>(forms), new TreeSet<>(unordered));
    }
  }
}
