package org.grassroots.governance.model.matter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * States and transitions of a lifecycle, of whatever source, faults included: what can be reached
 * and what can be left. Every answer is in the order of the states.
 *
 * @param states all states
 * @param transitions every action of every state, those that stay included
 * @since 0.1
 */
public record StateGraph(List<Vertex> states, List<Transition> transitions) {
  /** The target of a transition that leads to no state of the graph. */
  public static final int NOWHERE = -1;

  /** How a state without a name is shown. */
  public static final String UNNAMED_START = "(start)";

  /**
   * A state.
   *
   * @param name its name; empty where the source has none
   * @param isStart whether a matter may begin here
   * @param isTerminal whether a matter may end here
   */
  public record Vertex(String name, boolean isStart, boolean isTerminal) {
    /** The name, or {@link #UNNAMED_START} without one. */
    public String shown() {
      return name.isEmpty() ? UNNAMED_START : name;
    }
  }

  /**
   * A way from a state.
   *
   * @param from the index of its state
   * @param action what is done
   * @param to the index of the state afterwards; {@link #NOWHERE} when there is no such state
   * @param target the state afterwards as the source names it
   */
  public record Transition(int from, String action, int to, String target) {}

  /** Copies both lists and refuses transitions of states that are not there. */
  public StateGraph {
    states = List.copyOf(states);
    transitions = List.copyOf(transitions);
    for (Transition each : transitions) {
      if (each.from() < 0 || each.from() >= states.size() || each.to() >= states.size()) {
        throw new IllegalArgumentException("No such state: " + each);
      }
    }
  }

  /** States that no path from a start leads to. */
  public List<Vertex> unreachable() {
    BitSet reached = closure(index -> states.get(index).isStart(), false);
    return where(index -> !reached.get(index));
  }

  /** States that are no end and that no transition leaves for another state. */
  public List<Vertex> deadEnds() {
    BitSet left = new BitSet();
    transitions.stream()
        .filter(each -> each.to() != NOWHERE && each.to() != each.from())
        .forEach(each -> left.set(each.from()));
    return where(index -> !left.get(index) && !states.get(index).isTerminal());
  }

  /** States from which no path leads to an end. */
  public List<Vertex> withoutExit() {
    BitSet leaving = closure(index -> states.get(index).isTerminal(), true);
    return where(index -> !leaving.get(index));
  }

  /** Transitions to states that are not there, in the order of the source. */
  public List<Transition> dangling() {
    return transitions.stream().filter(each -> each.to() == NOWHERE).toList();
  }

  private List<Vertex> where(IntPredicate isMeant) {
    return IntStream.range(0, states.size()).filter(isMeant).mapToObj(states::get).toList();
  }

  /** The states connected with the seeds by transitions, forwards or backwards. */
  private BitSet closure(IntPredicate isSeed, boolean isBackwards) {
    List<List<Integer>> next = neighbours(isBackwards);
    BitSet found = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    IntStream.range(0, states.size()).filter(isSeed).forEach(index -> visit(index, found, open));
    while (!open.isEmpty()) {
      next.get(open.remove()).forEach(index -> visit(index, found, open));
    }
    return found;
  }

  private static void visit(int index, BitSet found, Deque<Integer> open) {
    if (!found.get(index)) {
      found.set(index);
      open.add(index);
    }
  }

  private List<List<Integer>> neighbours(boolean isBackwards) {
    List<List<Integer>> next = new ArrayList<>();
    states.forEach(state -> next.add(new ArrayList<>()));
    for (Transition each : transitions) {
      if (each.to() != NOWHERE) {
        next.get(isBackwards ? each.to() : each.from()).add(isBackwards ? each.from() : each.to());
      }
    }
    return next;
  }
}
