package org.grassroots.governance.benchmarks.flow;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * CPU seconds so far, of this process and of the processes of a database server: steady where other
 * work shares the machine and rates are not.
 *
 * @param jvm of this process
 * @param server of the server and its children, those that ended too; 0 where there is none or the
 *     system does not tell
 */
record CpuTime(double jvm, double server) {
  private static final double NANOS = 1e9;
  private static final double TICKS = 100;
  private static final int PARENT = 1;
  private static final int USER = 11;
  private static final int SYSTEM = 12;
  private static final int ENDED_USER = 13;
  private static final int ENDED_SYSTEM = 14;

  /** As it is now; {@code server} is the process id of the server, 0 for none. */
  static CpuTime now(long server) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new CpuTime(
        system.getProcessCpuTime() / NANOS, server == 0 ? 0 : ofFamily(String.valueOf(server)));
  }

  /** The parent of a process; 0 where the system does not tell. */
  static long parent(long process) {
    List<String> fields = stat(Path.of("/proc", String.valueOf(process)));
    return fields.isEmpty() ? 0 : Long.parseLong(fields.get(PARENT));
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(jvm - before.jvm, server - before.server);
  }

  private static double ofFamily(String server) {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(name -> Character.isDigit(name.charAt(0)))
          .mapToDouble(name -> ticks(name, server))
          .sum();
    } catch (IOException notThisSystem) {
      return 0;
    }
  }

  private static double ticks(String process, String server) {
    List<String> fields = stat(Path.of("/proc", process));
    if (fields.isEmpty()) {
      return 0;
    }
    if (process.equals(server)) {
      return sum(fields, USER, SYSTEM, ENDED_USER, ENDED_SYSTEM);
    }
    return fields.get(PARENT).equals(server) ? sum(fields, USER, SYSTEM) : 0;
  }

  private static double sum(List<String> fields, int... which) {
    return Arrays.stream(which).mapToLong(field -> Long.parseLong(fields.get(field))).sum() / TICKS;
  }

  /** The fields after the name; empty when the process has ended. */
  private static List<String> stat(Path process) {
    try {
      String line = Files.readString(process.resolve("stat"));
      return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
    } catch (IOException ended) {
      return List.of();
    }
  }
}
