package org.grassroots.governance.model.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StateGraphProperties {

  @Property
  void says_the_same_as_a_matrix_of_all_paths(@ForAll("graphs") StateGraph graph) {
    int count = graph.states().size();
    boolean[][] path = paths(graph, count);

    List<StateGraph.Vertex> unreachable = new ArrayList<>();
    List<StateGraph.Vertex> withoutExit = new ArrayList<>();
    List<StateGraph.Vertex> deadEnds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int state = i;
      StateGraph.Vertex vertex = graph.states().get(i);
      if (IntStream.range(0, count)
          .noneMatch(j -> graph.states().get(j).isStart() && path[j][state])) {
        unreachable.add(vertex);
      }
      if (IntStream.range(0, count)
          .noneMatch(j -> graph.states().get(j).isTerminal() && path[state][j])) {
        withoutExit.add(vertex);
      }
      boolean isLeft = IntStream.range(0, count).anyMatch(j -> j != state && path[state][j]);
      if (!isLeft && !vertex.isTerminal()) {
        deadEnds.add(vertex);
      }
    }

    assertThat(graph.unreachable()).isEqualTo(unreachable);
    assertThat(graph.withoutExit()).isEqualTo(withoutExit);
    assertThat(graph.deadEnds()).isEqualTo(deadEnds);
    assertThat(graph.dangling()).allMatch(each -> each.to() == StateGraph.NOWHERE);
  }

  private static boolean[][] paths(StateGraph graph, int count) {
    boolean[][] path = new boolean[count][count];
    IntStream.range(0, count).forEach(i -> path[i][i] = true);
    graph.transitions().stream()
        .filter(each -> each.to() != StateGraph.NOWHERE)
        .forEach(each -> path[each.from()][each.to()] = true);
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
          path[i][j] |= path[i][k] && path[k][j];
        }
      }
    }
    return path;
  }

  @Provide
  Arbitrary<StateGraph> graphs() {
    return Arbitraries.integers()
        .between(1, 9)
        .flatMap(
            count ->
                Combinators.combine(
                        vertex().list().ofSize(count), transition(count).list().ofMaxSize(14))
                    .as(StateGraphProperties::named));
  }

  private static StateGraph named(
      List<StateGraph.Vertex> states, List<StateGraph.Transition> transitions) {
    List<StateGraph.Vertex> named = new ArrayList<>();
    states.forEach(
        state ->
            named.add(
                new StateGraph.Vertex("s" + named.size(), state.isStart(), state.isTerminal())));
    return new StateGraph(named, transitions);
  }

  private static Arbitrary<StateGraph.Vertex> vertex() {
    Arbitrary<Boolean> flag = Arbitraries.of(true, false, false);
    return Combinators.combine(flag, flag)
        .as((start, end) -> new StateGraph.Vertex("", start, end));
  }

  private static Arbitrary<StateGraph.Transition> transition(int count) {
    return Combinators.combine(
            Arbitraries.integers().between(0, count - 1),
            Arbitraries.integers().between(StateGraph.NOWHERE, count - 1))
        .as((from, to) -> new StateGraph.Transition(from, "act", to, String.valueOf(to)));
  }

  @Example
  void shows_a_start_without_a_name_and_refuses_transitions_of_nothing() {
    StateGraph.Vertex start = new StateGraph.Vertex("", true, false);

    assertThat(new StateGraph(List.of(start), List.of()).deadEnds().get(0).shown())
        .isEqualTo("(start)");
    assertThatThrownBy(
            () ->
                new StateGraph(
                    List.of(start), List.of(new StateGraph.Transition(1, "act", 0, "s0"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
