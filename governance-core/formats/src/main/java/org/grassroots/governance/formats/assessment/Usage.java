package org.grassroots.governance.formats.assessment;

import java.util.LinkedHashSet;
import java.util.Set;
import org.grassroots.governance.model.assessment.scheme.Bands;
import org.grassroots.governance.model.assessment.scheme.Layout;
import org.grassroots.governance.model.assessment.scheme.Scheme;

/**
 * Which columns a scheme looks at, and how.
 *
 * @param figures columns read as numbers
 * @param texts columns read as texts
 */
record Usage(Set<String> figures, Set<String> texts) {

  static Usage of(Scheme scheme) {
    Set<String> figures = new LinkedHashSet<>();
    Set<String> texts = new LinkedHashSet<>();
    scheme.root().walk(node -> node.names(figures::add, texts::add));
    scheme.ranking().among().ifPresent(among -> among.names(figures::add, texts::add));
    scheme.vetoes().forEach(veto -> veto.when().names(figures::add, texts::add));
    scheme.vetoes().forEach(veto -> veto.evidence().ifPresent(texts::add));
    scheme.bands().flatMap(Bands::of).ifPresent(of -> of.names(name -> {}, texts::add));
    scheme.ranking().chain().forEach(key -> figures.add(key.name()));
    texts.add(scheme.ranking().within());
    scheme.quotas().forEach(quota -> texts.add(quota.within()));
    Layout layout = scheme.layout();
    figures.retainAll(layout.used());
    texts.retainAll(layout.used());
    return new Usage(figures, texts);
  }

  boolean holds(String column) {
    return figures.contains(column) || texts.contains(column);
  }
}
