package org.grassroots.governance.model.assessment.scheme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.grassroots.governance.model.assessment.measure.Measure;
import org.grassroots.governance.model.shared.Fault;
import org.grassroots.governance.model.shared.InvalidInput;
import org.grassroots.governance.model.shared.Text;

/**
 * An assessment scheme. Immutable; a change is a new version with another hash.
 *
 * @param id e.g. {@code undp-hdi}
 * @param version from 1
 * @param title for people; empty to show the id
 * @param from the first day it holds
 * @param until the first day it no longer holds; empty when open
 * @param subject what is assessed
 * @param layout the columns of the data
 * @param root the tree
 * @param publication how figures are rounded for publishing
 * @param ranking how ranks are given
 * @param bands grade bands; empty for none
 * @param vetoes in order
 * @param quotas in order
 * @param trials worked examples
 * @param measures columns that are counted from records or entered by hand
 * @since 0.1
 */
public record Scheme(
    String id,
    int version,
    Optional<Text> title,
    LocalDate from,
    Optional<LocalDate> until,
    Subject subject,
    Layout layout,
    Node root,
    Publication publication,
    Ranking ranking,
    Optional<Bands> bands,
    List<Veto> vetoes,
    List<Quota> quotas,
    List<Trial> trials,
    List<Measure> measures) {

  /** Copies the lists and refuses a scheme with a fault, listing every one. */
  public Scheme {
    vetoes = List.copyOf(vetoes);
    quotas = List.copyOf(quotas);
    trials = List.copyOf(trials);
    measures = List.copyOf(measures);
    List<Fault> faults = new SchemeRules(root, layout, ranking, bands, vetoes, quotas).faults();
    Consequence.faults(publication.consequences(), bands, vetoes, quotas, faults::add);
    if (until.isPresent() && !from.isBefore(until.get())) {
      faults.add(Fault.of("GOV-ASM-029", "until", until.get().toString(), "a day after " + from));
    }
    if (!faults.isEmpty()) {
      throw new InvalidInput(faults);
    }
  }

  /** The same scheme over another tree, as over the periods at hand; the hash stays. */
  public Scheme over(Node tree) {
    return new Scheme(
        id,
        version,
        title,
        from,
        until,
        subject,
        layout,
        tree,
        publication,
        ranking,
        bands,
        vetoes,
        quotas,
        trials,
        measures);
  }

  /** Whether the scheme holds on that day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(from) && until.map(day::isBefore).orElse(true);
  }

  /** All nodes, parents before children. */
  public List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    root.walk(nodes::add);
    return nodes;
  }

  /** How many decimals of a node are published; empty for unrounded. */
  public Optional<Integer> decimals(Node node) {
    return node.decimals().or(publication::decimals);
  }

  /** The content as one text: equal schemes, and only they, have equal texts. */
  public String canonical() {
    return Canonical.of(this);
  }

  /** The SHA-256 of the canonical text in UTF-8, in hexadecimal. */
  public String hash() {
    return Canonical.hash(this);
  }
}
