package org.grassroots.governance.model.place.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does independent tasks at the same time; the answers come in the order of the tasks. */
final class Workers {
  private Workers() {}

  static <T> List<T> all(List<Callable<T>> tasks, int threads) {
    ExecutorService service = Executors.newFixedThreadPool(threads);
    try {
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : service.invokeAll(tasks)) {
        answers.add(answer.get());
      }
      return answers;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The planning thread was interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException("A region could not be planned", e.getCause());
    } finally {
      service.shutdownNow();
    }
  }
}
