package org.grassroots.governance.cli.replay;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.grassroots.governance.engine.Governance;
import org.grassroots.governance.formats.intake.IntakeProfiles;
import org.grassroots.governance.spi.store.RecordStore;
import org.grassroots.governance.store.jdbc.JdbcStores;

/** A replay in a process of its own that dies, as if killed, after some commits. */
public final class HaltedReplay {
  /** What a killed process answers. */
  static final int KILLED = 137;

  private final RecordStore store;
  private int commitsLeft;

  private HaltedReplay(RecordStore store, int commits) {
    this.store = store;
    this.commitsLeft = commits;
  }

  /** Profile, requests, moment, database file, commits to make. */
  public static void main(String[] args) {
    RecordStore sqlite = JdbcStores.sqlite(Path.of(args[3]));
    HaltedReplay halted = new HaltedReplay(sqlite, Integer.parseInt(args[4]));
    Governance governance = ReplayCommand.governance(halted.proxy());
    new Replay(
            RequestProfile.of(IntakeProfiles.find(args[0])),
            Path.of(args[1]),
            Optional.empty(),
            LocalDateTime.parse(args[2]))
        .run(
            ReplayCommand.desk(governance).matters(),
            finding -> {},
            0,
            new PrintWriter(OutputStream.nullOutputStream(), false));
  }

  private RecordStore proxy() {
    return (RecordStore)
        Proxy.newProxyInstance(
            HaltedReplay.class.getClassLoader(),
            new Class<?>[] {RecordStore.class},
            (proxy, method, args) -> call(method, args));
  }

  private Object call(Method method, Object[] args) throws Throwable {
    if (method.getName().equals("commit") && commitsLeft-- == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
    try {
      return method.invoke(store, args);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
